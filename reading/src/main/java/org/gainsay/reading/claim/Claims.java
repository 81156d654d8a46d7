package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.core.Language;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Deadlines;
import org.gainsay.reading.worth.Judgement;
import org.gainsay.reading.worth.Reason;
import org.jspecify.annotations.Nullable;

/** Makes mentions of the passages of one document that state something worth checking. */
public final class Claims {
    /** The speaker of everything that nobody else is said to have said, where the document does not name its author. */
    public static final Speaker AUTHOR = new Speaker("the author", Speaker.Kind.AUTHOR);

    /**
     * What scores less is opinion, question, exhortation or small talk more often than a claim: it is a mention only if
     * nothing but the score speaks against it.
     */
    private static final double FLOOR = 0.1;
    /** What scores even less is none, whatever it looks like: fact-checkers hardly ever picked such a sentence. */
    private static final double LEAST = 0.02;
    /** From here on an exhortation is a mention all the same: there is something to check inside it. */
    private static final double HIGH = 0.5;
    /** What speaks against a mention when its score is low. */
    private static final Set<Reason> AGAINST =
            EnumSet.of(Reason.OPINION, Reason.COURTESY, Reason.SHORT, Reason.HEADING, Reason.EXHORTATION);

    private final Analysis analysis;
    private final Speaker author;
    private final Worth worth;
    private final Deadlines deadlines;
    private final PeriodStarts starts;
    private final Kinds kinds;
    private final Statements statements;
    private final ClaimWords words;
    private final Reports reports;
    private final Headings headings;

    /** How much a desk would want to check a stretch of tokens, and why. */
    public interface Worth {
        /** The judgement of the tokens from {@code first} to {@code last}, both included. */
        Judgement of(int first, int last);
    }

    /**
     * For the document that {@code analysis} describes.
     *
     * @param language whose words and rules are used
     * @param author the speaker of what nobody else is said to have said
     */
    public Claims(Analysis analysis, Language language, Speaker author, Worth worth) {
        this.analysis = analysis;
        this.author = author;
        this.worth = worth;
        this.deadlines = Deadlines.of(language);
        this.words = ClaimWords.of(language);
        this.starts = new PeriodStarts(analysis.tokens(), analysis.sentences(), analysis.times(), words);
        this.kinds = new Kinds(analysis, words);
        this.reports = new Reports(analysis, words, new Clauses(analysis.tokens(), analysis.tags(), words));
        this.headings = new Headings(analysis.tokens(), analysis.sentences());
        this.statements = new Statements(
                analysis, words, new Speakers(analysis.tokens(), analysis.sentences(), analysis.names()));
    }

