package org.gainsay.capture.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.capture.revision.Words.Word;
import org.gainsay.core.Attribution;
import org.gainsay.core.ClaimSheet;
import org.gainsay.core.Sentence;
import org.gainsay.core.Span;

/**
 * What changed in the article, sentence by sentence, between two editions of one document.
 *
 * <p>Sentences that are equal in both are matched first (patience diff, after Bram Cohen: sentences that occur once on
 * either side are the fixed points). What is left is matched by the words that two sentences share, first within the
 * same gap and in order, then anywhere. Words within a reworded sentence are compared by the algorithm of Myers (1986).
 * The cost grows with the length of the texts, but for gaps without a fixed point, which are bounded.
 *
 * @param changes every sentence of both editions: in the order of the newer one, what is gone where it stood
 */
public record Revision(List<Change> changes) {
    public Revision {
        changes = List.copyOf(changes);
    }

    /** Compares two editions. A pure function: the same editions give the same answer. */
    public static Revision between(Edition before, Edition after) {
        Words older = Words.of(before.text());
        Words newer = Words.of(after.text());
        Set<String> common = new HashSet<>(older.lowered());
        common.addAll(newer.lowered());
        List<Line> from = lines(before, older, common);
        List<Line> to = lines(after, newer, common);
        Alignment alignment = Alignment.of(from, to);
        List<Change> changes = new ArrayList<>();
        int gone = 0;
        for (int i = 0; i < to.size(); i++) {
            int partner = alignment.before(i);
            if (partner >= 0 && !alignment.moved(i)) {
                while (gone < partner) {
                    removed(from, gone++, alignment, changes);
                }
                gone = partner + 1;
            }
            changes.add(change(from, to, i, alignment));
        }
        while (gone < from.size()) {
            removed(from, gone++, alignment, changes);
        }
        return new Revision(changes);
    }

    /** Whether nothing but typography, or nothing at all, changed. */
    public boolean same() {
        return changes.stream().allMatch(Change.Same.class::isInstance);
    }

    /** The changes that a person should look at. */
    public List<Change> material() {
        return changes.stream().filter(Change::material).toList();
    }

    private static void removed(List<Line> from, int i, Alignment alignment, List<Change> changes) {
        if (!alignment.kept(i)) {
            Line line = from.get(i);
            changes.add(new Change.Removed(line.span(), line.substance().matters()));
        }
    }

    private static Change change(List<Line> from, List<Line> to, int i, Alignment alignment) {
        Line newer = to.get(i);
        int partner = alignment.before(i);
        if (partner < 0) {
            return new Change.Added(newer.span(), newer.substance().matters());
        }
        Line older = from.get(partner);
        Set<Matter> matters = older.substance().differing(newer.substance());
        if (!older.key().equals(newer.key()) || !matters.isEmpty()) {
            return new Change.Reworded(
                    older.span(),
                    newer.span(),
                    alignment.moved(i),
                    WordEdits.between(older.words(), newer.words()),
                    matters);
        }
        return alignment.moved(i)
                ? new Change.Moved(older.span(), newer.span())
                : new Change.Same(older.span(), newer.span());
    }

    /**
     * One sentence made ready for comparison.
     *
     * @param span where it stands
     * @param words its words
     * @param key its words as one string
     * @param substance what it holds that must not change unnoticed
     */
    record Line(Span span, List<Word> words, String key, Substance substance) {}

    private static List<Line> lines(Edition edition, Words words, Set<String> common) {
        List<Line> lines = new ArrayList<>();
        Voices voices = new Voices(edition.sheet());
        for (Sentence sentence : edition.sheet().sentences()) {
            List<Word> inside = words.within(sentence.span());
            if (inside.isEmpty()) {
                continue;
            }
            Substance substance = Substance.of(inside, common);
            voices.of(sentence.span()).forEach(voice -> substance.add(Matter.ATTRIBUTION, voice));
            lines.add(new Line(sentence.span(), inside, key(inside), substance));
        }
        return lines;
    }

    private static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        for (Word word : words) {
            key.append(word.key()).append(' ');
        }
        return key.toString();
    }

    /** Whose words the sentences of one edition stand on; asked for the sentences in the order of the text. */
    private static final class Voices {
        private final List<Attribution> waiting;
        private final List<Attribution> open = new ArrayList<>();
        private int next;

        Voices(ClaimSheet sheet) {
            this.waiting = new ArrayList<>(sheet.attributions());
            waiting.sort(Comparator.comparingInt(Voices::start));
        }

        /** The speakers whose content reaches into {@code sentence}, in the order of the text. */
        List<String> of(Span sentence) {
            while (next < waiting.size() && start(waiting.get(next)) < sentence.end()) {
                open.add(waiting.get(next++));
            }
            open.removeIf(one -> one.content().stream().allMatch(span -> span.end() <= sentence.start()));
            return open.stream()
                    .filter(one -> one.content().stream().anyMatch(sentence::overlaps))
                    .map(one -> one.source().speaker().name())
                    .toList();
        }

        private static int start(Attribution attribution) {
            return attribution.content().stream().mapToInt(Span::start).min().orElseThrow();
        }
    }
}
