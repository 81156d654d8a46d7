package org.gainsay.capture.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** White space as a text has it: what every reader of a format hands on is brought into this form. */
final class Lines {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    private Lines() {}

    /** One line without leading, trailing or doubled white space; null where nothing is left. */
    static @Nullable String sole(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** LF line ends, no controls but tabs, no trailing blanks, no empty lines at either end. */
    static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace("\f", "\n\n");
        String clean = CONTROLS.matcher(lines).replaceAll(" ").replace("\uFEFF", "");
        StringBuilder out = new StringBuilder(clean.length());
        clean.lines().forEach(line -> out.append(line.stripTrailing()).append('\n'));
        int start = 0;
        while (start < out.length() && out.charAt(start) == '\n') {
            start++;
        }
        return out.substring(start).stripTrailing();
    }
}
