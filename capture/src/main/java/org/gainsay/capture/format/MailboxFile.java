package org.gainsay.capture.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Limits;
import org.gainsay.capture.Payload;

/**
 * A mailbox (RFC 4155) as its messages, read as a stream, one message in memory at a time.
 *
 * <p>A message begins at a line {@code From } that follows an empty line or begins the file, and has a time or ends
 * with a year, which tells it from a sentence that begins so. That line is no part of
 * the message; lines that were written {@code >From } to be told from it get back what they were (mboxrd).
 */
final class MailboxFile {
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private static final int SEPARATOR_BYTES = 1000;
    private static final Pattern SEPARATOR = Pattern.compile("From [^\\r\\n]*(?:\\d:\\d\\d|\\d{4}\\s*$)");

    private final InputStream in;
    private final Part.Taker taker;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private boolean tooLarge;

    private MailboxFile(InputStream in, Part.Taker taker) {
        this.in = in;
        this.taker = taker;
    }

    static void each(InputStream in, String name, Part.Taker taker) throws IOException, CaptureException {
        new MailboxFile(new BufferedInputStream(in, 1 << 16), taker).read(name);
    }

    private void read(String name) throws IOException, CaptureException {
        long end = System.nanoTime() + Limits.CONTAINER_TIME.toNanos();
        boolean afterEmpty = true;
        boolean within = false;
        while (readLine()) {
            byte[] bytes = line.toByteArray();
            if (afterEmpty && separates(bytes)) {
                if (within) {
                    hand(name);
                }
                within = true;
                number++;
                if (number > Limits.CONTAINER_DOCUMENTS) {
                    throw new CaptureException(
                            name, Reason.TOO_LARGE, "holds more than " + Limits.CONTAINER_DOCUMENTS + " messages");
                }
                if (System.nanoTime() > end) {
                    throw new CaptureException(
                            name, Reason.TIMEOUT, "was not done in time; " + number + " messages were");
                }
                afterEmpty = false;
                continue;
            }
            afterEmpty = bytes.length == 1 && bytes[0] == '\n' || bytes.length == 2 && bytes[0] == '\r';
            if (within) {
                add(bytes);
            }
        }
        if (within) {
            hand(name);
        }
    }

    /** Reads one line with its end; a line longer than a message may be comes in pieces, which are counted. */
    private boolean readLine() throws IOException {
        line.reset();
        int b = in.read();
        while (b >= 0) {
            line.write(b);
            if (b == '\n' || line.size() >= Limits.INPUT_BYTES) {
                return true;
            }
            b = in.read();
        }
        return line.size() > 0;
    }

    private void add(byte[] bytes) {
        int quotes = 0;
        while (quotes < bytes.length && bytes[quotes] == '>') {
            quotes++;
        }
        int from = quotes > 0 && begins(bytes, quotes) ? 1 : 0;
        if (message.size() + bytes.length > Limits.INPUT_BYTES) {
            tooLarge = true;
            message.reset();
        }
        if (!tooLarge) {
            message.write(bytes, from, bytes.length - from);
        }
    }

    private void hand(String name) {
        byte[] bytes = message.toByteArray();
        String called = name + " message " + number;
        if (tooLarge) {
            taker.refused(
                    "message " + number,
                    new CaptureException(
                            called, Reason.TOO_LARGE, "larger than " + (Limits.INPUT_BYTES >> 20) + " MiB"));
        } else {
            MailHead head = MailHead.in(bytes, 0, bytes.length, Limits.MAIL_HEAD_CHARACTERS);
            String id = Lines.sole(head.raw("message-id"));
            String place = id == null ? "message " + number : id;
            taker.part(new Part(place, called, Payload.of(bytes), "message/rfc822", null));
        }
        message.reset();
        tooLarge = false;
    }

    private static boolean separates(byte[] line) {
        return line.length < SEPARATOR_BYTES
                && begins(line, 0)
                && SEPARATOR
                        .matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .lookingAt();
    }

    private static boolean begins(byte[] bytes, int at) {
        if (bytes.length < at + FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (bytes[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }
}
