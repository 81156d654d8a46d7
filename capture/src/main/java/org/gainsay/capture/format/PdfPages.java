package org.gainsay.capture.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts of the pages of a PDF made into one: lines of a paragraph joined, words that are divided at a line end
 * joined where both halves are lower case, running heads and feet left out, and a paragraph that a page break cuts in
 * two made whole.
 */
final class PdfPages {
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{Ll})[-\u2010]\\n(?=\\p{Ll})");
    private static final Pattern GAP = Pattern.compile("\\n{2,}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A line at the same edge of this many pages, and of half of all, is no coincidence. */
    private static final int REPEATED = 3;

    private PdfPages() {}

    /** @param pages the text of each page, lines ended by LF, paragraphs set apart by empty lines */
    static String joined(List<String> pages) {
        List<String> heads = pages.stream().map(PdfPages::firstLine).toList();
        List<String> feet = pages.stream().map(PdfPages::lastLine).toList();
        Set<String> runningHeads = repeated(heads);
        Set<String> runningFeet = repeated(feet);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i).strip();
            if (runningHeads.contains(form(heads.get(i)))) {
                page = page.substring(heads.get(i).length()).strip();
            }
            if (runningFeet.contains(form(feet.get(i))) && page.endsWith(feet.get(i))) {
                page = page.substring(0, page.length() - feet.get(i).length()).strip();
            }
            add(page, paragraphs);
        }
        return String.join("\n\n", paragraphs);
    }

    private static void add(String page, List<String> paragraphs) {
        boolean first = true;
        for (String paragraph : GAP.split(page)) {
            String line = Lines.sole(DIVIDED.matcher(paragraph).replaceAll(""));
            if (line == null) {
                continue;
            }
            String before = paragraphs.isEmpty() ? "" : paragraphs.getLast();
            boolean goesOn = first
                    && !before.isEmpty()
                    && ".!?:;…\"”»)".indexOf(before.charAt(before.length() - 1)) < 0
                    && Character.isLowerCase(line.codePointAt(0));
            if (goesOn) {
                boolean divided = before.endsWith("-")
                        && before.length() > 1
                        && Character.isLowerCase(before.charAt(before.length() - 2));
                paragraphs.removeLast();
                paragraphs.add(divided ? before.substring(0, before.length() - 1) + line : before + " " + line);
            } else {
                paragraphs.add(line);
            }
            first = false;
        }
    }

    private static Set<String> repeated(List<String> lines) {
        Map<String, Integer> counts = new HashMap<>();
        lines.stream().map(PdfPages::form).forEach(form -> counts.merge(form, 1, Integer::sum));
        Set<String> repeated = new HashSet<>();
        counts.forEach((form, count) -> {
            if (!form.isBlank() && count >= REPEATED && count * 2 >= lines.size()) {
                repeated.add(form);
            }
        });
        return repeated;
    }

    /** A line with its numbers made alike: the page is counted in it. */
    private static String form(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("#");
    }

    private static String firstLine(String page) {
        return page.strip().lines().findFirst().orElse("");
    }

    private static String lastLine(String page) {
        String text = page.strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
