package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form that the addresses of a work have in common. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://paper.example/a | https://paper.example/a",
                "https://WWW.Paper.Example:443/a/ | https://paper.example/a",
                "https://m.paper.example/a#top | https://paper.example/a",
                "https://www.amp.paper.example/a | https://paper.example/a",
                "https://paper.example/a/amp/ | https://paper.example/a",
                "https://paper.example/a.amp.html?amp=1 | https://paper.example/a.html",
                "https://paper.example/a?utm_source=x&id=7&fbclid=y | https://paper.example/a?id=7",
                "https://paper.example?utm_medium=x | https://paper.example/",
                "https://paper.example/a?page=2&q=%C3%B1 | https://paper.example/a?page=2&q=%C3%B1",
                "https://paper.example:8443/a | https://paper.example:8443/a",
                "https://paper.example/#!/a | https://paper.example/#!/a",
                "https://m.example/a | https://m.example/a",
                "https://camp/amper | https://camp/amper"
            })
    void addressesOfOneWorkHaveOneForm(String written, String normal) {
        assertEquals(normal, Addresses.normal(URI.create(written)).address());
    }

    @Test
    void theFormSaysWhatItLeavesOut() {
        assertEquals(
                List.of("http", "mobile address", "AMP", "tracking parameters", "fragment"),
                Addresses.normal(URI.create("http://m.paper.example/a/amp?gclid=1#x"))
                        .differences());
        assertEquals(
                List.of(),
                Addresses.normal(URI.create("https://paper.example/a")).differences());
    }

    @Test
    void whatIsNoWebAddressHasNoForm() {
        assertThrows(IllegalArgumentException.class, () -> Addresses.normal(URI.create("ftp://paper.example/a")));
        assertThrows(IllegalArgumentException.class, () -> Addresses.normal(URI.create("https:///a")));
    }

    @Property(tries = 500)
    void theFormOfAFormIsItself(@ForAll("addresses") URI address) {
        Addresses.Normal once = Addresses.normal(address);
        Addresses.Normal twice = Addresses.normal(URI.create(once.address()));
        assertEquals(once.address(), twice.address());
        assertEquals(List.of(), twice.differences());
    }

    @Provide
    Arbitrary<URI> addresses() {
        Arbitrary<String> piece = Arbitraries.of(
                "www.", "m.", "amp.", "paper", "/", "/amp", ".amp", ".html", "?", "utm_a=b", "&", "id=1", "#", "!",
                ":80", "a");
        return piece.list()
                .ofMaxSize(9)
                .map(pieces -> URI.create(
                        "http://www.p.example/" + String.join("", pieces).replaceAll("#(?=.*#)", "")));
    }
}
