package org.gainsay.desk;

import org.gainsay.capture.CaptureException;
import org.gainsay.capture.Captured;
import org.gainsay.capture.page.PageKind;
import org.gainsay.ledger.Change.DocumentSought.Found;

/** What came of looking for a document again. */
public sealed interface Sought {
    /**
     * It was handed out.
     *
     * @param added what became of it
     */
    record Came(Added added) implements Sought {}

    /**
     * It was not handed out, and that was filed; what was captured before stays as it is.
     *
     * @param found what came instead
     * @param note what was met, in one line
     */
    record Kept(Found found, String note) implements Sought {}

    /** What an answer that is no document says about the document; the exception itself if it says nothing. */
    static Found found(CaptureException met) throws CaptureException {
        return switch (met.reason()) {
            case HTTP_STATUS -> status(met.status());
            case UNKNOWN_HOST,
                    NO_CONNECTION,
                    TIMEOUT,
                    BROKEN_ANSWER,
                    REDIRECTS,
                    EMPTY,
                    BLANK,
                    NO_TEXT,
                    CORRUPT,
                    ENCODING,
                    TOO_LARGE,
                    BINARY,
                    UNSUPPORTED,
                    ENCRYPTED,
                    SEVERAL,
                    BOMB -> Found.UNREACHABLE;
            case MISSING, FOLDER, UNREADABLE, BAD_ADDRESS, WRONG_SCHEME, FORBIDDEN_ADDRESS, ROBOTS -> throw met;
        };
    }

    /** What a page that is no article says about the document that was looked for. */
    private static Found found(PageKind kind) {
        return switch (kind) {
            case PAYWALL, BOTWALL, CONSENT -> Found.WALLED;
            case INDEX -> Found.ELSEWHERE;
            case ERROR -> Found.GONE;
            case ARTICLE -> throw new IllegalArgumentException("an article is what was looked for");
        };
    }

    /** What a capture that is no article says about the document that was looked for; the status goes before the words. */
    static Found found(Captured captured) {
        return captured.custody()
                .answer()
                .filter(answer -> !answer.successful())
                .map(answer -> status(answer.status()))
                .orElseGet(() -> found(captured.extracted().state().kind()));
    }

    private static Found status(int status) {
        return switch (status) {
            case 404, 410 -> Found.GONE;
            case 401, 402, 403, 429, 451 -> Found.WALLED;
            default -> Found.UNREACHABLE;
        };
    }
}
