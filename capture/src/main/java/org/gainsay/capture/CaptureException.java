package org.gainsay.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input that could not be captured or read: which one, and why, in one line.
 *
 * <p>The message is {@code <input>: <reason>} and is meant to be shown to a person as it stands. Nothing was written.
 */
public final class CaptureException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_CHARACTERS = 200;

    private final String input;
    private final Reason reason;
    private final int status;
    private final transient @Nullable Captured answered;

    /** Why an input was refused. */
    public enum Reason {
        /** It has no bytes. */
        EMPTY,
        /** It has bytes, and not one character that is not white space. */
        BLANK,
        /** It is an image, an archive, a program: something that carries no text. */
        BINARY,
        /** It carries text in a format that is not read here. */
        UNSUPPORTED,
        /** It holds several documents, or addresses of documents, and one was asked for. */
        SEVERAL,
        /** It is larger than {@link Limits} allow, as stored, as sent or when inflated. */
        TOO_LARGE,
        /** Its bytes are not text in the encoding that it declares, nor in one that can be guessed. */
        ENCODING,
        /** It is well formed and holds no text: a scanned PDF, a page of scripts. */
        NO_TEXT,
        /** It is locked with a password. */
        ENCRYPTED,
        /** It is made to exhaust the reader: a compression bomb, bottomless nesting. */
        BOMB,
        /** It breaks the rules of its own format. */
        CORRUPT,
        /** There is no such file. */
        MISSING,
        /** It is a folder. */
        FOLDER,
        /** It exists, and the system does not let it be read. */
        UNREADABLE,
        /** The address cannot be parsed or has no host. */
        BAD_ADDRESS,
        /** The address is neither http nor https. */
        WRONG_SCHEME,
        /** The address, or one that it redirects to, lies in a network that is not fetched from. */
        FORBIDDEN_ADDRESS,
        /** The name of the host is not known. */
        UNKNOWN_HOST,
        /** Nothing listens at the address, or the way to it is broken. */
        NO_CONNECTION,
        /** No answer, or no end of it, within the time allowed. */
        TIMEOUT,
        /** The answer broke off or was not HTTP. */
        BROKEN_ANSWER,
        /** The server answered with a status that carries no page. */
        HTTP_STATUS,
        /** More redirects than {@link Limits#REDIRECTS}, or a circle of them. */
        REDIRECTS,
        /** The site's robots.txt asks not to fetch it. */
        ROBOTS
    }

    /**
     * @param input the name of the input as the caller knows it
     * @param why one clause without a line break
     */
    public CaptureException(String input, Reason reason, String why) {
        super(oneLine(input) + ": " + oneLine(why));
        this.input = input;
        this.reason = reason;
        this.status = 0;
        this.answered = null;
    }

    /** The server answered with a status that carries no page, and perhaps with words about it. */
    static CaptureException ofStatus(String input, Custody.Answer answer, @Nullable Captured answered) {
        return new CaptureException(input, answer, answered);
    }

    private CaptureException(String input, Custody.Answer answer, @Nullable Captured answered) {
        super(oneLine(input) + ": " + oneLine(words(answer)));
        this.input = input;
        this.reason = Reason.HTTP_STATUS;
        this.status = answer.status();
        this.answered = answered;
    }

    /** What a server did that sent no page, as people are told it. */
    static String words(Custody.Answer answer) {
        return oneLine("the server answered " + answer.status() + " " + answer.phrase());
    }

    public CaptureException(String input, Reason reason, String why, Throwable cause) {
        super(oneLine(input) + ": " + oneLine(why), cause);
        this.input = input;
        this.reason = reason;
        this.status = 0;
        this.answered = null;
    }

    /** The name of the input as the caller knows it: a path, an address, a given name. */
    public String input() {
        return input;
    }

    /** The reason in one clause, without the name of the input. */
    public String why() {
        return String.valueOf(getMessage()).substring(oneLine(input).length() + 2);
    }

    /** The kind of refusal. */
    public Reason reason() {
        return reason;
    }

    /** The HTTP status that was answered, where {@link #reason()} is {@link Reason#HTTP_STATUS}; otherwise 0. */
    public int status() {
        return status;
    }

    /**
     * What the server sent in the place of the document, where {@link #reason()} is {@link Reason#HTTP_STATUS} and its
     * words can be read. It can be kept like any capture; it is never taken for the document.
     */
    public Optional<Captured> answered() {
        return Optional.ofNullable(answered);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
