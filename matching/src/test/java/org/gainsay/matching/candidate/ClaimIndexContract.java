package org.gainsay.matching.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gainsay.core.Language;
import org.gainsay.matching.encoding.SentenceEncoder;

/** What every index of claims keeps to; each adapter has a class that says how one is made. */
abstract class ClaimIndexContract {
    static final TrackedClaim CRANE =
            claim("c1", "The harbour commission sold the old crane of Port Vell for 40,000 crowns.");
    static final TrackedClaim FERRY =
            claim("c2", "The ferry to Gullhaven sank because its hull had not been inspected.");
    static final TrackedClaim BISHOP = claim("c3", "The bishop of Ninestones forbade dancing on Sundays.");
    static final TrackedClaim VOTES = new TrackedClaim(
            "c4", "La comisión del puerto contó 1.204 votos en Saltmarket.", "¿Votos de más?", Language.SPANISH);

    abstract ClaimIndex index(SentenceEncoder encoder);

    static TrackedClaim claim(String id, String statement) {
        return new TrackedClaim(id, statement, null, Language.ENGLISH);
    }

    private ClaimIndex filled(TrackedClaim... claims) {
        ClaimIndex index = index(new HashedEncoder());
        index.put(List.of(claims));
        return index;
    }

    static List<String> ids(ClaimIndex index, String text) {
        return index.candidates(text, Language.ENGLISH, ClaimIndex.MOST_CANDIDATES).stream()
                .map(candidate -> candidate.claim().id())
                .toList();
    }

    @Example
    void the_claim_that_a_text_repeats_comes_first() {
        try (ClaimIndex index = filled(CRANE, FERRY, BISHOP, VOTES)) {
            List<Candidate> found = index.candidates("They SOLD our crane! #PortVell", Language.ENGLISH, 2);
            assertEquals(CRANE, found.getFirst().claim());
            assertTrue(found.getFirst().signals().byWords());
            assertTrue(found.getFirst().signals().shared().contains("crane"));
            assertTrue(found.size() <= 2);
        }
    }

    @Example
    void a_claim_in_another_language_is_found_by_its_names_and_figures() {
        try (ClaimIndex index = filled(CRANE, FERRY, BISHOP, VOTES)) {
            assertEquals(
                    "c4",
                    ids(index, "They counted 1.204 ballots at Saltmarket.").getFirst());
        }
    }

    @Example
    void what_was_put_is_found_at_once_and_what_was_removed_is_not() {
        try (ClaimIndex index = filled(CRANE, FERRY)) {
            assertEquals(Optional.of(FERRY), index.claim("c2"));
            index.remove(List.of("c2", "never there"));
            assertEquals(Optional.empty(), index.claim("c2"));
            assertEquals(1, index.size());
            assertFalse(ids(index, FERRY.statement()).contains("c2"));
        }
    }

    @Example
    void a_claim_that_is_put_again_replaces_the_one_before() {
        try (ClaimIndex index = filled(CRANE, claim("c1", "first"), FERRY)) {
            TrackedClaim changed = claim("c1", "The crane of Lower Tarn was given away.");
            index.put(List.of(changed));
            assertEquals(2, index.size());
            assertEquals(Optional.of(changed), index.claim("c1"));
        }
    }

    @Example
    void a_claim_without_a_letter_is_kept_all_the_same() {
        try (ClaimIndex index = filled(claim("c9", " \u202e\ud83e\udd21 "), CRANE)) {
            assertEquals(2, index.size());
            assertEquals(
                    CRANE,
                    index.candidates("crane", Language.ENGLISH, 5).getFirst().claim());
        }
    }

    @Example
    void claims_of_every_size_and_kind_are_kept_beside_each_other() {
        List<TrackedClaim> strange = List.of(
                claim("empty", ""),
                claim("stop", "the of and to a in it is"),
                claim("emoji", "\ud83e\udd21\ud83d\udd25\ud83d\ude80"),
                claim("word", "x".repeat(TrackedClaim.LONGEST_TEXT)),
                claim("long", "a goat was lost again and again ".repeat(TrackedClaim.LONGEST_TEXT / 33)),
                new TrackedClaim("untitled", "Nothing.", "", Language.ENGLISH));
        try (ClaimIndex index = filled(CRANE, FERRY)) {
            index.put(strange);
            index.commit(1);
            assertEquals(2 + strange.size(), index.size());
            for (TrackedClaim claim : strange) {
                assertEquals(Optional.of(claim), index.claim(claim.id()));
                ids(index, claim.statement());
            }
            assertEquals("c1", ids(index, CRANE.statement()).getFirst());
            assertEquals("c2", ids(index, FERRY.statement()).getFirst());
        }
    }

