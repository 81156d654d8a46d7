package org.gainsay.desk.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.core.Mention;
import org.gainsay.core.MentionId;
import org.gainsay.core.Span;

/**
 * A text set for the page: paragraphs of runs, each run inside the same mentions from its first to its last letter.
 *
 * <p>Mentions may nest and overlap, HTML elements may not; so the text is cut at every edge of a mention and at every
 * end of a paragraph. All runs in order, with the empty lines between the paragraphs, are the text again.
 *
 * @param paragraphs in the order of the text; none is empty
 */
public record SetText(List<Paragraph> paragraphs) {
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R[ \\t]*\\R\\s*");

    public SetText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * What stands between two empty lines.
     *
     * @param runs in the order of the text
     */
    public record Paragraph(List<Run> runs) {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A stretch of one paragraph.
     *
     * @param text its letters
     * @param inside the mentions that it is part of, the shortest first
     * @param ending those of them whose quote ends with this run, in the order of their numbers
     */
    public record Run(String text, List<MentionId> inside, List<MentionId> ending) {
        public Run {
            inside = List.copyOf(inside);
            ending = List.copyOf(ending);
        }
    }

    /** Sets {@code text} with the quotes of {@code mentions}; quotes that reach outside the text are left out. */
    public static SetText of(String text, List<Mention> mentions) {
        List<Mention> within = mentions.stream()
                .filter(mention -> mention.quote().span().end() <= text.length())
                .sorted(Comparator.comparingInt(
                        mention -> mention.quote().span().length()))
                .toList();
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        Matcher gap = BETWEEN_PARAGRAPHS.matcher(text);
        while (gap.find()) {
            add(paragraphs, text, start, gap.start(), within);
            start = gap.end();
        }
        add(paragraphs, text, start, text.length(), within);
        return new SetText(paragraphs);
    }

    /** The number of the paragraph that a position of a text is in, from 1. */
    public static int paragraphAt(String text, int position) {
        int number = 1;
        int start = 0;
        Matcher gap = BETWEEN_PARAGRAPHS.matcher(text);
        while (gap.find() && gap.end() <= position) {
            number += start < gap.start() ? 1 : 0;
            start = gap.end();
        }
        return number;
    }

    private static void add(List<Paragraph> paragraphs, String text, int start, int end, List<Mention> mentions) {
        if (start >= end) {
            return;
        }
        Span paragraph = new Span(start, end);
        TreeSet<Integer> edges = new TreeSet<>(List.of(start, end));
        for (Mention mention : mentions) {
            Span span = mention.quote().span();
            if (paragraph.overlaps(span)) {
                edges.add(Math.max(start, span.start()));
                edges.add(Math.min(end, span.end()));
            }
        }
        List<Run> runs = new ArrayList<>();
        int from = start;
        for (int to : edges.tailSet(start, false)) {
            Span run = new Span(from, to);
            List<Mention> inside = mentions.stream()
                    .filter(mention -> mention.quote().span().overlaps(run))
                    .toList();
            runs.add(new Run(
                    run.in(text),
                    inside.stream().map(Mention::id).toList(),
                    inside.stream()
                            .filter(mention -> mention.quote().span().end() == run.end())
                            .map(Mention::id)
                            .sorted(Comparator.comparingInt(MentionId::number))
                            .toList()));
            from = to;
        }
        paragraphs.add(new Paragraph(runs));
    }
}
