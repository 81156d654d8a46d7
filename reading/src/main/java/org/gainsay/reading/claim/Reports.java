package org.gainsay.reading.claim;

import java.util.IdentityHashMap;
import java.util.List;
import org.gainsay.core.Mode;
import org.gainsay.core.Speaker;
import org.gainsay.reading.attribution.Manner;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the attributions of a document are to its claims: one that reports gives statements in its source's voice; one
 * that does not may itself be what happened ("the union asked the court to …"). Remembers its answers.
 */
final class Reports {
    private final Tokens tokens;
    private final Tags tags;
    private final ClaimWords words;
    private final Clauses clauses;
    private final IdentityHashMap<Analysis.Voiced, Boolean> known = new IdentityHashMap<>();

    Reports(Analysis analysis, ClaimWords words, Clauses clauses) {
        this.tokens = analysis.tokens();
        this.tags = analysis.tags();
        this.words = words;
        this.clauses = clauses;
    }

    /**
     * Whether the attribution gives statements of its source: someone who can speak puts into words, or holds, what
     * has a verb that carries tense and a subject before it.
     */
    boolean reports(Analysis.Voiced voice) {
        return known.computeIfAbsent(voice, this::isReport);
    }

    /** Whether token {@code i} only says who speaks, and how, for a statement that {@code voice} gives. */
    boolean introduces(Analysis.Voiced voice, int i) {
        TokenRange source = voice.found().source().words();
        return reports(voice)
                && (source != null && source.contains(i)
                        || voice.found().cue().stream().anyMatch(cue -> cue.contains(i))
                        || voice.found().passedOnBy().stream().anyMatch(by -> by.contains(i)));
    }

    private boolean isReport(Analysis.Voiced voice) {
        return switch (voice.manner()) {
            case SAYS, THINKS -> speaks(voice) && states(voice);
            case DENIES -> false;
            case ACTS, OTHER -> voice.attribution().mode() == Mode.DIRECT && speaks(voice) && states(voice);
        };
    }

    /** Things do not think or act: a source that is no name, person, group or body is a figure of speech. */
    private boolean speaks(Analysis.Voiced voice) {
        return switch (voice.found().source().kind()) {
            case NAMED, AUTHOR, VAGUE -> true;
            case PRONOUN, DESCRIPTION, UNSPOKEN ->
                voice.speaker().kind() != Speaker.Kind.VAGUE || voice.manner() == Manner.SAYS && unnamedPeople(voice);
            case NONE -> voice.manner() == Manner.SAYS;
        };
    }

    /** "a source", "show insiders": people and papers that are not named, and do speak. */
    private boolean unnamedPeople(Analysis.Voiced voice) {
        TokenRange source = voice.found().source().words();
        return source != null && words.list("unnamed").within(tokens, source.first(), source.last());
    }

    /** Whether a subject comes to a verb with tense before any other form of verb does: "to go", "without going". */
    private boolean states(Analysis.Voiced voice) {
        List<TokenRange> content = voice.found().content();
        int from = content.get(0).first();
        boolean quoted = voiceIsQuoted(content.get(0));
        boolean subject = false;
        for (TokenRange range : content) {
            for (int i = range.first(); i <= range.last(); i++) {
                if (tags.finite(i) && subject && !clauses.relative(range.first(), i)) {
                    return true;
                }
                boolean bare = tags.is(i, Form.GERUND)
                        || tags.is(i, Form.BASE) && words.list("infinitive").at(tokens, i - 1);
                if (bare && !quoted && !comesAfterComma(from, i)) {
                    return false;
                }
                subject |= tags.noun(i)
                        || tags.is(i, PartOfSpeech.PRON)
                        || tags.is(i, PartOfSpeech.NUM)
                        || tags.is(i, PartOfSpeech.DET);
            }
        }
        return false;
    }

    private boolean voiceIsQuoted(TokenRange range) {
        return switch (tokens.word(range.first())) {
            case "“", "\"", "«", "``" -> true;
            default -> false;
        };
    }

    private boolean comesAfterComma(int from, int i) {
        for (int at = i; at > from; at--) {
            if (tokens.lower(at).equals(",")) {
                return true;
            }
        }
        return tags.is(from, PartOfSpeech.SCONJ) || tags.finite(from);
    }

    /** The attribution whose saying the unit states: its cue and source stand inside, its content states nothing alone. */
    Analysis.@Nullable Voiced act(List<Analysis.Voiced> voices, int from, int to, Analysis.@Nullable Voiced voice) {
        for (Analysis.Voiced candidate : voices) {
            boolean says = switch (candidate.manner()) {
                case SAYS, ACTS, DENIES -> true;
                case THINKS, OTHER -> false;
            };
            if (!says
                    || candidate.equals(voice)
                    || reports(candidate)
                    || !speaks(candidate)
                    || candidate.found().cue().isEmpty()) {
                continue;
            }
            TokenRange cue = candidate.found().cue().get(0);
            TokenRange source = candidate.found().source().words();
            if (from <= cue.first()
                    && cue.last() <= to
                    && source != null
                    && from <= source.first()
                    && source.last() <= to
                    && mainVerb(from, cue)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether the cue tells what was done: it carries the tense of the unit, and is no plan and no clause on a noun. */
    private boolean mainVerb(int from, TokenRange cue) {
        for (int i = cue.first(); i <= cue.last(); i++) {
            if (tags.finite(i)) {
                boolean passive = tags.is(i, PartOfSpeech.AUX)
                        && tags.is(cue.last(), Form.PARTICIPLE)
                        && !words.list("perfect").at(tokens, i);
                return !passive && !tags.is(i, Form.MODAL) && clauses.main(from, i);
            }
        }
        return false;
    }
}
