package org.gainsay.desk.cli;

/** How far long work has come: one line on standard error that is written over, where a person watches it. */
final class Progress {
    private static final long EVERY_NANOS = 200_000_000;

    private final String work;
    private final Terminal terminal;
    private long last = System.nanoTime();
    private boolean shown;

    Progress(String work, Terminal terminal) {
        this.work = work;
        this.terminal = terminal;
    }

    /** Says that so many are done, not more often than a person can read. */
    void at(long done) {
        long now = System.nanoTime();
        if (terminal.screen().watched() && now - last >= EVERY_NANOS) {
            last = now;
            shown = true;
            terminal.err().print("\rgainsay: " + work + ": " + done + " ");
            terminal.err().flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (shown) {
            terminal.err().print("\r" + " ".repeat(work.length() + 32) + "\r");
            terminal.err().flush();
        }
    }
}
