package org.gainsay.reading.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gainsay.core.Mode;
import org.gainsay.reading.attribution.TokenRange;
import org.gainsay.reading.tagging.Form;
import org.gainsay.reading.tagging.PartOfSpeech;
import org.gainsay.reading.tagging.Tags;
import org.gainsay.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one sentence into {@link Unit units}: first where the voice changes, then where a statement with a subject and
 * a verb of its own is joined to another, and last where one act asks for several things.
 */
final class Units {
    /** A part with fewer words says too little to be held against a source. */
    private static final int FEWEST_WORDS = 4;
    /** "12 people died" says enough. */
    private static final int FEWEST_WITH_FIGURE = 3;
    /** The words that say who speaks, between two parts of one statement, are seldom more. */
    private static final int LONGEST_INTERRUPTION = 14;
    /** What is left of a sentence after reported words, and is no longer than this, belongs to them. */
    private static final int LONGEST_REMAINDER = 3;

    private final Tokens tokens;
    private final Tags tags;
    private final ClaimWords words;
    private final Clauses clauses;
    private final Edges edges;
    private final Reports reports;
    private final List<Analysis.Voiced> voices;
    private final int first;
    private final int last;

    /**
     * For the tokens from {@code first} to {@code last}, both included.
     *
     * @param voices the attributions with a part in this sentence
     * @param reports what attributions are, for the whole document
     */
    Units(Analysis analysis, ClaimWords words, Reports reports, List<Analysis.Voiced> voices, int first, int last) {
        this.tokens = analysis.tokens();
        this.tags = analysis.tags();
        this.words = words;
        this.clauses = new Clauses(tokens, tags, words);
        this.edges = new Edges(tokens, tags, words);
        this.reports = reports;
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
            if (!reports.reports(voice)) {
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
        extend(owner);
        return owner;
    }

    private static int length(Analysis.Voiced voice) {
        return voice.found().content().stream().mapToInt(TokenRange::size).sum();
    }

    /**
     * Content of this sentence that only the words saying who speaks interrupt is one stretch: "The count, Ode said, is
     * void."
     */
    private List<TokenRange> bridged(List<TokenRange> content) {
        List<TokenRange> bridged = new ArrayList<>();
        for (TokenRange range : content) {
            int end = bridged.size() - 1;
            boolean here = range.first() <= last && range.last() >= first;
            if (here
                    && end >= 0
                    && bridged.get(end).last() >= first
                    && range.first() - bridged.get(end).last() <= LONGEST_INTERRUPTION) {
                bridged.set(end, new TokenRange(bridged.get(end).first(), range.last()));
            } else {
                bridged.add(range);
            }
        }
        return bridged;
    }

    /**
     * Gives what follows retold words, and is only their tail, to the same speaker: a scrap of a few words, or a clause
     * that cannot stand without them.
     */
    private void extend(Analysis.@Nullable Voiced[] owner) {
        for (int i = first + 1; i <= last; i++) {
            Analysis.Voiced before = owner[i - 1 - first];
            if (owner[i - first] != null
                    || before == null
                    || before.attribution().mode() != Mode.INDIRECT) {
                continue;
            }
            int end = i;
            int said = 0;
            boolean frame = false;
            while (end <= last && owner[end - first] == null) {
                int at = end;
                frame |= voices.stream().anyMatch(voice -> reports.introduces(voice, at));
                said += tokens.isWord(end) || tokens.isNumber(end) ? 1 : 0;
                end++;
            }
            boolean scrap = said > 0 && said <= LONGEST_REMAINDER && end > last;
            boolean clause = tags.is(i, PartOfSpeech.SCONJ)
                    || tokens.lower(i).equals("when")
                    || tags.is(i, Form.RELATIVE) && !tokens.lower(i - 1).equals(",");
            if (!frame && (scrap || clause)) {
                for (int at = i; at < end; at++) {
                    owner[at - first] = before;
                }
            }
            i = end - 1;
        }
    }

    private void join(int from, int to, Analysis.@Nullable Voiced voice, List<Unit> units) {
        boolean linked = voice != null
                && from < to
                && words.list("linking").at(tokens, from)
                && !tags.is(from, PartOfSpeech.DET);
        int start = linked ? from + 1 : from;
        Analysis.@Nullable Voiced speaker = voice;
        for (int i = start + 1; i < to; i++) {
            int over = over(i, start, to, linked);
            if (over == 0 && speaker != null && reporterGoesOn(i, start, speaker)) {
                add(start, i - 1, speaker, units);
                speaker = null;
                start = i + 1;
            } else if (over > 0) {
                add(start, i - 1, speaker, units);
                boolean passed = words.list("passes-on").at(tokens, i) && !units.isEmpty();
                speaker =
                        speaker == null && passed ? units.get(units.size() - 1).act() : speaker;
                start = i + over;
            }
        }
        add(start, to, speaker, units);
    }

    /** "Tosk said she would resign and left": what has a past after a "would" is the reporter's again, not retold. */
    private boolean reporterGoesOn(int i, int start, Analysis.Voiced speaker) {
        if (speaker.attribution().mode() != Mode.INDIRECT
                || !tags.is(i, PartOfSpeech.CCONJ)
                || !tags.is(i + 1, PartOfSpeech.VERB)
                || !tags.is(i + 1, Form.PAST)
                || sourceBefore(i, true) == null) {
            return false;
        }
        boolean modal = false;
        for (int at = start; at < i; at++) {
            boolean other = tags.finite(at) && !tags.is(at, Form.MODAL) || tags.is(at, Form.PARTICIPLE);
            if (other) {
                return false;
            }
            modal |= tags.is(at, Form.MODAL);
        }
        return modal;
    }

    /** How many tokens from {@code i} on join a statement of its own to the one that began at {@code start}; 0 if none. */
    private int over(int i, int start, int to, boolean linked) {
        boolean comma = tokens.lower(i - 1).equals(",");
        int passed = comma ? words.list("passes-on").lengthAt(tokens, i) : 0;
        int relative = comma ? words.list("relative").lengthAt(tokens, i) : 0;
        int skipped = Math.max(passed, relative);
        if (skipped > 0) {
            boolean opens = i + skipped < to && clauses.opensStatement(i + skipped, to);
            return opens && clauses.stands(start, i - 1) ? skipped : 0;
        }
        if (!words.list("join").has(tokens.lower(i))
                || clauses.joinsPhrases(first, i)
                || !clauses.stands(start, i - 1)) {
            return 0;
        }
        int next = linked && i + 2 < to && words.list("linking").at(tokens, i + 1) ? i + 2 : i + 1;
        return clauses.stands(next, to) && clauses.opensStatement(next, to) ? next - i : 0;
    }

    private void add(int from, int to, Analysis.@Nullable Voiced voice, List<Unit> units) {
        int begin = voice == null ? afterFrame(from, to) : from;
        int end = to;
        if (voice == null && frames(begin, to)) {
            return;
        }
        TokenRange lead = null;
        if (begin > from && tags.is(begin, Form.RELATIVE) && tags.finite(begin + 1)) {
            TokenRange source = sourceBefore(begin, false);
            lead = source != null && begin - source.last() <= 2 ? source : null;
            begin += lead == null ? 0 : 1;
        }
        begin = edges.afterMarker(begin == first ? edges.afterDateline(begin, end) : begin, end);
        while (begin <= end && edges.skippedInFront(begin, end)) {
            begin++;
        }
        boolean cut = false;
        while (end >= begin
                && (edges.skippedAtEnd(end, begin)
                        || voice == null && introduces(end)
                        || cut && edges.dangles(end, begin))) {
            cut |= introduces(end);
            end--;
        }
        boolean clause = begin <= end && tags.is(begin, PartOfSpeech.SCONJ) && !clauses.stands(begin, end);
        boolean relative = begin <= end
                && begin > first
                && (tags.is(begin, Form.RELATIVE) && tags.finite(begin + 1)
                        || words.list("tail").at(tokens, begin));
        boolean tail = begin == first
                && (words.list("tail").at(tokens, begin)
                        || tags.is(begin, Form.GERUND)
                                && !words.list("preposition").at(tokens, begin))
                && !clauses.stands(begin, end);
        if (begin > end || clause || relative || tail || !saysEnough(begin, end)) {
            return;
        }
        boolean objectCut = cut && tags.finite(end);
        if (objectCut) {
            return;
        }
        boolean verb = tags.is(begin, PartOfSpeech.AUX) || tags.is(begin, Form.PAST) || voice == null;
        if (lead == null && begin > first && tags.finite(begin) && verb && !tokens.capitalised(begin)) {
            lead = sourceBefore(begin, true);
            if (lead == null && (tags.is(begin, Form.PAST) || words.list("headless").at(tokens, begin))) {
                return;
            }
        }
        asks(new Unit(begin, end, voice, reports.act(voices, begin, end, voice), lead), units);
    }

    /** The token after the words at the front that say who speaks, if what follows goes on by itself; else {@code from}. */
    private int afterFrame(int from, int to) {
        int begin = from;
        while (begin < to && (introduces(begin) || !tokens.isWord(begin) && !tokens.isNumber(begin))) {
            begin++;
        }
        boolean framed = begin > from
                && (tokens.lower(begin - 1).equals(",") || words.list("join").has(tokens.lower(begin)));
        return framed ? begin : from;
    }

    /**
     * The source of the last report that ends before {@code verb}, which may be the subject of that verb too: "Tosk said
     * … and warned …".
     *
     * @param asSubject whether it must be the subject of what it says already
     */
    private @Nullable TokenRange sourceBefore(int verb, boolean asSubject) {
        TokenRange subject = null;
        for (Analysis.Voiced voice : voices) {
            TokenRange source = voice.found().source().words();
            boolean before = source != null && source.first() >= first && source.last() < verb;
            boolean fits = !asSubject
                    || source != null
                            && !voice.found().cue().isEmpty()
                            && source.last() < voice.found().cue().get(0).first();
            if (before && fits && reports.reports(voice)) {
                subject = source;
            }
        }
        return subject;
    }

    /** Adds the unit, and apart from it each further thing that its act asks for: "asked the court to A, B and C". */
    private void asks(Unit unit, List<Unit> units) {
        Analysis.Voiced act = unit.act();
        int to = act == null ? -1 : infinitive(unit, act.found().cue().get(0).last() + 1);
        if (to < 0) {
            units.add(unit);
            return;
        }
        TokenRange lead = new TokenRange(unit.begin(), to);
        int from = unit.first();
        boolean whole = true;
        for (int i = to + 3; i < unit.last(); i++) {
            boolean joined =
                    tags.is(i - 1, PartOfSpeech.CCONJ) || tokens.lower(i - 1).equals(",");
            if (joined && tags.is(i, PartOfSpeech.VERB) && tags.is(i, Form.BASE)) {
                part(from, i - 1, unit, whole ? null : lead, units);
                from = i;
                whole = false;
            }
        }
        part(from, unit.last(), unit, whole ? unit.lead() : lead, units);
    }

    private void part(int from, int to, Unit unit, @Nullable TokenRange lead, List<Unit> units) {
        int end = to;
        while (end > from && edges.skippedAtEnd(end, from)) {
            end--;
        }
        units.add(new Unit(from, end, unit.voice(), unit.act(), lead));
    }

    /** The "to" before the first bare verb behind {@code from}, if nothing comes between that would end the phrase; or -1. */
    private int infinitive(Unit unit, int from) {
        for (int i = from; i < unit.last(); i++) {
            if (words.list("infinitive").at(tokens, i) && tags.is(i + 1, Form.BASE)) {
                return i;
            }
            if (tags.verb(i) || tokens.lower(i).equals(",")) {
                return -1;
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
        return voices.stream().anyMatch(voice -> reports.introduces(voice, i));
    }
}
