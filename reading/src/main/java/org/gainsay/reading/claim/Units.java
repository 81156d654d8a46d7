package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one sentence into {@link Unit units}: first where the voice changes, then where a statement with a subject and
 * a verb of its own is joined to another.
 */
final class Units {
    /** A part with fewer words says too little to be held against a source. */
    private static final int FEWEST_WORDS = 4;
    /** How many tokens may stand between the start of a joined statement and its verb. */
    private static final int SUBJECT_WITHIN = 14;

    private static final Set<String> JOINS =
            Set.of("and", "but", ";", "while", "whereas", "y", "e", "pero", "mientras");

    private final Tokens tokens;
    private final Tags tags;
    private final List<Analysis.Voiced> voices;
    private final int first;
    private final int last;

    /**
     * For the tokens from {@code first} to {@code last}, both included.
     *
     * @param voices the attributions with a part in this sentence
     */
    Units(Analysis analysis, List<Analysis.Voiced> voices, int first, int last) {
        this.tokens = analysis.tokens();
        this.tags = analysis.tags();
        this.voices = voices;
        this.first = first;
        this.last = last;
    }

    List<Unit> cut() {
        Analysis.@Nullable Voiced[] owner = owners();
        List<Unit> units = new ArrayList<>();
        int from = first;
        for (int i = first; i <= last; i++) {
            boolean changes = i == last || !Objects.equals(owner[i + 1 - first], owner[from - first]);
            if (changes) {
                join(from, i, owner[from - first], units);
                from = i + 1;
            }
        }
        return units;
    }

    /** Who speaks at each token: the innermost attribution that reports a statement there. */
    private Analysis.@Nullable Voiced[] owners() {
        Analysis.@Nullable Voiced[] owner = new Analysis.@Nullable Voiced[last - first + 1];
        int[] size = new int[last - first + 1];
        for (Analysis.Voiced voice : voices) {
            if (!reports(voice)) {
                continue;
            }
            int length = length(voice);
            for (TokenRange range : voice.found().content()) {
                for (int i = Math.max(first, range.first()); i <= Math.min(last, range.last()); i++) {
                    if (size[i - first] == 0 || length < size[i - first]) {
                        owner[i - first] = voice;
                        size[i - first] = length;
                    }
                }
            }
        }
        return owner;
    }

    private static int length(Analysis.Voiced voice) {
        return voice.found().content().stream().mapToInt(TokenRange::size).sum();
    }

    /** Whether the content states something by itself: it has a verb that carries tense, and a subject before it. */
    private boolean reports(Analysis.Voiced voice) {
        for (TokenRange range : voice.found().content()) {
            int from = Math.max(first, range.first());
            int to = Math.min(last, range.last());
            boolean free = false;
            for (int i = from; i <= to; i++) {
                boolean subject = tags.noun(i)
                        || tags.is(i, PartOfSpeech.PRON)
                        || tags.is(i, PartOfSpeech.NUM)
                        || tags.is(i, PartOfSpeech.DET);
                if (tags.finite(i) && free && !subordinated(from, i)) {
                    return true;
                }
                free |= subject;
            }
        }
        return false;
    }

    /** Whether the verb at {@code i} stands in a relative or infinitive clause that began after {@code from}. */
    private boolean subordinated(int from, int i) {
        for (int at = i - 1; at >= from && at >= i - 6; at--) {
            String word = tokens.lower(at);
            if (tags.is(at, Form.RELATIVE) || word.equals("that") && at > from && tags.noun(at - 1)) {
                return true;
            }
            if (word.equals(",") || tags.verb(at)) {
                return false;
            }
        }
        return false;
    }

