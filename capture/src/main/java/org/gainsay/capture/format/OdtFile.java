package org.gainsay.capture.format;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.jspecify.annotations.Nullable;

/**
 * An ODT (OASIS OpenDocument 1.3 text) as an article: its paragraphs and headings, table rows as one paragraph with
 * their cells set apart by bars, notes after the paragraph that they belong to; and its {@code meta.xml}. What was
 * deleted with changes recorded, comments and tables of contents are no text.
 */
final class OdtFile {
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "note-citation",
            "table-of-content",
            "alphabetical-index",
            "sequence-decls",
            "variable-decls",
            "forms",
            "desc",
            "title",
            "binary-data");

    /** Spaces that one {@code text:s} stands for; a document that asks for more wants to fill the memory. */
    private static final int MOST_SPACES = 200;

    private final String name;
    private final Facts facts = new Facts("odt");
    private @Nullable String text;

    private OdtFile(String name) {
        this.name = name;
    }

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        OdtFile odt = new OdtFile(label.name());
        ZipParts.each(bytes, label.name(), "ODT", odt::part);
        if (odt.text == null) {
            throw new CaptureException(label.name(), Reason.CORRUPT, "is an ODT without its main part, content.xml");
        }
        if (odt.text.isBlank()) {
            throw new CaptureException(label.name(), Reason.NO_TEXT, "is an ODT without text");
        }
        return odt.facts.extracted(Format.ODT, odt.text);
    }

    private void part(String entry, InputStream in) throws XMLStreamException, CaptureException {
        switch (entry) {
            case "META-INF/manifest.xml" -> refuseLocked(Xml.reader(in));
            case "content.xml" -> text = new Content().read(Xml.reader(in));
            case "meta.xml" -> {
                Map<String, String> meta = DocxFile.properties(Xml.reader(in), name);
                facts.title(meta.get("title"));
                facts.byline(meta.get("initial-creator"));
                facts.byline(meta.get("creator"));
                facts.published(meta.get("creation-date"));
                facts.modified(meta.get("date"));
                facts.language(meta.get("language"));
            }
            default -> {}
        }
    }

    private void refuseLocked(XMLStreamReader manifest) throws XMLStreamException, CaptureException {
        int depth = 0;
        while (manifest.hasNext()) {
            int event = manifest.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth = Xml.deeper(depth, name);
                if (manifest.getLocalName().equals("encryption-data")) {
                    throw new CaptureException(name, Reason.ENCRYPTED, "is an ODT that is locked with a password");
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The body while it is read: paragraphs may stand within paragraphs, in frames and notes. */
    private final class Content {
        private final Paragraphs paragraphs = new Paragraphs();
        private final Deque<StringBuilder> open = new ArrayDeque<>();

        String read(XMLStreamReader xml) throws XMLStreamException, CaptureException {
            int depth = 0;
            int skippedFrom = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth = Xml.deeper(depth, name);
                        if (skippedFrom == 0 && SKIPPED.contains(xml.getLocalName())) {
                            skippedFrom = depth;
                        } else if (skippedFrom == 0) {
                            begin(xml);
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        if (skippedFrom == 0) {
                            end(xml.getLocalName());
                        } else if (skippedFrom == depth) {
                            skippedFrom = 0;
                        }
                        depth--;
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                        if (skippedFrom == 0 && !open.isEmpty()) {
                            append(xml.getText().replaceAll("\\s+", " "));
                        }
                    }
                    default -> {}
                }
            }
            return paragraphs.text();
        }

        private void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "p", "h" -> open.push(new StringBuilder());
                case "s" -> append(" ".repeat(spaces(Xml.attribute(xml, "c"))));
                case "tab" -> append("\t");
                case "line-break" -> append("\n");
                case "table-row" -> paragraphs.beginRow();
                default -> {}
            }
        }

        private void end(String element) {
            switch (element) {
                case "p", "h" -> paragraphs.add(open.pop());
                case "table-cell" -> paragraphs.endCell();
                case "table-row" -> paragraphs.endRow();
                default -> {}
            }
        }

        private void append(String characters) {
            StringBuilder paragraph = open.peek();
            if (paragraph != null) {
                paragraph.append(characters);
            }
        }

        private static int spaces(@Nullable String count) {
            try {
                return count == null ? 1 : Math.clamp(Integer.parseInt(count), 0, MOST_SPACES);
            } catch (NumberFormatException e) {
                return 1;
            }
        }
    }
}
