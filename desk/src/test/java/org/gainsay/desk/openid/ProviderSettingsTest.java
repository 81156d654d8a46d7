package org.gainsay.desk.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.desk.people.Strangers;
import org.gainsay.ledger.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProviderSettingsTest {
    private static final List<String> LEAST = List.of("issuer=https://id.example", "client-id=desk", "name=Harbour");
    private static final Map<String, String> SECRET = Map.of(ProviderSettings.SECRET_VARIABLE, "hush");

    @TempDir
    private Path folder = Path.of("");

    private ProviderSettings read(Map<String, String> environment, String... more) throws IOException {
        Path file = folder.resolve("openid.properties");
        Files.write(file, LEAST);
        Files.write(file, List.of(more), java.nio.file.StandardOpenOption.APPEND);
        return ProviderSettings.read(file, environment);
    }

    private String objection(String... more) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(SECRET, more))
                .getMessage());
    }

    @Test
    void three_lines_and_a_secret_are_enough_and_let_no_stranger_in() throws IOException {
        ProviderSettings settings = read(SECRET);
        assertEquals(URI.create("https://id.example"), settings.issuer());
        assertEquals("Harbour", settings.name());
        assertEquals("hush", settings.secret().text());
        assertEquals(ProviderSettings.Claims.STANDARD, settings.claims());
        assertEquals(Strangers.TURNED_AWAY, settings.strangers());
        assertFalse(settings.toString().contains("hush"), settings.toString());
    }

    @Test
    void a_file_beside_it_goes_before_the_environment() throws IOException {
        Files.writeString(folder.resolve("client.secret"), "quiet\n");
        assertEquals(
                "quiet",
                read(SECRET, "client-secret-file=client.secret").secret().text());
    }

    @Test
    void strangers_are_let_in_as_what_the_file_says() throws IOException {
        assertEquals(
                new Strangers(Role.READER, Set.of("harbour.example", "bay.example")),
                read(SECRET, "admit=reader", "admit-domains=Harbour.example, bay.example")
                        .strangers());
    }

    @Test
    void what_is_not_understood_is_named() {
        assertTrue(objection("isuer=https://other.example").contains("unknown key 'isuer'"));
        assertTrue(objection("client-secret=hush").contains("unknown key 'client-secret'"));
        assertTrue(objection("admit=everybody").contains("everybody"));
        assertTrue(objection("admit=admin").contains("administrator"));
        assertTrue(objection("admit-domains=harbour.example").contains("admit"));
        assertTrue(objection("client-secret-file=missing").contains("missing"));
        assertTrue(objection("name=" + "n".repeat(61)).contains("name"));
        assertTrue(objection("client-id=").contains("client-id"));
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(Map.of()))
                        .getMessage())
                .contains(ProviderSettings.SECRET_VARIABLE));
        assertTrue(objection("name=" + "n".repeat(ProviderSettings.LARGEST)).contains("larger"));
    }

    @Test
    void an_issuer_speaks_tls_unless_it_is_on_this_machine() throws IOException {
        for (String wrong : List.of(
                "http://id.example",
                "http://127.0.0.1.attacker.example",
                "https://id.example/?a=b",
                "https://id.example/#a",
                "https://me@id.example",
                "https:///",
                "id.example",
                "file:///etc/passwd")) {
            assertTrue(objection("issuer=" + wrong).contains("issuer"), wrong);
        }
        for (String right : List.of("https://id.example/harbour", "http://127.0.0.1:8080", "http://localhost/x")) {
            assertEquals(URI.create(right), read(SECRET, "issuer=" + right).issuer());
        }
    }
}
