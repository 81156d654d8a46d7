package org.gainsay.matching.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.core.Language;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.quantity.Quantities;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tagger;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Languages;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Reference;
import org.gainsay.reading.time.Times;
import org.jspecify.annotations.Nullable;

/** The reading of one statement into its {@link Conditions}: per-call state. */
final class ConditionsReader {
    private final Statement statement;
    private final Language language;
    private final Tokens tokens;
    private final Tags tags;
    private final Manners manners;
    private final Scope scope;
    private final List<TimeExpression> times;
    private final List<Quantity> quantities;
    /** For each token whether it belongs to a name, an amount or a time. */
    private final boolean[] taken;

    private boolean takenBack;

    private ConditionsReader(Statement statement, boolean whole) {
        this.statement = statement;
        tokens = Tokens.of(ended(statement.read()));
        Language given = statement.language();
        language =
                Languages.readAs(given == null || given.equals(Language.UNDETERMINED) ? Languages.of(tokens) : given);
        Sentences sentences = Sentences.of(tokens);
        tags = Tagger.of(language).tag(tokens);
        manners = Manners.of(language);
        scope = whole ? Scope.all(tokens) : Scope.of(tokens, sentences, tags, language);
        LocalDate published = statement.published();
        times = Times.of(language).in(tokens, published == null ? Reference.NONE : Reference.published(published));
        quantities = Quantities.of(language).in(tokens, times);
        taken = new boolean[tokens.size()];
    }

    static Conditions read(Statement statement) {
        return new ConditionsReader(statement, false).read();
    }

    /** The reading of a statement none of whose words name its speaker. */
    static Conditions whole(Statement statement) {
        return new ConditionsReader(statement, true).read();
    }

    /** A statement without an end mark would be taken for a heading, in which capitals say nothing. */
    private static String ended(String text) {
        String stripped = text.stripTrailing();
        return Character.isLetterOrDigit(stripped.charAt(stripped.length() - 1)) ? stripped + "." : stripped;
    }

    private Conditions read() {
        times.forEach(time -> take(time.span()));
        boolean[] timed = taken.clone();
        quantities.forEach(quantity -> take(quantity.span()));
        NamesRead names = NamesRead.in(tokens, tags, language, manners, scope, taken);
        boolean[] denied = Denials.in(tokens, tags, language);
        Modality modality = modality();
        List<Term> terms = new Terms(tokens, tags, language, scope.claimed(), taken, amounts(timed), denied).read();
        boolean counting = counting();
        List<When> periods = new ArrayList<>();
        Set<String> moments = new HashSet<>();
        When asOf = null;
        for (TimeExpression time : times) {
            Optional<When> when = When.of(time.span().in(tokens.text()), time.value());
            if (when.isEmpty()) {
                moment(time).ifPresent(moments::add);
            } else if (upTo(time, counting)) {
                asOf = when.get();
            } else {
                periods.add(when.get());
            }
        }
        Conditions.Read read = new Conditions.Read(
                terms,
                names.claimed(),
                names.agent(),
                new Counts(tokens, language, scope.claimed(), quantities, names.claimed()).read(),
                periods,
                moments,
                asOf,
                modality,
                takenBack,
                counter(),
                scope.source() != null);
        return new Conditions(statement, language, claimedText(), read);
    }

    /** For each token whether it belongs to an amount alone; the names are taken by now. */
    private boolean[] amounts(boolean[] timed) {
        boolean[] amounts = new boolean[tokens.size()];
        for (Quantity quantity : quantities) {
            for (int i = tokens.firstEndingAfter(quantity.span().start());
                    i < tokens.size() && tokens.start(i) < quantity.span().end();
                    i++) {
                amounts[i] = !timed[i];
            }
        }
        return amounts;
    }

    /** A time that is no stretch of the calendar, by its words; durations are amounts, and "now" says nothing. */
    private Optional<String> moment(TimeExpression time) {
        boolean says = switch (time.type()) {
            case TIME, SET -> true;
            case DATE -> !time.value().endsWith("_REF");
            case DURATION -> false;
        };
        return says ? Optional.of(time.value()) : Optional.empty();
    }

    private void take(Span span) {
        for (int i = tokens.firstEndingAfter(span.start()); i < tokens.size() && tokens.start(i) < span.end(); i++) {
            taken[i] = true;
        }
    }

    /** A day is that of the counting, not of the event, where "as of" stands before it or it goes with who counts. */
    private boolean upTo(TimeExpression time, boolean counting) {
        int first = tokens.firstEndingAfter(time.span().start());
        boolean counted = !quantities.isEmpty();
        return manners.asOfBefore(tokens, first) || counted && (!scope.claimed()[first] || counting);
    }

    private boolean counting() {
        for (int i = 0; i < tokens.size(); i++) {
            if (manners.countingAt(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** The first modality that the words name; the whole statement counts, since "denied that" stands outside. */
    private Modality modality() {
        Modality found = Modality.FACT;
        boolean unconfirmed = scope.denied() && !takesBack();
        takenBack = takesBack();
        for (int i = 0; i < tokens.size(); i++) {
            Modality here = manners.modalityAt(tokens, i);
            if (here == Modality.UNCONFIRMED) {
                takenBack = false;
                return here;
            }
            boolean month = tokens.capitalised(i) && i > 0;
            if (here != null && found == Modality.FACT && scope.claimed()[i] && !month) {
                found = here;
            } else if (here == Modality.ALLEGED && found == Modality.FACT) {
                found = here;
            }
            boolean future = tags.is(i, Form.FUTURE) && scope.claimed()[i];
            found = future && found == Modality.FACT ? Modality.INTENDED : found;
        }
        return unconfirmed ? Modality.UNCONFIRMED : found;
    }

    private boolean takesBack() {
        for (int i = 0; i < tokens.size(); i++) {
            if (manners.takenBackAt(tokens, i) && !tags.is(i, PartOfSpeech.NOUN)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String counter() {
        TokenRange source = scope.source();
        return source == null
                ? statement.speaker()
                : tokens.text().substring(tokens.start(source.first()), tokens.end(source.last()));
    }

    /** What is claimed, without who says it; the whole where leaving that out would leave nothing. */
    private String claimedText() {
        int first = 0;
        while (first < tokens.size() && !scope.claimed()[first]) {
            first++;
        }
        int last = tokens.size() - 1;
        while (last > first && !scope.claimed()[last]) {
            last--;
        }
        return first > last || takenBack
                ? tokens.text()
                : tokens.text().substring(tokens.start(first), tokens.end(last));
    }
}
