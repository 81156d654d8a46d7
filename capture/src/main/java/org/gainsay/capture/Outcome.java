package org.gainsay.capture;

/** What became of one of the things that an input turned out to hold. */
public sealed interface Outcome {
    /** What to call it: the input itself, or the input and the place in it. */
    String name();

    /**
     * It was captured.
     *
     * @param name what to call it
     * @param captured the capture
     */
    record Taken(String name, Captured captured) implements Outcome {}

    /**
     * It could not be captured; the others went on.
     *
     * @param name what to call it
     * @param why the reason, whose message names it too
     */
    record Refused(String name, CaptureException why) implements Outcome {}

    /**
     * It is nothing to capture, and no failure: a picture beside a message, the rest of a long feed.
     *
     * @param name what to call it, or what it is in
     * @param why one clause
     */
    record LeftOut(String name, String why) implements Outcome {}
}