    private void join(int from, int to, Analysis.@Nullable Voiced voice, List<Unit> units) {
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (JOINS.contains(tokens.lower(i))
                    && stands(start, i - 1)
                    && stands(i + 1, to)
                    && opensStatement(i + 1, to)) {
                add(start, i - 1, voice, units);
                start = i + 1;
            }
        }
        add(start, to, voice, units);
    }

    /** Whether the tokens hold a statement of their own: more verbs with tense than words that subordinate one. */
    private boolean stands(int from, int to) {
        int finite = 0;
        int bound = 0;
        int words = 0;
        boolean chain = false;
        for (int i = from; i <= to; i++) {
            words += tokens.isWord(i) || tokens.isNumber(i) ? 1 : 0;
            if (tags.finite(i)) {
                finite += chain ? 0 : 1;
                chain = true;
            } else if (!tags.is(i, PartOfSpeech.ADV) && !tags.is(i, PartOfSpeech.PART)) {
                chain = tags.verb(i) && chain;
            }
            boolean binds = tags.is(i, Form.RELATIVE)
                    || tags.is(i, PartOfSpeech.SCONJ)
                    || tokens.lower(i).equals("that") && i > from && tags.noun(i - 1);
            bound += binds ? 1 : 0;
        }
        return words >= FEWEST_WORDS && finite > bound;
    }

    /** Whether a subject and its verb follow at once, before anything that would make this a list or a clause. */
    private boolean opensStatement(int from, int to) {
        boolean subject = false;
        for (int i = from; i <= to && i < from + SUBJECT_WITHIN; i++) {
            if (tags.finite(i)) {
                return subject;
            }
            String word = tokens.lower(i);
            if (word.equals(",") && subject
                    || tags.is(i, Form.RELATIVE)
                    || tags.is(i, PartOfSpeech.SCONJ)
                    || tags.is(i, PartOfSpeech.CCONJ) && !subject) {
                return false;
            }
            if (tags.verb(i) && !tags.is(i, Form.PARTICIPLE)) {
                return false;
            }
            subject |= tags.noun(i) || tags.is(i, PartOfSpeech.PRON) || tags.is(i, PartOfSpeech.NUM);
        }
        return false;
    }

    private void add(int from, int to, Analysis.@Nullable Voiced voice, List<Unit> units) {
        int begin = from;
        int end = to;
        while (begin <= end && skippedInFront(begin)) {
            begin++;
        }
        while (end >= begin && skippedAtEnd(end, begin)) {
            end--;
        }
        if (begin > end || !saysEnough(begin, end, voice)) {
            return;
        }
        units.add(new Unit(begin, end, voice, act(begin, end, voice)));
    }

    private boolean skippedInFront(int i) {
        if (!tokens.isWord(i) && !tokens.isNumber(i)) {
            return switch (tokens.word(i)) {
                case "$", "€", "£", "¿", "¡" -> false;
                default -> true;
            };
        }
        return switch (tokens.lower(i)) {
            case "and", "but", "or", "that", "so", "y", "pero", "que" ->
                !(tokens.lower(i).equals("that") && tags.is(i, PartOfSpeech.DET));
            default -> false;
        };
    }

    private boolean skippedAtEnd(int i, int begin) {
        if (tokens.isWord(i) || tokens.isNumber(i)) {
            return tokens.lower(i).equals("and")
                    || tokens.lower(i).equals("but")
                    || tokens.lower(i).equals("y");
        }
        return switch (tokens.word(i)) {
            case "%", "€" -> false;
            case ")", "]" -> opened(begin, i) < 0;
            default -> true;
        };
    }

    private int opened(int begin, int close) {
        String open = tokens.word(close).equals(")") ? "(" : "[";
        for (int i = close; i >= begin; i--) {
            if (tokens.word(i).equals(open)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether more is left than the words that say who speaks, and whether it has a verb that carries tense. */
    private boolean saysEnough(int from, int to, Analysis.@Nullable Voiced voice) {
        int words = 0;
        boolean verb = false;
        for (int i = from; i <= to; i++) {
            if (voice == null && introduces(i)) {
                continue;
            }
            words += tokens.isWord(i) || tokens.isNumber(i) ? 1 : 0;
            verb |= tags.finite(i);
        }
        return verb && words >= FEWEST_WORDS;
    }

    /** Whether token {@code i} only says who speaks, and how, for a statement that another unit gives. */
    private boolean introduces(int i) {
        for (Analysis.Voiced voice : voices) {
            TokenRange source = voice.found().source().words();
            if (reports(voice)
                    && (source != null && source.contains(i)
                            || voice.found().cue().stream().anyMatch(cue -> cue.contains(i))
                            || voice.found().passedOnBy().stream().anyMatch(by -> by.contains(i)))) {
                return true;
            }
        }
        return false;
    }

    /** The attribution whose saying the unit states: its cue and source stand inside, its content states nothing alone. */
    private Analysis.@Nullable Voiced act(int from, int to, Analysis.@Nullable Voiced voice) {
        for (Analysis.Voiced candidate : voices) {
            if (candidate == voice
                    || reports(candidate)
                    || candidate.found().cue().isEmpty()) {
                continue;
            }
            int cue = candidate.found().cue().get(0).first();
            TokenRange source = candidate.found().source().words();
            if (from <= cue
                    && cue <= to
                    && source != null
                    && from <= source.first()
                    && source.last() <= to
                    && tags.verb(cue)) {
                return candidate;
            }
        }
        return null;
    }
}
