package org.gainsay.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.core.Span;

/**
 * Where in a text the words of others stand again: the stretches that a copy consists of. Two texts share a stretch where
 * they have the same words in the same order, whatever stands between the words.
 */
final class SharedPassages {
    /** Words in a row that two texts do not share by chance: longer than a name with its title, shorter than a clause. */
    private static final int RUN = 6;

    /** Words between two shared runs that an editor may have put in: the stretch goes on across them. */
    private static final int GAP = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private SharedPassages() {}

    /** The stretches of a text whose words stand in one of the others as well. */
    static List<Span> in(String text, List<String> others) {
        Set<String> runs = new HashSet<>();
        others.forEach(other -> runs.addAll(runs(words(other))));
        List<Word> words = words(text);
        List<String> own = runs(words);
        List<Span> stretches = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int at = 0; at < own.size(); at++) {
            if (!runs.contains(own.get(at))) {
                continue;
            }
            if (from >= 0 && at - to > GAP) {
                stretches.add(span(words, from, to));
                from = -1;
            }
            from = from < 0 ? at : from;
            to = at + RUN - 1;
        }
        if (from >= 0) {
            stretches.add(span(words, from, to));
        }
        return stretches;
    }

    private record Word(String folded, int start, int end) {}

    private static Span span(List<Word> words, int from, int to) {
        return new Span(words.get(from).start(), words.get(to).end());
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return words;
    }

    private static List<String> runs(List<Word> words) {
        List<String> runs = new ArrayList<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            StringBuilder run = new StringBuilder();
            for (Word word : words.subList(at, at + RUN)) {
                run.append(word.folded()).append(' ');
            }
            runs.add(run.toString());
        }
        return runs;
    }
}
