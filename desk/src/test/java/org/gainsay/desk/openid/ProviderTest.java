package org.gainsay.desk.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gainsay.desk.people.Secret;
import org.gainsay.desk.people.Vouched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProviderTest {
    private static final URI ANSWER = URI.create("https://desk.example/sign-in/openid/answer");
    private static final String BACK = "/cases/harbour?view=matrix";

    @TempDir
    private Path folder = Path.of("");

    private Instant now = Instant.now();
    private LocalProvider there;
    private Provider provider;

    @BeforeEach
    void open() {
        there = LocalProvider.open();
        there.says("u-1", "Mira@Harbour.example", true, "Mira Tosk");
        provider = provider(Asker.PATIENCE);
    }

    @AfterEach
    void close() {
        provider.close();
        there.close();
    }

    private Provider provider(Duration patience) {
        InstantSource clock = new InstantSource() {
            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Provider(ProviderSettings.read(there.settings(folder), Map.of()), clock, patience);
    }

    /** A browser that was sent off, and what it comes back with. */
    private record Returned(String key, Map<String, List<String>> parameters) {
        Returned with(String name, String value) {
            Map<String, List<String>> other = new HashMap<>(parameters);
            other.put(name, List.of(value));
            return new Returned(key, other);
        }

        Returned without(String name) {
            Map<String, List<String>> other = new HashMap<>(parameters);
            other.remove(name);
            return new Returned(key, other);
        }
    }

    private Returned returned() throws ProviderFailure {
        Provider.Begun begun = provider.begin(ANSWER, BACK);
        URI back = LocalProvider.followed(begun.at());
        assertTrue(back.toString().startsWith(ANSWER + "?"), back.toString());
        return new Returned(begun.key().text(), URLUtils.parseParameters(back.getRawQuery()));
    }

    private Answered answered(Returned returned) throws ProviderFailure {
        return provider.answer(returned.key(), returned.parameters());
    }

    private ProviderFailure.Code failure() {
        return failure("believed");
    }

    private ProviderFailure.Code failure(String what) {
        return assertThrows(ProviderFailure.class, () -> answered(returned()), what)
                .code();
    }

    @Test
    void whom_the_provider_vouches_for_is_told_with_where_they_wanted_to_go() throws ProviderFailure {
        assertEquals(
                new Answered.For(new Vouched(there.issuer(), "u-1", "Mira@Harbour.example", true, "Mira Tosk"), BACK),
                answered(returned()));
    }

    @Test
    void what_the_browser_takes_to_the_provider_is_new_each_time_and_holds_no_secret() throws ProviderFailure {
        Set<String> seen = new HashSet<>();
        for (int time = 0; time < 3; time++) {
            Provider.Begun begun = provider.begin(ANSWER, BACK);
            Map<String, List<String>> asked =
                    URLUtils.parseParameters(begun.at().getRawQuery());
            assertEquals(List.of("query"), asked.get("response_mode"));
            assertEquals(List.of("S256"), asked.get("code_challenge_method"));
            for (String name : List.of("state", "nonce", "code_challenge")) {
                assertTrue(seen.add(String.valueOf(asked.get(name))), name);
            }
            assertTrue(seen.add(begun.key().text()));
            assertFalse(begun.at().toString().contains(begun.key().text()));
            assertFalse(begun.at().toString().contains("secret"));
        }
    }

    @Test
    void an_answer_counts_once_and_for_the_browser_that_began_it() throws ProviderFailure {
        Returned first = returned();
        assertInstanceOf(Answered.For.class, answered(first));
        assertInstanceOf(Answered.Stale.class, answered(first), "used already");
        Returned second = returned();
        Returned third = returned();
        assertInstanceOf(Answered.Stale.class, answered(new Returned("made-up", second.parameters())));
        assertInstanceOf(Answered.Stale.class, answered(new Returned(third.key(), second.parameters())), "of another");
        assertInstanceOf(Answered.Stale.class, answered(third), "a wrong state used it up");
    }

    @Test
    void an_answer_comes_within_ten_minutes() throws ProviderFailure {
        Returned late = returned();
        now = now.plus(Provider.ATTEMPT);
        assertInstanceOf(Answered.Stale.class, answered(late));
        Returned early = returned();
        now = now.plus(Provider.ATTEMPT).minusSeconds(1);
        assertInstanceOf(Answered.For.class, answered(early));
    }

    @Test
    void an_answer_that_lacks_a_part_or_has_one_twice_is_none() throws ProviderFailure {
        assertInstanceOf(Answered.Stale.class, answered(returned().without("state")));
        assertInstanceOf(Answered.Stale.class, answered(returned().without("code")));
        assertInstanceOf(Answered.Stale.class, answered(returned().with("state", "another")));
        Returned twice = returned();
        Map<String, List<String>> parameters = new HashMap<>(twice.parameters());
        parameters.put("code", List.of("a", "b"));
        assertInstanceOf(Answered.Stale.class, answered(new Returned(twice.key(), parameters)));
        assertInstanceOf(Answered.Stale.class, answered(returned().with("code", "c".repeat(20_000))));
        assertInstanceOf(
                Answered.Stale.class, answered(returned().without("code").with("response", "a.b.c")));
    }

    @Test
    void an_answer_in_the_name_of_another_provider_is_not_believed_and_its_code_not_redeemed() {
        for (UnaryOperator<Map<String, String>> other : List.<UnaryOperator<Map<String, String>>>of(
                given -> replaced(given, "iss", "https://attacker.example"), given -> removed(given, "iss"))) {
            there.answer = other;
            assertEquals(ProviderFailure.Code.UNTRUSTED, failure());
        }
        assertFalse(there.asked.contains("POST /token"), there.asked::toString);
    }

    @Test
    void a_provider_that_never_names_itself_in_answers_need_not() throws ProviderFailure {
        there.announcement = announced -> removed(announced, "authorization_response_iss_parameter_supported");
        there.answer = given -> removed(given, "iss");
        assertInstanceOf(Answered.For.class, answered(returned()));
        there.answer = given -> replaced(given, "iss", "https://attacker.example");
        assertEquals(ProviderFailure.Code.UNTRUSTED, failure());
    }

    @Test
    void a_provider_that_says_no_is_told_from_one_that_fails() throws ProviderFailure {
        there.answer = given -> replaced(removed(given, "code"), "error", "access_denied");
        assertEquals(new Answered.Declined("access_denied", BACK), answered(returned()));
        there.answer = given -> replaced(removed(given, "code"), "error", "<b>Call this number</b>");
        assertEquals(new Answered.Declined("unknown_error", BACK), answered(returned()));
    }

    @Test
    void a_token_with_a_wrong_claim_is_not_believed() {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = new HashMap<>();
        wrong.put("nonce of another", told -> told.claim("nonce", "another"));
        wrong.put("no nonce", told -> told.claim("nonce", null));
        wrong.put("audience of another", told -> told.audience("another-client"));
        wrong.put("two audiences and no authorized party", told -> told.audience(List.of(LocalProvider.CLIENT, "b")));
        wrong.put("another authorized party", told -> told.claim("azp", "another-client"));
        wrong.put("issuer of another", told -> told.issuer("https://attacker.example"));
        wrong.put("expired", told -> told.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        wrong.put("never expires", told -> told.expirationTime(null));
        wrong.put(
                "issued in the future",
                told -> told.issueTime(Date.from(Instant.now().plusSeconds(600))));
        wrong.put("no subject", told -> told.subject(null));
        wrong.put("subject of another script", told -> told.subject("ü-1"));
        wrong.put("endless subject", told -> told.subject("u".repeat(256)));
        wrong.forEach((what, claims) -> {
            there.claims = claims;
            assertEquals(ProviderFailure.Code.UNTRUSTED, failure(what), what);
        });
    }

    @ParameterizedTest
    @EnumSource(value = LocalProvider.Signing.class, mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void a_token_that_the_provider_did_not_sign_is_not_believed(LocalProvider.Signing signing) {
        there.signing = signing;
        assertEquals(ProviderFailure.Code.UNTRUSTED, failure());
    }

    @Test
    void a_key_that_is_new_is_fetched_and_the_old_one_is_worth_nothing() throws ProviderFailure {
        assertInstanceOf(Answered.For.class, answered(returned()));
        there.rotate();
        assertInstanceOf(Answered.For.class, answered(returned()));
        assertEquals(2, there.asked.stream().filter("GET /keys"::equals).count(), there.asked::toString);
    }

    @Test
    void what_the_token_leaves_out_is_asked_for_and_has_to_be_about_the_same_person() throws ProviderFailure {
        there.person = Map.of("sub", "u-1");
        there.userInfo = Map.of("sub", "u-1", "email", "mira@harbour.example", "email_verified", true, "name", "Mira");
        assertEquals(
                new Answered.For(new Vouched(there.issuer(), "u-1", "mira@harbour.example", true, "Mira"), BACK),
                answered(returned()));
        there.userInfo = Map.of("sub", "u-2", "email", "mira@harbour.example", "email_verified", true);
        assertEquals(ProviderFailure.Code.UNTRUSTED, failure());
    }

    @Test
    void only_the_providers_own_word_makes_an_address_verified() throws ProviderFailure {
        for (Object word : List.of(false, "false", "yes", 0)) {
            there.person = Map.of("sub", "u-1", "email", "mira@harbour.example", "email_verified", word);
            assertFalse(
                    assertInstanceOf(Answered.For.class, answered(returned()))
                            .vouched()
                            .verified(),
                    word::toString);
        }
        there.person = Map.of("sub", "u-1", "email", "mira@harbour.example");
        assertFalse(assertInstanceOf(Answered.For.class, answered(returned()))
                .vouched()
                .verified());
        there.person = Map.of("sub", "u-1", "email", "mira@harbour.example", "email_verified", "true");
        assertTrue(assertInstanceOf(Answered.For.class, answered(returned()))
                .vouched()
                .verified());
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"})
    void no_address_in_clear_or_of_another_kind_is_used_on_the_providers_word(String which) {
        for (String address : List.of("http://id.attacker.example/", "javascript:alert(1)", "file:///etc/passwd")) {
            there.announcement = announced -> replaced(announced, which, address);
            ProviderFailure failure = assertThrows(ProviderFailure.class, () -> provider.begin(ANSWER, BACK));
            assertEquals(ProviderFailure.Code.UNTRUSTED, failure.code(), address);
            now = now.plusSeconds(60);
        }
    }

    @Test
    void a_provider_that_announces_itself_as_another_is_not_believed() {
        there.announcement = announced -> replaced(announced, "issuer", "https://id.example");
        assertEquals(
                ProviderFailure.Code.UNTRUSTED,
                assertThrows(ProviderFailure.class, () -> provider.begin(ANSWER, BACK))
                        .code());
    }

    @Test
    void a_provider_that_is_down_is_unreachable_left_alone_for_a_moment_and_asked_again() throws ProviderFailure {
        there.broken = "/.well-known/openid-configuration";
        for (int time = 0; time < 3; time++) {
            assertEquals(
                    ProviderFailure.Code.UNREACHABLE,
                    assertThrows(ProviderFailure.class, () -> provider.begin(ANSWER, BACK))
                            .code());
        }
        assertEquals(1, there.asked.size(), there.asked::toString);
        there.behave();
        now = now.plusSeconds(6);
        assertInstanceOf(Answered.For.class, answered(returned()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/keys"})
    void an_answer_that_is_broken_too_large_or_leads_elsewhere_is_not_followed(String where) throws ProviderFailure {
        there.endless = where;
        assertEquals(ProviderFailure.Code.UNREACHABLE, failure());
        there.endless = "";
        there.broken = where;
        assertEquals(ProviderFailure.Code.UNREACHABLE, failure());
        there.broken = "";
        there.leading = where;
        assertThrows(ProviderFailure.class, () -> answered(returned()));
        assertFalse(there.asked.stream().anyMatch(one -> one.endsWith("/elsewhere")), there.asked::toString);
    }

    @Test
    void a_provider_that_hangs_is_not_waited_for() throws ProviderFailure {
        provider.close();
        provider = provider(Duration.ofMillis(300));
        there.hanging = "/token";
        assertEquals(ProviderFailure.Code.UNREACHABLE, failure());
    }

    @Test
    void one_can_end_ones_session_there_where_the_provider_says_how() throws ProviderFailure {
        assertEquals(Optional.empty(), provider.ending(), "it was not asked yet");
        provider.begin(ANSWER, BACK);
        assertEquals(
                Optional.of(URI.create(there.issuer() + "/sign-out?client_id=" + LocalProvider.CLIENT)),
                provider.ending());
    }

    @Test
    void the_oldest_of_too_many_attempts_is_forgotten() throws ProviderFailure {
        Returned first = returned();
        Secret last = new Secret("");
        for (int begun = 0; begun < Attempts.MOST; begun++) {
            last = provider.begin(ANSWER, BACK).key();
        }
        assertNotEquals("", last.text());
        assertInstanceOf(Answered.Stale.class, answered(first));
    }

    private static <T> Map<String, T> replaced(Map<String, T> map, String name, T value) {
        Map<String, T> other = new HashMap<>(map);
        other.put(name, value);
        return other;
    }

    private static <T> Map<String, T> removed(Map<String, T> map, String name) {
        Map<String, T> other = new HashMap<>(map);
        other.remove(name);
        return other;
    }
}