    /** The mentions, in the order of the text. */
    public List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        Sentences sentences = analysis.sentences();
        List<List<Analysis.Voiced>> voices = bySentence(analysis);
        Analysis.@Nullable Voiced lastVoice = null;
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int last = sentences.last(s);
            List<Unit> units = headings.claimsNothing(s)
                    ? List.of()
                    : new Units(analysis, words, reports, voices.get(s), first, last).cut();
            Analysis.@Nullable Voiced goesOn =
                    continues(first) && s > 0 && sentences.paragraph(s - 1) == sentences.paragraph(s)
                            ? lastVoice
                            : null;
            for (Unit cut : units) {
                boolean own = cut.voice() == null && cut.act() == null;
                Unit unit = own && goesOn != null ? cut.saidBy(goesOn) : cut;
                if (!asks(unit, last)) {
                    Judgement judgement = worth.of(unit.begin(), unit.last());
                    Mention mention = mention(new MentionId(mentions.size() + 1), unit, judgement.score());
                    if (isMention(mention, judgement)) {
                        mentions.add(mention);
                    }
                }
                lastVoice = unit.voice();
            }
        }
        return mentions;
    }

    /** Whether the sentence that begins at {@code first} only adds to what was being reported: "Likewise, 90% …". */
    private boolean continues(int first) {
        return words.list("adds").at(analysis.tokens(), first);
    }

    /** Whether the unit is a question, or says that somebody asked one: a mark of one stands at its end. */
    private boolean asks(Unit unit, int last) {
        Analysis.Voiced act = unit.act();
        boolean asked = act != null
                && act.attribution().mode() == Mode.DIRECT
                && act.found().content().stream()
                        .anyMatch(range -> range.last() <= last && questionAt(range.first(), range.last(), last));
        return asked || questionAt(unit.first(), unit.last(), last);
    }

    private boolean questionAt(int first, int end, int last) {
        Tokens tokens = analysis.tokens();
        int from = end;
        while (from > first && !tokens.isWord(from) && !tokens.isNumber(from)) {
            from--;
        }
        for (int i = from; i <= last; i++) {
            if (tokens.word(i).startsWith("?")) {
                return true;
            }
            if (i > from && (tokens.isWord(i) || tokens.isNumber(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is for the desk: by its score, or, however little it looks like news, as a deadline or promise. */
    private static boolean isMention(Mention mention, Judgement judgement) {
        boolean followed = mention.kind() == Mention.Kind.PROMISE
                || mention.kind() == Mention.Kind.LEGAL
                || mention.slots().due() != null;
        if (followed) {
            return true;
        }
        boolean figures = !mention.slots().quantities().isEmpty();
        if (judgement.reasons().contains(Reason.EXHORTATION) && !figures) {
            return judgement.score() >= HIGH;
        }
        return judgement.score() >= FLOOR
                || judgement.score() >= LEAST && judgement.reasons().stream().noneMatch(AGAINST::contains);
    }

    /** The attributions with a part in each sentence. */
    private static List<List<Analysis.Voiced>> bySentence(Analysis analysis) {
        List<List<Analysis.Voiced>> voices = new ArrayList<>();
        for (int s = 0; s < analysis.sentences().size(); s++) {
            voices.add(new ArrayList<>());
        }
        for (Analysis.Voiced voice : analysis.voices()) {
            Set<Integer> heard = new TreeSet<>();
            Stream.concat(voice.found().content().stream(), voice.found().cue().stream())
                    .forEach(range -> {
                        int last = analysis.sentences().at(range.last());
                        for (int s = analysis.sentences().at(range.first()); s <= last; s++) {
                            heard.add(s);
                        }
                    });
            heard.forEach(s -> voices.get(s).add(voice));
        }
        return voices;
    }

    private Mention mention(MentionId id, Unit unit, double score) {
        Tokens tokens = analysis.tokens();
        Span span = tokens.span(unit.first(), unit.last());
        List<Quantity> quantities = analysis.quantitiesIn(span);
        List<TimeExpression> times = analysis.timesIn(span);
        Mention.Due due = deadlines
                .due(tokens, span, times, starts.of(unit.first(), unit.last()))
                .orElse(null);
        Mention.Kind kind = kinds.of(unit, quantities.stream().anyMatch(kinds::telling), due != null);
        return new Mention(
                id,
                Passage.of(tokens.text(), span),
                statements.of(unit, author),
                kind,
                score,
                voice(unit),
                new Mention.Slots(
                        quantities.stream().map(Quantity::id).toList(),
                        times.stream().map(TimeExpression::id).toList(),
                        due));
    }

    private Mention.Voice voice(Unit unit) {
        Analysis.Voiced said = unit.voice();
        Analysis.Voiced voice = said != null ? said : unit.act();
        if (voice == null || voice.speaker().kind() == Speaker.Kind.AUTHOR) {
            return new Mention.Voice(author, Mode.OWN_VOICE, null);
        }
        Mode mode = said != null ? voice.attribution().mode() : Mode.INDIRECT;
        return new Mention.Voice(voice.speaker(), mode, voice.attribution().id());
    }
}
