package org.gainsay.desk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.gainsay.desk.people.Passwords.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordsTest {
    private static final Cost CHEAP = new Cost(64, 1);

    @Test
    void a_password_matches_its_hash_and_no_other_does() {
        Passwords passwords = new Passwords(CHEAP);
        String hash = passwords.hash("the ferry was late");
        assertTrue(passwords.matches("the ferry was late", hash));
        assertFalse(passwords.matches("the ferry was early", hash));
        assertFalse(passwords.matches("the ferry was late", passwords.nobodys()));
        assertNotEquals(hash, passwords.hash("the ferry was late"));
        assertFalse(hash.contains("ferry"));
    }

    @Test
    void a_hash_made_at_the_cost_of_the_desk_names_it_and_an_older_one_still_counts() {
        Passwords cheap = new Passwords(CHEAP);
        String old = cheap.hash("the ferry was late");
        Passwords dear = new Passwords(Cost.OWASP);
        assertTrue(dear.matches("the ferry was late", old));
        assertTrue(dear.outdated(old));
        String hash = dear.hash("the ferry was late");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertFalse(dear.outdated(hash));
    }

    @Test
    void a_hash_that_the_reference_implementation_made_is_understood() {
        // By libargon2 through argon2-cffi: two passes, 64 KiB, the salt 0123456789abcdef.
        String theirs =
                "$argon2id$v=19$m=64,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$U1gofeEYtT0HMetEfdIVrBPUmOeLWVE2+I/BASyGelc";
        assertTrue(new Passwords(CHEAP).matches("the ferry was late", theirs));
        assertFalse(new Passwords(CHEAP).matches("the ferry was early", theirs));
    }

    @Test
    void letters_composed_in_another_way_are_the_same_password() {
        Passwords passwords = new Passwords(CHEAP);
        assertTrue(passwords.matches("la reunio\u0301n fue larga", passwords.hash("la reuni\u00f3n fue larga")));
    }

    @Test
    void what_a_kept_hash_may_ask_for_is_bounded() {
        Passwords passwords = new Passwords(CHEAP);
        String hash = passwords.hash("the ferry was late");
        String greedy = hash.replace("m=64,", "m=9999999,");
        assertThrows(IllegalArgumentException.class, () -> passwords.matches("the ferry was late", greedy));
        assertThrows(IllegalStateException.class, () -> passwords.matches("x", "the ferry was late"));
    }

    @Test
    void many_at_once_are_all_answered_or_told_to_come_back() throws InterruptedException {
        Passwords passwords = new Passwords(new Cost(4096, 1));
        String hash = passwords.hash("the ferry was late");
        AtomicInteger answered = new AtomicInteger();
        Thread[] threads = new Thread[200];
        for (int at = 0; at < threads.length; at++) {
            threads[at] = Thread.ofVirtual().start(() -> {
                try {
                    assertTrue(passwords.matches("the ferry was late", hash));
                    answered.incrementAndGet();
                } catch (Passwords.Busy e) {
                    answered.incrementAndGet();
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(threads.length, answered.get());
    }

    @ParameterizedTest
    @CsvSource({
        "short, has at least 12 characters; this one has 5",
        "miratosk12, has at least 12",
        "MiraToskMiraTosk, more than one’s name",
        "Mira-Tosk-2031, more than one’s name",
        "aaaaaaaaaaaaaaaa, guessed first",
        "Password-12345!, guessed first"
    })
    void a_password_that_is_guessed_first_is_refused_with_the_reason(String password, String why) {
        String said = PasswordRules.objection(password, "Mira Tosk").orElse("nothing");
        assertTrue(said.contains(why), said);
    }

    @ParameterizedTest
    @CsvSource({"the ferry was late, Mira Tosk", "ünübertrefflich!, Ansó", "correct horse lighthouse pail, Mira Tosk"})
    void one_that_is_long_and_nobodys_name_will_do(String password, String name) {
        assertEquals("", PasswordRules.objection(password, name).orElse(""));
    }
}
