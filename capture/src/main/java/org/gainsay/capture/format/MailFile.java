package org.gainsay.capture.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.Limits;
import org.gainsay.capture.Payload;
import org.gainsay.capture.TextDecoding;

/**
 * An e-mail (RFC 5322 with MIME) as an article: its text, or where it has none its HTML, and subject, sender and day.
 *
 * <p>Quoted text stays, each of its lines marked with {@code > } as in plain text; quotations of HTML are marked the
 * same way. Attachments, and messages that are attached, are no part of the text: {@link #attachments} hands them out.
 */
final class MailFile {
    private final byte[] bytes;
    private final String name;
    private final List<Attached> attached = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private int parts;
    private boolean guessed;

    /** Something that is attached: its head, and its body undone. */
    private record Attached(MailHead head, Payload body) {}

    private MailFile(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        MailFile mail = new MailFile(bytes, label.name());
        MailHead head = mail.open();
        List<String> chosen = mail.plain.stream().allMatch(String::isBlank) ? mail.html : mail.plain;
        String text = Lines.tidy(String.join("\n\n", chosen)).replaceAll("\\n{3,}", "\n\n");
        if (text.isBlank()) {
            throw new CaptureException(
                    label.name(),
                    Reason.NO_TEXT,
                    mail.attached.isEmpty() ? "is a message without text" : "is a message of attachments only");
        }
        Facts facts = new Facts("mail");
        facts.title(head.text("subject"));
        facts.byline(head.person("from"));
        facts.published(head.day());
        facts.language(head.raw("content-language").split(",", 2)[0]);
        if (mail.guessed) {
            facts.guessedCharset();
        }
        return facts.extracted(Format.MAIL, text);
    }

    /** Hands out what is attached, the readable as parts, in the order in which it stands. */
    static void attachments(byte[] bytes, String name, Part.Taker taker) throws CaptureException {
        MailFile mail = new MailFile(bytes, name);
        mail.open();
        int number = 0;
        for (Attached attached : mail.attached) {
            number++;
            String called = attachedName(attached.head(), number);
            String type = attached.head().mediaType();
            String place = "attachment " + number + ", " + called;
            if (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")) {
                taker.leftOut(place, "is " + type + ", not a text");
            } else if (attached.body().size() == 0) {
                taker.leftOut(place, "is empty");
            } else {
                String declared = type.equals("application/octet-stream")
                        ? null
                        : attached.head().raw("content-type");
                taker.part(new Part(place, called, attached.body(), declared, null));
            }
        }
    }

    /** What to call an attachment: a bare file name, never a path. */
    private static String attachedName(MailHead head, int number) {
        String said = head.parameter("content-disposition", "filename");
        String named = Lines.sole(said != null ? said : head.parameter("content-type", "name"));
        if (named == null) {
            return head.mediaType().equals("message/rfc822") ? "message " + number + ".eml" : "part " + number;
        }
        String bare = named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "part " + number : bare;
    }

    private MailHead open() throws CaptureException {
        MailHead head = MailHead.in(bytes, 0, bytes.length, Limits.MAIL_HEAD_CHARACTERS);
        if (head.fields().isEmpty()) {
            throw new CaptureException(name, Reason.CORRUPT, "is a message without a head");
        }
        part(head, head.end(), bytes.length, 0, false);
        return head;
    }

