package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/** Makes mentions of the passages of one document that state something worth checking. */
public final class Claims {
    /** The speaker of everything that nobody else is said to have said, where the document does not name its author. */
    public static final Speaker AUTHOR = new Speaker("the author", Speaker.Kind.AUTHOR);

    /** Words with which a report goes on in the next sentence of the paragraph, though nobody is named again. */
    private static final Set<String> ADDS = Set.of(
            "likewise", "additionally", "furthermore", "moreover", "similarly", "asimismo", "además", "igualmente");

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
        List<List<Analysis.Voiced>> voices = bySentence(analysis);
        IdentityHashMap<Analysis.Voiced, Boolean> reporting = new IdentityHashMap<>();
        Analysis.@Nullable Voiced lastVoice = null;
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.first(s);
            int last = sentences.last(s);
            List<Unit> units = new Units(analysis, voices.get(s), reporting, first, last).cut();
            Analysis.@Nullable Voiced goesOn =
                    continues(first) && s > 0 && sentences.paragraph(s - 1) == sentences.paragraph(s)
                            ? lastVoice
                            : null;
            for (Unit cut : units) {
                boolean own = cut.voice() == null && cut.act() == null;
                Unit unit = own && goesOn != null ? new Unit(cut.first(), cut.last(), goesOn, null) : cut;
                double score = worth.of(unit.first(), unit.last());
                Mention mention = mention(new MentionId(mentions.size() + 1), unit, score);
                if (score >= Worth.FLOOR || kept(mention)) {
                    mentions.add(mention);
                }
                lastVoice = unit.voice();
            }
        }
        return mentions;
    }

    /** Whether the sentence that begins at {@code first} only adds to what was being reported: "Likewise, 90% …". */
    private boolean continues(int first) {
        return ADDS.contains(analysis.tokens().lower(first));
    }

    /** A deadline or promise is for the desk to follow, however little it looks like news. */
    private static boolean kept(Mention mention) {
        boolean promise = mention.kind() == Mention.Kind.PROMISE || mention.kind() == Mention.Kind.LEGAL;
        return promise || mention.slots().due() != null;
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
        Mention.Kind kind = kinds.of(unit, quantities.stream().anyMatch(Kinds::telling), due != null);
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