    @Example
    void a_claim_of_a_hundred_thousand_characters_is_refused_by_its_id() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> claim("whale", "a whale ".repeat(12_500)));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("'whale': statement of 100000 characters"),
                refused.getMessage());
    }

    @Example
    void a_text_that_is_one_word_of_a_hundred_thousand_letters_is_answered() {
        try (ClaimIndex index = filled(CRANE, FERRY)) {
            ids(index, "x".repeat(100_000));
            ids(index, "\ud83e\udd21".repeat(50_000));
            assertEquals("c1", ids(index, "the of and crane").getFirst());
        }
    }

    @Example
    void it_is_asked_by_some_while_another_puts_and_commits() throws InterruptedException {
        int many = 300;
        try (ClaimIndex index = filled(CRANE)) {
            Thread putting = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < many; i++) {
                    index.put(List.of(claim("n" + i, "Ship " + i + " left the harbour of Tarn.")));
                    if (i % 50 == 0) {
                        index.commit(i);
                    }
                }
            });
            while (putting.isAlive()) {
                assertEquals("c1", ids(index, CRANE.statement()).getFirst());
            }
            putting.join();
            assertEquals(1 + many, index.size());
            assertEquals("n" + (many - 1), ids(index, "ship " + (many - 1)).getFirst());
        }
    }

    @Example
    void an_empty_index_and_an_empty_text_have_no_candidates_by_words() {
        try (ClaimIndex index = index(new HashedEncoder())) {
            assertEquals(List.of(), ids(index, "crane"));
            index.put(List.of(CRANE));
            assertEquals(List.of(), ids(index, ""));
            assertEquals(List.of(), ids(index, "\ud83e\udd21 https://example.org/a?b=c"));
        }
    }

    @Example
    void of_a_very_long_text_the_beginning_counts() {
        try (ClaimIndex index = filled(CRANE, FERRY, BISHOP)) {
            String text = CRANE.statement() + " " + "lorem ipsum dolor ".repeat(6_000) + FERRY.statement();
            assertTrue(text.length() > 100_000);
            assertEquals("c1", ids(index, text).getFirst());
            assertEquals(
                    index.candidates(text, Language.ENGLISH, 3),
                    index.candidates(text.substring(0, PostText.LONGEST), Language.ENGLISH, 3));
        }
    }

    @Example
    void strange_letters_are_looked_up_like_others() {
        try (ClaimIndex index = filled(CRANE, claim("c8", "ზღვის მეუფე იპოვეს კუნძულზე"))) {
            assertEquals("c8", ids(index, "\u200fზღვის მეუფე\ud800 იპოვეს").getFirst());
        }
    }

    @Example
    void the_callers_mistakes_are_named() {
        try (ClaimIndex index = filled(CRANE)) {
            assertThrows(IllegalArgumentException.class, () -> index.candidates("crane", Language.ENGLISH, 0));
            assertThrows(IllegalArgumentException.class, () -> index.candidates("crane", Language.ENGLISH, 101));
            assertThrows(IllegalArgumentException.class, () -> index.commit(-1));
            assertThrows(IllegalArgumentException.class, () -> claim("c", "x".repeat(TrackedClaim.LONGEST_TEXT + 1)));
        }
    }

    @Example
    void an_index_says_how_far_it_has_followed() {
        try (ClaimIndex index = filled(CRANE)) {
            assertEquals(0, index.position());
            index.commit(42);
            assertEquals(42, index.position());
        }
    }

    @Example
    void claims_of_the_same_words_stand_in_the_order_of_their_ids() {
        try (ClaimIndex index =
                filled(claim("c10", "The “crane” was sold."), claim("c9", "The 'crane' was sold."), BISHOP)) {
            List<Candidate> found = index.candidates("The crane was sold.", Language.ENGLISH, 2);
            assertEquals(
                    List.of("c9", "c10"),
                    found.stream().map(candidate -> candidate.claim().id()).toList());
            assertEquals(found.getFirst().score(), found.getLast().score());
        }
    }

    @Example
    void without_an_encoder_claims_are_found_by_words() {
        try (ClaimIndex index = index(SentenceEncoder.none())) {
            index.put(List.of(CRANE, FERRY));
            assertEquals(List.of("c1"), ids(index, "the crane of Port Vell"));
        }
    }

    @Property(tries = 25)
    void adding_a_claim_never_loses_another(@ForAll("claims") List<TrackedClaim> claims) {
        try (ClaimIndex index = index(new HashedEncoder())) {
            for (TrackedClaim claim : claims) {
                index.put(List.of(claim));
            }
            assertEquals(claims.size(), index.size());
            for (TrackedClaim claim : claims) {
                assertEquals(Optional.of(claim), index.claim(claim.id()));
                assertTrue(ids(index, claim.statement()).contains(claim.id()), claim.id());
            }
        }
    }

    @Property(tries = 25)
    void the_order_in_which_claims_come_does_not_change_the_answers(
            @ForAll("claims") List<TrackedClaim> claims, @ForAll long seed) {
        List<TrackedClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        try (ClaimIndex one = index(new HashedEncoder());
                ClaimIndex other = index(new HashedEncoder())) {
            one.put(claims);
            other.put(shuffled);
            for (TrackedClaim claim : claims) {
                assertEquals(
                        one.candidates(claim.statement(), Language.ENGLISH, 5),
                        other.candidates(claim.statement(), Language.ENGLISH, 5));
            }
        }
    }

    /** Up to 40 claims, fewer than what is brought up, so that nothing is left out for want of room. */
    @Provide
    Arbitrary<List<TrackedClaim>> claims() {
        Arbitrary<String> words = Arbitraries.of(
                "crane", "ferry", "bishop", "votes", "sank", "sold", "Gullhaven", "Tarn", "1,204", "never", "twice");
        return words.list()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(list -> String.join(" ", list))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(statements -> {
                    List<TrackedClaim> claims = new ArrayList<>();
                    for (String statement : statements) {
                        claims.add(claim("c" + claims.size(), statement));
                    }
                    return claims;
                });
    }
}
