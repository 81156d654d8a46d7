package org.gainsay.desk.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the program's output goes to, as the start script found it.
 *
 * <p>The script passes it on in system properties: asking the JDK would load its line editor.
 *
 * @param columns how wide the terminal is; {@link #FILE_COLUMNS} where the output is no terminal
 * @param colours whether colours are welcome: on a terminal, unless NO_COLOR (no-color.org) is set
 * @param watched whether a person sees standard error as it is written
 */
record Screen(int columns, boolean colours, boolean watched) {
    /** The width of a table that is written to a file. */
    static final int FILE_COLUMNS = 110;

    private static final String COLUMNS = "gainsay.terminal.columns";
    private static final String WATCHED = "gainsay.terminal.errors";

    static Screen ofProcess() {
        Integer columns = Integer.getInteger(COLUMNS);
        String noColor = System.getenv("NO_COLOR");
        return of(columns, noColor, Boolean.getBoolean(WATCHED));
    }

    static Screen of(@Nullable Integer columns, @Nullable String noColor, boolean watched) {
        boolean terminal = columns != null;
        boolean refused = noColor != null && !noColor.isEmpty();
        return new Screen(columns != null ? columns : FILE_COLUMNS, terminal && !refused, watched);
    }
}
