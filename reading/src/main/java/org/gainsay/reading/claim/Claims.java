package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Mode;
import org.gainsay.core.Passage;
import org.gainsay.core.Quantity;
import org.gainsay.core.Span;
import org.gainsay.core.Speaker;
import org.gainsay.core.TimeExpression;
import org.gainsay.core.TimeId;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.naming.Speakers;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;
import org.gainsay.reading.time.Deadlines;

/** Makes mentions of the passages of one document that state something worth checking. */
public final class Claims {
    /** The speaker of everything that nobody else is said to have said, where the document does not name its author. */
    public static final Speaker AUTHOR = new Speaker("the author", Speaker.Kind.AUTHOR);

    private final Analysis analysis;
    private final Speaker author;
    private final Worth worth;
    private final Deadlines deadlines;
    private final PeriodStarts starts;
    private final Kinds kinds;
    private final Statements statements;

    /** How much a desk would want to check a stretch of tokens. */
    public interface Worth {
        /** What scores less is opinion, question, exhortation or small talk more often than a claim. */
        double FLOOR = 0.1;

        /** From 0 to 1, for the tokens from {@code first} to {@code last}; below {@link #FLOOR} only promises and deadlines are mentions. */
        double of(int first, int last);
    }

    /**
     * For the document that {@code analysis} describes.
     *
     * @param author the speaker of what nobody else is said to have said
     */
    public Claims(Analysis analysis, Speaker author, Worth worth, Deadlines deadlines) {
        this.analysis = analysis;
        this.author = author;
        this.worth = worth;
        this.deadlines = deadlines;
        this.starts = new PeriodStarts(analysis.tokens(), analysis.sentences(), analysis.times());
        this.kinds = new Kinds(analysis);
        this.statements =
                new Statements(analysis, new Speakers(analysis.tokens(), analysis.sentences(), analysis.names()));
    }

    /** The mentions, in the order of the text. */
    public List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        Sentences sentences = analysis.sentences();
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int last = sentences.last(s);
            for (Unit unit : new Units(analysis, voicesIn(first, last), first, last).cut()) {
                double score = worth.of(unit.first(), unit.last());
                Mention mention = mention(new MentionId(mentions.size() + 1), unit, score);
                if (score >= Worth.FLOOR || kept(mention)) {
                    mentions.add(mention);
                }
            }
        }
        return mentions;
    }

    /** A deadline or promise is for the desk to follow, however little it looks like news. */
    private static boolean kept(Mention mention) {
        boolean promise = mention.kind() == Mention.Kind.PROMISE || mention.kind() == Mention.Kind.LEGAL;
        return promise || mention.slots().due() != null;
    }

    private List<Analysis.Voiced> voicesIn(int first, int last) {
        return analysis.voices().stream()
                .filter(voice -> voice.found().content().stream().anyMatch(range -> meets(range, first, last))
                        || voice.found().cue().stream().anyMatch(range -> meets(range, first, last)))
                .toList();
    }

    private static boolean meets(TokenRange range, int first, int last) {
        return range.first() <= last && first <= range.last();
    }

    private Mention mention(MentionId id, Unit unit, double score) {
        Tokens tokens = analysis.tokens();
        Span span = tokens.span(unit.first(), unit.last());
        List<Quantity> quantities = analysis.quantities().stream()
                .filter(quantity -> span.contains(quantity.span()))
                .toList();
        List<TimeId> times = analysis.times().stream()
                .filter(time -> span.contains(time.span()))
                .map(TimeExpression::id)
                .toList();
        Mention.Due due = deadlines
                .due(tokens, span, analysis.times(), starts.of(unit.first(), unit.last()))
                .orElse(null);
        Mention.Kind kind = kinds.of(unit, quantities.stream().anyMatch(Kinds::telling), due != null);
        return new Mention(
                id,
                Passage.of(tokens.text(), span),
                statements.of(unit, author),
                kind,
                score,
                voice(unit),
                new Mention.Slots(quantities.stream().map(Quantity::id).toList(), times, due));
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
