package org.gainsay.desk;

import org.gainsay.capture.CaptureException;

/** What became of one of the things that an input turned out to hold. */
public sealed interface Handled {
    /** What to call it: the input itself, or the input and the place in it. */
    String name();

    /**
     * It was added.
     *
     * @param name what to call it
     * @param added what became of it
     */
    record Filed(String name, Added added) implements Handled {}

    /**
     * It could not be captured; the others were.
     *
     * @param name what to call it
     * @param why the reason, whose message names it too
     */
    record Refused(String name, CaptureException why) implements Handled {}

    /**
     * The server answered with something else than the document, which was kept and filed as that.
     *
     * @param name what to call it
     * @param added what became of what it sent
     * @param why what it answered; the message names the input too
     */
    record Answered(String name, Added added, CaptureException why) implements Handled {}

    /**
     * It is nothing to add, and no failure.
     *
     * @param name what to call it
     * @param why one clause
     */
    record LeftOut(String name, String why) implements Handled {}
}
