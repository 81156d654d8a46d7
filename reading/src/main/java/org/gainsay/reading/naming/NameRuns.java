package org.gainsay.reading.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.reading.text.Openers;
import org.gainsay.reading.text.Sentences;
import org.gainsay.reading.text.Tokens;

/** The runs of tokens of one document that look like names, with the titles before them. */
final class NameRuns {
    /** A heading in which more than this share of the words is capitalised is in title case and says nothing. */
    private static final double TITLE_CASE = 0.6;
    /** A line that is a sentence by its end mark is a headline in title case only if so many words are capitalised. */
    private static final double HEADLINE_CASE = 0.75;
    /** No headline is longer than this, in tokens. */
    private static final int LONGEST_HEADLINE = 22;
    /** No name is longer than this, in tokens. */
    private static final int LONGEST = 12;

    private final Tokens tokens;
    private final Sentences sentences;
    private final Set<String> lowerSeen = new HashSet<>();
    private final Set<String> capitalSeen = new HashSet<>();
    private final List<Run> runs = new ArrayList<>();

    /**
     * A run of tokens.
     *
     * @param first its first token, after titles
     * @param last its last token, included
     * @param titles the titles and role nouns directly before it, in lower case
     */
    record Run(int first, int last, List<String> titles) {}

    NameRuns(Tokens tokens, Sentences sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
    }

    List<Run> find() {
        collectEvidence();
        for (int s = 0; s < sentences.size(); s++) {
            if (!titleCased(s)) {
                scan(s);
            }
        }
        return runs;
    }

    /** Which words stand in small letters somewhere, and which in capitals where no rule of spelling asks for it. */
    private void collectEvidence() {
        for (int s = 0; s < sentences.size(); s++) {
            if (titleCased(s)) {
                continue;
            }
            for (int i = sentences.first(s); i <= sentences.last(s); i++) {
                if (!tokens.isWord(i)) {
                    continue;
                }
                if (!tokens.capitalised(i)) {
                    lowerSeen.add(tokens.lower(i));
                } else if (!initial(i, s)) {
                    capitalSeen.add(tokens.lower(i));
                }
            }
        }
    }

    private boolean titleCased(int s) {
        int words = 0;
        int capitals = 0;
        for (int i = sentences.first(s); i <= sentences.last(s); i++) {
            if (tokens.isWord(i) && tokens.word(i).length() > 3) {
                words++;
                capitals += tokens.capitalised(i) ? 1 : 0;
            }
        }
        return sentences.heading(s) && words > 3 && capitals > TITLE_CASE * words
                || alone(s) && words > 4 && capitals > HEADLINE_CASE * words;
    }

    /** Whether the sentence is a short paragraph by itself, as a headline that ends with a full stop is. */
    private boolean alone(int s) {
        return sentences.last(s) - sentences.first(s) < LONGEST_HEADLINE
                && (s == 0 || sentences.paragraph(s - 1) != sentences.paragraph(s))
                && (s + 1 == sentences.size() || sentences.paragraph(s + 1) != sentences.paragraph(s));
    }

    private boolean initial(int i, int s) {
        if (i == sentences.first(s)) {
            return true;
        }
        String before = tokens.word(i - 1);
        return !tokens.isWord(i - 1)
                && !tokens.isNumber(i - 1)
                && !before.equals(",")
                && !before.equals("(")
                && !before.equals("’s")
                && !before.equals("'s")
                && !before.equals("-")
                && !before.equals("/");
    }

    private void scan(int s) {
        int i = sentences.first(s);
        while (i <= sentences.last(s)) {
            if (!begins(i, s)) {
                i++;
                continue;
            }
            int last = runEnd(i, sentences.last(s));
            add(i, last);
            i = last + 1;
        }
    }

    private boolean begins(int i, int s) {
        if (!tokens.isWord(i) || !tokens.capitalised(i)) {
            return false;
        }
        if (!initial(i, s)) {
            return true;
        }
        String lower = tokens.lower(i);
        if (Openers.opensSentence(lower)) {
            return false;
        }
        return Countries.named(tokens.word(i)).isPresent()
                || capitalSeen.contains(lower) && !lowerSeen.contains(lower)
                || allCapitals(tokens.word(i))
                || tokens.capitalised(i + 1) && tokens.isWord(i + 1) && !lowerSeen.contains(lower)
                || NameWords.TITLES.contains(lower) && tokens.capitalised(i + 1)
                || NameWords.PARTICLES.contains(tokens.lowerOrEmpty(i + 1))
                        && tokens.capitalised(i + 2)
                        && !lowerSeen.contains(lower);
    }

    private static boolean allCapitals(String word) {
        return word.length() > 1 && word.length() < 8 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private int runEnd(int first, int limit) {
        int last = first;
        while (last < limit && last - first < LONGEST) {
            int next = last + 1;
            if (tokens.capitalised(next) && tokens.isWord(next)) {
                last = next;
                continue;
            }
            int over = next;
            while (over < limit && NameWords.OF.contains(tokens.lower(over))
                    || NameWords.PARTICLES.contains(tokens.lowerOrEmpty(over))) {
                over++;
            }
            boolean joins = over > next && over <= limit && tokens.capitalised(over) && tokens.isWord(over);
            if (!joins || !(onlyParticles(next, over) || headsOrganisation(first, last))) {
                break;
            }
            last = over;
        }
        return last;
    }

    private boolean onlyParticles(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!NameWords.PARTICLES.contains(tokens.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean headsOrganisation(int first, int last) {
        for (int i = first; i <= last; i++) {
            String lower = tokens.lower(i);
            if (NameWords.ORGANISATION_WORDS.contains(lower) || lower.equals("republic") || lower.equals("república")) {
                return true;
            }
        }
        return false;
    }

    /** Adds the run without the adjectives and titles before the name; a run of titles alone is no name. */
    private void add(int first, int last) {
        List<String> titles = new ArrayList<>();
        int begin = first;
        boolean body = last > first && NameWords.ORGANISATION_WORDS.contains(tokens.lower(last));
        while (begin <= last && !(body && NameWords.PARTIES.contains(tokens.lower(begin))) && leads(begin, last)) {
            titles.add(tokens.lower(begin));
            begin++;
        }
        if (begin > last || NameWords.NOT_NAMES.contains(tokens.lower(begin)) && begin == last) {
            return;
        }
        if (NameWords.NOT_NAMES.contains(tokens.lower(begin))) {
            add(begin + 1, last);
            return;
        }
        for (int i = begin - 1 - titles.size(); i >= 0 && i >= begin - 4 - titles.size(); i--) {
            if (NameWords.rolesOf(tokens.lower(i)).isEmpty()) {
                break;
            }
            titles.add(tokens.lower(i));
        }
        runs.add(new Run(begin, last, titles));
    }

    private boolean leads(int i, int last) {
        String lower = tokens.lower(i);
        if (NameWords.TITLES.contains(lower)) {
            return true;
        }
        boolean more = i < last;
        return Countries.ofAdjective(tokens.word(i)).isPresent()
                        && Countries.named(tokens.word(i)).isEmpty()
                        && (!more || titleAhead(i + 1, last))
                || more && NameWords.TITLE_MODIFIERS.contains(lower) && titleAhead(i + 1, last);
    }

    private boolean titleAhead(int i, int last) {
        int at = i;
        while (at < last && NameWords.TITLE_MODIFIERS.contains(tokens.lower(at))) {
            at++;
        }
        return at <= last && NameWords.TITLES.contains(tokens.lower(at));
    }
}
