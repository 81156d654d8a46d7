package org.gainsay.capture.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.Limits;
import org.jspecify.annotations.Nullable;

/**
 * An RTF (Rich Text Format 1.9.1) as an article, read in one pass over its bytes.
 *
 * <p>Bytes are decoded in the character set of their font, else in that of the document; {@code \\u} goes before what
 * stands beside it for older readers. Hidden and deleted text, headers, pictures, fields' instructions and every
 * destination that is marked as one that may be ignored are no text. Depth of groups is limited by
 * {@link Limits#RTF_DEPTH}.
 */
final class RtfFile {
    /** Destinations whose characters are no text of the document. */
    private static final Set<String> SKIPPED = Set.of(
            "colortbl",
            "stylesheet",
            "pict",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "fldinst",
            "listtable",
            "listoverridetable",
            "object",
            "themedata",
            "datastore",
            "xe",
            "tc",
            "bkmkstart",
            "bkmkend",
            "annotation",
            "atnid",
            "atnauthor",
            "generator",
            "revtbl",
            "rsidtbl",
            "nonshppict",
            "template",
            "private");

    private static final Set<String> INFORMATION = Set.of("title", "author", "company");

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("tab", "\t"),
            Map.entry("cell", " | "),
            Map.entry("nestcell", " | "),
            Map.entry("line", "\n"),
            Map.entry("par", "\n\n"),
            Map.entry("sect", "\n\n"),
            Map.entry("page", "\n\n"),
            Map.entry("row", "\n\n"),
            Map.entry("nestrow", "\n\n"));

    /** The character sets of {@code \\fcharset} that are not windows-1252. */
    private static final Map<Integer, String> FONT_CHARSETS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    /** Where the characters of a group go. */
    private enum To {
        TEXT,
        NOWHERE,
        FONTS,
        INFORMATION
    }

    /** What holds within a group, and is restored at its end. */
    private record State(To to, String key, int font, int skip, boolean hidden) {}

    private final byte[] bytes;
    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder said = new StringBuilder();
    private final Facts facts = new Facts("rtf");
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Deque<State> groups = new ArrayDeque<>();
    private final Pending pending = new Pending();
    private Charset charset = Charset.forName("windows-1252");
    private State state = new State(To.TEXT, "", -1, 1, false);
    private int definedFont;
    private int replaced;
    private boolean ignorable;

    private RtfFile(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        RtfFile rtf = new RtfFile(bytes, label.name());
        rtf.read();
        String text = Lines.tidy(rtf.text.toString().replace(" | \n", "\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        if (text.isBlank()) {
            throw new CaptureException(label.name(), Reason.NO_TEXT, "is an RTF without text");
        }
        return rtf.facts.extracted(Format.RTF, text);
    }

    private void read() throws CaptureException {
        int at = 0;
        while (at < bytes.length) {
            int b = bytes[at] & 0xff;
            switch (b) {
                case '{' -> {
                    pending.flush();
                    if (groups.size() >= Limits.RTF_DEPTH) {
                        throw new CaptureException(
                                name, Reason.BOMB, "is nested deeper than " + Limits.RTF_DEPTH + " groups");
                    }
                    groups.push(state);
                    replaced = 0;
                    at++;
                }
                case '}' -> {
                    endGroup();
                    at++;
                }
                case '\\' -> at = control(at + 1);
                case '\r', '\n', 0 -> at++;
                default -> {
                    literal((byte) b);
                    at++;
                }
            }
            if (text.length() > Limits.TEXT_CHARACTERS) {
                throw new CaptureException(
                        name, Reason.TOO_LARGE, "its text is longer than " + Limits.TEXT_CHARACTERS + " characters");
            }
        }
        pending.flush();
    }

    private void endGroup() {
        pending.flush();
        replaced = 0;
        ignorable = false;
        if (state.to() == To.INFORMATION && !said.isEmpty()) {
            switch (state.key()) {
                case "title" -> facts.title(said.toString());
                case "author" -> facts.byline(said.toString());
                case "company" -> facts.outlet(said.toString());
                default -> {}
            }
            said.setLength(0);
        }
        if (!groups.isEmpty()) {
            state = groups.pop();
        }
    }

    /** Reads what follows a backslash; gives the place behind it. */
    private int control(int at) {
        if (at >= bytes.length) {
            return at;
        }
        int b = bytes[at] & 0xff;
        if (!isLetter(b)) {
            return symbol(at, b);
        }
        int end = at;
        while (end < bytes.length && isLetter(bytes[end] & 0xff)) {
            end++;
        }
        String word = new String(bytes, at, end - at, StandardCharsets.US_ASCII);
        int number = end;
        boolean negative = number < bytes.length && bytes[number] == '-';
        number += negative ? 1 : 0;
        int from = number;
        long value = 0;
        while (number < bytes.length && bytes[number] >= '0' && bytes[number] <= '9') {
            value = Math.min(value * 10 + bytes[number] - '0', Integer.MAX_VALUE);
            number++;
        }
        boolean given = number > from;
        int next = given ? number : end;
        if (next < bytes.length && bytes[next] == ' ') {
            next++;
        }
        int parameter = (int) (negative ? -value : value);
        if (word.equals("bin")) {
            return (int) Math.min(bytes.length, (long) next + Math.max(0, parameter));
        }
        word(word, given ? parameter : null);
        return next;
    }

    private int symbol(int at, int b) {
        switch (b) {
            case '\'' -> {
                int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
                int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return at + 1;
                }
                literal((byte) (high << 4 | low));
                return at + 3;
            }
            case '*' -> ignorable = true;
            case '~' -> put("\u00a0");
            case '_' -> put("\u2011");
            case '\\', '{', '}' -> literal((byte) b);
            case '\r', '\n' -> put("\n\n");
            default -> {}
        }
        return at + 1;
    }

    private void word(String word, @Nullable Integer parameter) {
        int value = parameter == null ? 0 : parameter;
        boolean on = parameter == null || parameter != 0;
        boolean marked = ignorable;
        ignorable = false;
        String symbol = SYMBOLS.get(word);
        if (symbol != null) {
            put(symbol);
        } else if (SKIPPED.contains(word)) {
            turn(To.NOWHERE, word);
        } else if (word.equals("fonttbl")) {
            turn(To.FONTS, word);
        } else if (word.equals("info")) {
            turn(To.INFORMATION, "");
        } else if (state.to() == To.INFORMATION && INFORMATION.contains(word)) {
            turn(To.INFORMATION, word);
        } else if (state.to() != To.INFORMATION || !time(word, value)) {
            setting(word, value, on, marked);
        }
    }

    private void setting(String word, int value, boolean on, boolean marked) {
        switch (word) {
            case "ansicpg" -> charset = named(value == 65001 ? "UTF-8" : "windows-" + value, charset);
            case "mac" -> charset = named("x-MacRoman", charset);
            case "pc" -> charset = named("IBM437", charset);
            case "pca" -> charset = named("IBM850", charset);
            case "deflang" -> language(value);
            case "f" -> {
                definedFont = value;
                if (state.to() != To.FONTS) {
                    pending.flush();
                    state = new State(state.to(), state.key(), value, state.skip(), state.hidden());
                }
            }
            case "fcharset" -> {
                String known = FONT_CHARSETS.get(value);
                if (state.to() == To.FONTS && known != null) {
                    fonts.put(definedFont, named(known, charset));
                }
            }
            case "u" -> {
                put(Character.toString((char) (value & 0xffff)));
                replaced = state.skip();
            }
            case "uc" ->
                state = new State(state.to(), state.key(), state.font(), Math.clamp(value, 0, 10), state.hidden());
            case "v", "deleted" -> {
                pending.flush();
                state = new State(state.to(), state.key(), state.font(), state.skip(), on);
            }
            case "plain" -> {
                pending.flush();
                state = new State(state.to(), state.key(), state.font(), state.skip(), false);
            }
            case "upr", "ud", "shptxt", "fldrslt" -> {}
            default -> {
                if (marked) {
                    turn(To.NOWHERE, word);
                }
            }
        }
    }

    /** The day of creation and of the last change, which stand as {@code \\yr \\mo \\dy} in a group of their own. */
    private boolean time(String word, int value) {
        switch (word) {
            case "creatim", "revtim" -> {
                turn(To.INFORMATION, word);
                said.setLength(0);
            }
            case "yr" -> said.append("%04d".formatted(value));
            case "mo" -> said.append("-%02d".formatted(value));
            case "dy" -> {
                said.append("-%02d".formatted(value));
                if (state.key().equals("creatim")) {
                    facts.published(said.toString());
                } else if (state.key().equals("revtim")) {
                    facts.modified(said.toString());
                }
                said.setLength(0);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void turn(To to, String key) {
        pending.flush();
        To inside = state.to() == To.NOWHERE ? To.NOWHERE : to;
        state = new State(inside, key, state.font(), state.skip(), state.hidden());
    }

    private void literal(byte b) {
        if (replaced > 0) {
            replaced--;
        } else {
            pending.add(b);
        }
    }

    private void put(String characters) {
        pending.flush();
        replaced = 0;
        append(characters);
    }

    private void append(String characters) {
        if (state.hidden()) {
            return;
        }
        switch (state.to()) {
            case TEXT -> text.append(characters);
            case INFORMATION -> said.append(state.key().isEmpty() ? "" : characters);
            case NOWHERE, FONTS -> {}
        }
    }

    /** LCIDs (MS-LCID) of the two languages that are read; the low ten bits name the language. */
    private void language(int lcid) {
        int primary = lcid & 0x3ff;
        if (primary == 0x0a) {
            facts.language("es");
        }
        // English is what word processors write where nobody chose: the text says it better.
    }

    private static Charset named(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }

    private static boolean isLetter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /** Bytes that wait to be decoded together: a character of a Japanese font has two. */
    private final class Pending {
        private final byte[] waiting = new byte[1024];
        private int length;

        void add(byte b) {
            // Only a run of plain bytes is cut, so that no character of two bytes is.
            if (length >= waiting.length - 4 && b >= 0 || length == waiting.length) {
                flush();
            }
            waiting[length++] = b;
        }

        void flush() {
            if (length > 0) {
                Charset used = fonts.getOrDefault(state.font(), charset);
                append(new String(waiting, 0, length, used));
                length = 0;
            }
        }
    }
}
