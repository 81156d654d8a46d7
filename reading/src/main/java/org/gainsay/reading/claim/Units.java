package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
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
 * Cuts one sentence into {@link Unit units}: first where the voice changes, then where a statement with a subject and
 * a verb of its own is joined to another.
 */
final class Units {
    /** A part with fewer words says too little to be held against a source. */
    private static final int FEWEST_WORDS = 4;
    /** "12 people died" says enough. */
    private static final int FEWEST_WITH_FIGURE = 3;
    /** How many tokens may stand between the start of a joined statement and its verb. */
    private static final int SUBJECT_WITHIN = 14;

    /** How far before "and" the "between" may stand that joins with it. */
    private static final int BETWEEN_WITHIN = 14;
    /** A dateline is no longer than this, in tokens. */
    private static final int LONGEST_DATELINE = 16;
    /** The words that say who speaks, between two parts of one statement, are seldom more. */
    private static final int LONGEST_INTERRUPTION = 14;
    /** How far before its verb a relative pronoun may stand. */
    private static final int CLAUSE_WITHIN = 14;

    private static final Set<String> JOINS =
            Set.of("and", "but", ";", "while", "whereas", "y", "e", "pero", "mientras");

    private final Tokens tokens;
    private final Tags tags;
    private final List<Analysis.Voiced> voices;
    private final int first;
    private final int last;
    private final IdentityHashMap<Analysis.Voiced, Boolean> reporting;