    private void part(MailHead head, int from, int to, int depth, boolean alternative) throws CaptureException {
        if (depth > Limits.MAIL_DEPTH) {
            throw new CaptureException(name, Reason.BOMB, "has parts deeper than " + Limits.MAIL_DEPTH);
        }
        if (++parts > Limits.MAIL_PARTS) {
            throw new CaptureException(name, Reason.TOO_LARGE, "has more than " + Limits.MAIL_PARTS + " parts");
        }
        String type = head.mediaType();
        String boundary = head.parameter("content-type", "boundary");
        if (type.startsWith("multipart/") && boundary != null && !boundary.isEmpty()) {
            parts(boundary, from, to, depth, alternative || type.equals("multipart/alternative"));
            return;
        }
        byte[] body = TransferCoding.undone(head.raw("content-transfer-encoding"), bytes, from, to);
        boolean file = head.raw("content-disposition").toLowerCase(Locale.ROOT).startsWith("attachment")
                || head.parameter("content-disposition", "filename") != null;
        if (file || !type.equals("text/plain") && !type.equals("text/html")) {
            if (!type.equals("application/pgp-signature") && !type.equals("application/pkcs7-signature")) {
                attached.add(new Attached(head, Payload.of(body)));
            }
            return;
        }
        String contentType = head.raw("content-type");
        // What stands beside the others and is no other form of them belongs to both.
        if (type.equals("text/html")) {
            TextDecoding decoding = TextDecoding.ofHtml(body, new Label(name, contentType, null));
            String text = String.join("\n\n", Markup.paragraphs(decoding.text(), true));
            html.add(text);
            if (!alternative) {
                plain.add(text);
            }
        } else {
            String text = decoded(body, contentType);
            boolean flowed = "flowed".equalsIgnoreCase(head.parameter("content-type", "format"));
            plain.add(flowed ? unflowed(text) : text);
            if (!alternative) {
                html.add(text);
            }
        }
    }

    private void parts(String boundary, int from, int to, int depth, boolean alternative) throws CaptureException {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int start = -1;
        int at = from;
        while (at < to) {
            int lineEnd = at;
            while (lineEnd < to && bytes[lineEnd] != '\n') {
                lineEnd++;
            }
            int next = Math.min(to, lineEnd + 1);
            if (lineEnd - at >= mark.length && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                int behind = at + mark.length;
                boolean last = behind + 1 < to && bytes[behind] == '-' && bytes[behind + 1] == '-';
                boolean sole =
                        last || new String(bytes, behind, lineEnd - behind, StandardCharsets.ISO_8859_1).isBlank();
                if (sole) {
                    if (start >= 0) {
                        inner(start, endBefore(start, at), depth, alternative);
                    }
                    start = last ? -1 : next;
                    if (last) {
                        return;
                    }
                }
            }
            at = next;
        }
        if (start >= 0) {
            inner(start, to, depth, alternative);
        }
    }

    private void inner(int from, int to, int depth, boolean alternative) throws CaptureException {
        MailHead head = MailHead.in(bytes, from, to, Limits.MAIL_HEAD_CHARACTERS);
        part(head, Math.min(head.end(), to), to, depth + 1, alternative);
    }

    /** The line break before a boundary belongs to the boundary. */
    private int endBefore(int start, int at) {
        int end = at;
        if (end > start && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private String decoded(byte[] body, String contentType) throws CaptureException {
        Label label = new Label(name, contentType, null);
        if (body.length == 0) {
            return "";
        }
        TextDecoding decoding = TextDecoding.ofPlainText(body, label);
        guessed |= decoding.from().equals("guessed");
        return decoding.text();
    }

    /** RFC 3676: a line that ends with a blank goes on in the next one of the same depth of quotation. */
    private static String unflowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean open = false;
        int openDepth = -1;
        for (String line : text.lines().toList()) {
            int depth = 0;
            while (depth < line.length() && line.charAt(depth) == '>') {
                depth++;
            }
            String rest = line.substring(depth);
            rest = rest.startsWith(" ") ? rest.substring(1) : rest;
            boolean goesOn = open && depth == openDepth;
            if (!goesOn) {
                out.append(out.isEmpty() ? "" : "\n").append(depth > 0 ? ">".repeat(Math.min(depth, 50)) + " " : "");
            }
            out.append(rest);
            open = rest.endsWith(" ") && !rest.equals("-- ");
            openDepth = depth;
        }
        return out.toString();
    }
}
