package org.gainsay.desk.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.gainsay.core.Language;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;
import org.gainsay.ledger.DocumentId;
import org.gainsay.ledger.Imprint;
import org.gainsay.ledger.SourceId;
import org.gainsay.ledger.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextIndexTest {
    private static final String ENGLISH = "The commission counted the ballots at the harbours of Tarn.";
    private static final String SPANISH = "La comisión de la elección contó las papeletas de los puertos.";

    private static List<String> found(String question, String... texts) throws IOException {
        try (TextIndex index = TextIndex.inMemory()) {
            for (int at = 0; at < texts.length; at++) {
                Language language = texts[at].equals(SPANISH) ? Language.SPANISH : Language.ENGLISH;
                index.put(document("" + at, "ferries", "the-bulletin", null, language), language, texts[at]);
            }
            index.follow(1);
            return index.search(Asked.of(question), 0, Search.PAGE).keys().stream()
                    .map(TextIndex.Key::slug)
                    .sorted()
                    .toList();
        }
    }

    private static Views.DocumentView document(
            String id, String caseId, String source, @Nullable LocalDate published, Language language) {
        return new Views.DocumentView(
                new DocumentId(id),
                new CaseId(caseId),
                new SourceId(source),
                "Bulletin",
                new Imprint(null, null, null, published, language),
                List.of(),
                new Views.Filing(1, Instant.EPOCH, new Actor("an editor")));
    }

    @Test
    void accents_and_capitals_do_not_count_on_either_side() throws IOException {
        assertEquals(List.of("0"), found("eleccion", SPANISH));
        assertEquals(List.of("0"), found("ELECCIÓN", SPANISH));
        assertEquals(List.of("0"), found("eleccio\u0301n", SPANISH));
        assertEquals(List.of("0"), found("\"eleccion conto\"", SPANISH));
        assertEquals(List.of("0"), found("bállots", ENGLISH));
        assertEquals(List.of("0"), found("elección", "Una eleccio\u0301n en Tarn."));
    }

    @Test
    void another_form_of_a_word_is_found_in_both_languages_and_after_the_word_itself() throws IOException {
        assertEquals(List.of("0"), found("harbour", ENGLISH));
        assertEquals(List.of("0"), found("counting", ENGLISH));
        assertEquals(List.of("0"), found("elecciones", SPANISH));
        assertEquals(List.of("0"), found("puerto", SPANISH));
        try (TextIndex index = TextIndex.inMemory()) {
            index.put(
                    document("other", "ferries", "the-bulletin", null, Language.ENGLISH),
                    Language.ENGLISH,
                    "Two harbours were dark.");
            index.put(
                    document("same", "ferries", "the-bulletin", null, Language.ENGLISH),
                    Language.ENGLISH,
                    "One harbour was dark.");
            index.follow(1);
            assertEquals(
                    List.of("same", "other"),
                    index.search(Asked.of("harbour"), 0, Search.PAGE).keys().stream()
                            .map(TextIndex.Key::slug)
                            .toList());
        }
    }

    @Test
    void all_words_have_to_be_there_phrases_stand_together_and_minus_leaves_out() throws IOException {
        String other = "At Tarn the ballots were burnt by the commission.";
        assertEquals(List.of("0", "1"), found("commission ballots", ENGLISH, other));
        assertEquals(List.of(), found("commission lighthouse", ENGLISH, other));
        assertEquals(List.of("0"), found("\"counted the ballots\"", ENGLISH, other));
        assertEquals(List.of("0"), found("“counted the ballots”", ENGLISH, other));
        assertEquals(List.of(), found("\"counted the ballot\"", ENGLISH, other));
        assertEquals(List.of("0"), found("ballots -burnt", ENGLISH, other));
        assertEquals(List.of("1"), found("ballots -\"counted the\"", ENGLISH, other));
        assertEquals(List.of("1"), found("-harbours", ENGLISH, other));
        assertEquals(List.of("0"), found("harb*", ENGLISH, other));
        assertEquals(List.of("1"), found("tarn -harb*", ENGLISH, other));
        assertEquals(List.of("0", "1"), found("bulletin", ENGLISH, other));
    }

    @Test
    void a_phrase_does_not_reach_from_the_text_to_the_name_of_the_source() throws IOException {
        assertEquals(List.of("0"), found("tarn bulletin", ENGLISH));
        assertEquals(List.of(), found("\"tarn bulletin\"", ENGLISH));
    }

    @Test
    void signs_in_words_are_the_same_on_both_sides() throws IOException {
        String text = "Halvane’s mid-sea ferry isn't late: 1,204 people (all of them) said so.";
        for (String sought : List.of("halvane", "halvane's", "mid-sea", "isn’t", "1,204", "(all", "so.", "mid-se*")) {
            assertEquals(List.of("0"), found(sought, text), sought);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "-", "*", "***", "- - -", "\"\"", "-\"", "()", "AND OR NOT", "😀", "a:b", "\\", "[a TO b]"
            })
    void odd_questions_are_no_errors(String odd) throws IOException {
        assertEquals(List.of(), found(odd, ENGLISH));
        assertEquals(List.of(), found("(".repeat(Asked.LONGEST), ENGLISH));
        assertEquals(List.of(), found("a ".repeat(Asked.LONGEST / 2), ENGLISH));
        assertEquals(List.of("0"), found("ballots " + odd.replaceAll("[^\"*()\\\\-]", ""), ENGLISH));
    }

    @Test
    void filters_narrow_and_days_leave_out_what_has_none() throws IOException {
        LocalDate day = LocalDate.of(2031, 5, 3);
        try (TextIndex index = TextIndex.inMemory()) {
            index.put(document("a", "ferries", "the-bulletin", day, Language.ENGLISH), Language.ENGLISH, ENGLISH);
            index.put(document("b", "votes", "the-lantern", null, Language.SPANISH), Language.SPANISH, SPANISH);
            index.follow(1);
            Asked all = Asked.of("-nothing");
            assertEquals(2, all(index, all));
            assertEquals(1, all(index, all.in(new CaseId("votes"))));
            assertEquals(2, all(index, all.only(Asked.Kind.DOCUMENTS)));
            assertEquals(0, all(index, all.only(Asked.Kind.CLAIMS)));
            assertEquals(1, all(index, with(new SourceId("the-bulletin"), null, null, null)));
            assertEquals(1, all(index, with(null, Language.SPANISH, null, null)));
            assertEquals(1, all(index, with(null, null, day, day)));
            assertEquals(1, all(index, with(null, null, null, day)));
            assertEquals(0, all(index, with(null, null, day.plusDays(1), null)));
        }
    }

    private static int all(TextIndex index, Asked asked) throws IOException {
        return index.search(asked, 0, Search.PAGE).all();
    }

    private static Asked with(
            @Nullable SourceId source, @Nullable Language language, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Asked("-nothing", null, source, null, language, from, to);
    }

    @Test
    void a_thousand_hits_can_be_seen_and_it_is_said_that_there_are_more() throws IOException {
        try (TextIndex index = TextIndex.inMemory()) {
            for (int at = 0; at <= Search.DEEPEST; at++) {
                Views.DocumentView view = document("d" + at, "ferries", "the-bulletin", null, Language.ENGLISH);
                index.put(view, Language.ENGLISH, "Ferry " + at);
                if (at == Search.DEEPEST - 1) {
                    index.follow(1);
                    TextIndex.Answer exact = index.search(Asked.of("ferry"), 0, Search.PAGE);
                    assertEquals(Search.DEEPEST, exact.all());
                    assertFalse(exact.more());
                }
            }
            index.follow(2);
            TextIndex.Answer first = index.search(Asked.of("ferry"), 0, Search.PAGE);
            TextIndex.Answer last = index.search(Asked.of("ferry"), Search.DEEPEST - 5, Search.PAGE);
            TextIndex.Answer beyond = index.search(Asked.of("ferry"), Search.DEEPEST, Search.PAGE);
            assertEquals(
                    List.of(20, 5, 0),
                    List.of(
                            first.keys().size(),
                            last.keys().size(),
                            beyond.keys().size()));
            assertEquals(Search.DEEPEST, first.all());
            assertTrue(first.more());
        }
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzABCÁÉÑÜßøłж愛0123456789")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(word -> word.indexOf('愛') < 0 || word.length() == 1);
    }

    @Property(tries = 200)
    void a_word_that_stands_in_a_document_finds_it(
            @ForAll @Size(min = 1, max = 12) List<@net.jqwik.api.From("word") String> words,
            @ForAll @IntRange(min = 0, max = 11) int chosen,
            @ForAll("between") String between)
            throws IOException {
        String word = words.get(chosen % words.size());
        String text = String.join(between, words);
        assertEquals(List.of("0"), found(word, text));
        assertEquals(List.of("0"), found(word.toLowerCase(Locale.ROOT) + "*", text));
        assertEquals(List.of("0"), found("\"" + String.join(" ", words) + "\"", text));
        assertEquals(List.of(), found("-" + word, text));
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of(" ", ", ", "\n\n", " – ", ". “", "\u00a0", "” (");
    }

    @Property(tries = 300)
    void whatever_is_asked_there_is_an_answer(@ForAll @StringLength(max = Asked.LONGEST) String question)
            throws IOException {
        assertTrue(found(question, ENGLISH).size() <= 1);
    }
}
