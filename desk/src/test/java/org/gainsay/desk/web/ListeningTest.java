package org.gainsay.desk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListeningTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , localhost, true",
        "127.0.0.1, , LOCALHOST, true",
        "127.0.0.1, , 192.0.2.7, false",
        "127.0.0.1, , attacker.example, false",
        "0.0.0.0, , 192.0.2.7, true",
        "0.0.0.0, , [2001:db8::7], true",
        "0.0.0.0, , attacker.example, false",
        "0.0.0.0, , 192.0.2.7.attacker.example, false",
        "192.0.2.7, , 192.0.2.7, true",
        "192.0.2.7, , 192.0.2.8, false",
        "127.0.0.1, https://desk.example, desk.example, true",
        "127.0.0.1, https://desk.example, other.example, false"
    })
    void it_answers_under_names_that_nobody_else_can_point_here(
            String host, String address, String name, boolean answers) {
        assertEquals(answers, at(host, address).answersTo(name));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , true, false, http://127.0.0.1:8640",
        "::1, , true, false, http://[::1]:8640",
        "0.0.0.0, , false, false, http://127.0.0.1:8640",
        "192.0.2.7, , false, false, http://192.0.2.7:8640",
        "127.0.0.1, https://desk.example/, false, true, https://desk.example",
        "0.0.0.0, http://desk.example:81, false, false, http://desk.example:81"
    })
    void only_a_desk_that_nothing_else_reaches_is_open(
            String host, String address, boolean loopback, boolean secure, String url) {
        Listening listening = at(host, address);
        assertEquals(loopback, listening.loopback());
        assertEquals(secure, listening.secure());
        assertEquals(url, listening.url(8640));
    }

    private static Listening at(String host, String address) {
        Listening listening = new Listening();
        listening.host = host;
        listening.address = Optional.ofNullable(address).map(URI::create);
        return listening;
    }
}
