package org.gainsay.capture.format;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;

/**
 * The text of a WordprocessingML part: one paragraph per {@code w:p}, table rows as one paragraph with their cells
 * set apart by bars.
 */
final class WordText {
    /** Elements whose characters are no text of the document: deleted, moved away, field code, the twin of a choice. */
    private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "pict");

    private final XMLStreamReader xml;
    private final String name;
    private final Paragraphs paragraphs = new Paragraphs();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean inText;

    private WordText(XMLStreamReader xml, String name) {
        this.xml = xml;
        this.name = name;
    }

    /** The paragraphs of the part, an empty line between them. */
    static String of(XMLStreamReader xml, String name) throws XMLStreamException, CaptureException {
        WordText text = new WordText(xml, name);
        text.read();
        return text.paragraphs.text();
    }

    private void read() throws XMLStreamException, CaptureException {
        int depth = 0;
        int skippedFrom = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth = Xml.deeper(depth, name);
                    if (skippedFrom == 0 && SKIPPED.contains(xml.getLocalName())) {
                        skippedFrom = depth;
                    } else if (skippedFrom == 0) {
                        begin(xml.getLocalName());
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
                    if (inText && skippedFrom == 0) {
                        paragraph.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        endParagraph();
    }

    private void begin(String element) {
        switch (element) {
            case "t" -> inText = true;
            case "tab" -> paragraph.append(paragraph.isEmpty() ? "" : "\t");
            case "br", "cr" -> paragraph.append('\n');
            case "noBreakHyphen" -> paragraph.append('\u2011');
            case "tr" -> paragraphs.beginRow();
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tc" -> paragraphs.endCell();
            case "tr" -> paragraphs.endRow();
            default -> {}
        }
    }

    private void endParagraph() {
        paragraphs.add(paragraph);
        paragraph.setLength(0);
    }
}