    /**
     * For the tokens from {@code first} to {@code last}, both included.
     *
     * @param voices the attributions with a part in this sentence
     * @param reporting whether an attribution reports, as far as that was found out in the sentences before
     */
    Units(
            Analysis analysis,
            List<Analysis.Voiced> voices,
            IdentityHashMap<Analysis.Voiced, Boolean> reporting,
            int first,
            int last) {
        this.tokens = analysis.tokens();
        this.tags = analysis.tags();
        this.voices = voices;
        this.reporting = reporting;
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
            for (TokenRange range : bridged(voice.found().content())) {
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

    /**
     * Whether the attribution gives statements of its source: someone who can speak puts into words, or holds, what
     * has a verb that carries tense and a subject before it.
     */
    private boolean reports(Analysis.Voiced voice) {
        return reporting.computeIfAbsent(voice, this::isReport);
    }

    private boolean isReport(Analysis.Voiced voice) {
        return switch (voice.manner()) {
            case SAYS, THINKS -> speaks(voice) && states(voice);
            case DENIES -> false;
            case ACTS, OTHER -> voice.attribution().mode() == Mode.DIRECT && speaks(voice) && states(voice);
        };
    }

    /** Things do not speak: a source that is no name, no person, group or body is a figure of speech. */
    private boolean speaks(Analysis.Voiced voice) {
        return switch (voice.found().source().kind()) {
            case NAMED, AUTHOR, VAGUE -> true;
            case PRONOUN, DESCRIPTION, UNSPOKEN -> voice.speaker().kind() != Speaker.Kind.VAGUE;
            case NONE -> voice.manner() == Manner.SAYS;
        };
    }

    /** Whether a subject comes to a verb with tense before any other form of verb does: "to go", "without going". */
    private boolean states(Analysis.Voiced voice) {
        List<TokenRange> content = voice.found().content();
        int from = content.get(0).first();
        boolean quoted = voiceIsQuoted(content.get(0));
        boolean subject = false;
        for (TokenRange range : content) {
            for (int i = range.first(); i <= range.last(); i++) {
                if (tags.finite(i) && subject && !subordinated(range.first(), i)) {
                    return true;
                }
                boolean bare = tags.is(i, Form.GERUND)
                        || tags.is(i, Form.BASE) && tokens.lowerOrEmpty(i - 1).equals("to");
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

    /** Content that only the words saying who speaks interrupt is one stretch: "The count, Ode said, is void." */
    private static List<TokenRange> bridged(List<TokenRange> content) {
        List<TokenRange> bridged = new ArrayList<>();
        for (TokenRange range : content) {
            int end = bridged.size() - 1;
            if (end >= 0 && range.first() - bridged.get(end).last() <= LONGEST_INTERRUPTION) {
                bridged.set(end, new TokenRange(bridged.get(end).first(), range.last()));
            } else {
                bridged.add(range);
            }
        }
        return bridged;
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

    /** Whether the verb at {@code i} stands in a relative or infinitive clause that began after {@code from}. */
    private boolean subordinated(int from, int i) {
        for (int at = i - 1; at >= from && at >= i - CLAUSE_WITHIN; at--) {
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
        boolean linked =
                voice != null && from < to && tokens.lower(from).equals("that") && !tags.is(from, PartOfSpeech.DET);
        int start = linked ? from + 1 : from;
        for (int i = start + 1; i < to; i++) {
            if (JOINS.contains(tokens.lower(i))
                    && !joinsPhrases(i)
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

    /** "National and international actions", "of bread and butter": the two belong to one phrase. */
    private boolean joinsPhrases(int i) {
        for (int at = i - 1; at >= first && at > i - BETWEEN_WITHIN; at--) {
            if (tokens.lower(at).equals("between")
                    || tokens.lower(at).equals("both")
                    || tokens.lower(at).equals("entre")) {
                return true;
            }
        }
        return tags.is(i - 1, PartOfSpeech.ADJ) && tags.is(i + 1, PartOfSpeech.ADJ) || tags.is(i - 2, PartOfSpeech.ADP);
    }

    /** Whether a subject and its verb follow at once, before anything that would make this a list or a clause. */
    private boolean opensStatement(int from, int to) {
        boolean subject = false;
        for (int i = from; i <= to && i < from + SUBJECT_WITHIN; i++) {
            if (tags.finite(i)) {
                boolean participle = tags.is(i, PartOfSpeech.VERB)
                        && tags.is(i, Form.PAST)
                        && (i == to || !tokens.isWord(i + 1) || tags.is(i + 1, PartOfSpeech.ADP));
                return subject && !participle;
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
        if (voice == null && frames(from, to)) {
            return;
        }
        int begin = from;
        int end = to;
        begin = afterMarker(begin == first ? afterDateline(begin, end) : begin, end);
        while (begin <= end && skippedInFront(begin)) {
            begin++;
        }
        boolean cut = false;
        while (end >= begin
                && (skippedAtEnd(end, begin) || voice == null && introduces(end) || cut && dangles(end, begin))) {
            cut |= introduces(end);
            end--;
        }
        boolean clause = begin <= end && tags.is(begin, PartOfSpeech.SCONJ) && !stands(begin, end);
        if (begin > end || clause || !saysEnough(begin, end)) {
            return;
        }
        units.add(new Unit(begin, end, voice, act(begin, end, voice)));
    }

    /** The token after a dateline, "PORT ODE (Wire) –", which says where a report was filed. */
    private int afterDateline(int begin, int end) {
        for (int i = begin; i <= end && i < begin + LONGEST_DATELINE; i++) {
            String word = tokens.word(i);
            if (word.equals("–") || word.equals("—") || word.equals("--")) {
                boolean capitals = tokens.word(begin).length() > 2
                        && tokens.word(begin).equals(tokens.word(begin).toUpperCase(Locale.ROOT))
                        && tokens.isWord(begin);
                return capitals && i < end ? i + 1 : begin;
            }
            if (tags.finite(i)) {
                return begin;
            }
        }
        return begin;
    }

    /** The token after "that is to say", which only says that the same is said again. */
    private int afterMarker(int begin, int end) {
        boolean marker = tokens.lower(begin).equals("that")
                && tokens.lowerOrEmpty(begin + 1).equals("is")
                && tokens.lowerOrEmpty(begin + 2).equals("to")
                && tokens.lowerOrEmpty(begin + 3).equals("say");
        return marker && begin + 4 <= end ? begin + 4 : begin;
    }

    private boolean skippedInFront(int i) {
        if (!tokens.isWord(i) && !tokens.isNumber(i)) {
            return switch (tokens.word(i)) {
                case "$", "€", "£", "¿", "¡" -> false;
                default -> true;
            };
        }
        return switch (tokens.lower(i)) {
            case "and", "but", "or", "so", "y", "pero", "que" -> true;
            case "that" -> !tags.is(i, PartOfSpeech.DET) && !tags.finite(i + 1);
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
            case ")", "]", "”", "»" -> opened(begin, i) < 0;
            default -> true;
        };
    }

    /** Whether token {@code i} waits for what was cut off behind it: "…, based on the unusual". */
    private boolean dangles(int i, int begin) {
        return switch (tags.at(i)) {
            case DET, ADJ, ADP, PART, SCONJ, CCONJ -> true;
            case VERB -> !tags.finite(i) && i > begin && tokens.lower(i - 1).equals(",");
            case ADV, AUX, INTJ, NOUN, NUM, PRON, PROPN, PUNCT, SYM, X -> false;
        };
    }

    private int opened(int begin, int close) {
        String open = switch (tokens.word(close)) {
            case ")" -> "(";
            case "]" -> "[";
            case "”" -> "“";
            default -> "«";
        };
        for (int i = close; i >= begin; i--) {
            if (tokens.word(i).equals(open)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it has a verb that carries tense and enough words beside those that say who speaks. */
    private boolean saysEnough(int from, int to) {
        int words = 0;
        boolean verb = false;
        boolean figure = false;
        for (int i = from; i <= to; i++) {
            if (!introduces(i)) {
                words += tokens.isWord(i) || tokens.isNumber(i) ? 1 : 0;
                figure |= tokens.isNumber(i);
                verb |= tags.finite(i);
            }
        }
        return verb && words >= (figure ? FEWEST_WITH_FIGURE : FEWEST_WORDS);
    }

    /** Whether the tokens are the frame of a report: "On Monday the clerk said". */
    private boolean frames(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (tags.finite(i) && introduces(i)) {
                return true;
            }
        }
        return false;
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

    private boolean has(int i) {
        return switch (tokens.lower(i)) {
            case "has", "have", "had", "'s", "'ve", "'d", "ha", "han", "había", "habían" -> true;
            default -> false;
        };
    }

    /** Whether the cue tells what was done: it carries the tense of the unit, and is no plan and no clause on a noun. */
    private boolean mainVerb(int from, TokenRange cue) {
        for (int i = cue.first(); i <= cue.last(); i++) {
            if (tags.finite(i)) {
                boolean passive = tags.is(i, PartOfSpeech.AUX) && tags.is(cue.last(), Form.PARTICIPLE) && !has(i);
                return !passive && !tags.is(i, Form.MODAL) && !subordinated(from, i);
            }
        }
        return false;
    }
}
