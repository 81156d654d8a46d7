package org.gainsay.capture.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;

/**
 * XML of any kind as an article: its characters. A new paragraph begins at every element but those that the common
 * vocabularies (TEI, NITF, NewsML, JATS, DocBook) use within a line. The text of {@code headline} or {@code title} is
 * the title.
 */
final class XmlFile {
    private static final Set<String> WITHIN_A_LINE = Set.of(
            "a",
            "b",
            "i",
            "u",
            "em",
            "strong",
            "span",
            "sup",
            "sub",
            "small",
            "q",
            "hi",
            "emph",
            "emphasis",
            "ref",
            "ptr",
            "link",
            "ulink",
            "xref",
            "ext-link",
            "italic",
            "bold",
            "person",
            "persname",
            "placename",
            "orgname",
            "name",
            "org",
            "location",
            "money",
            "num",
            "chron",
            "date",
            "time",
            "foreign",
            "term",
            "quote",
            "lb",
            "br");

    private static final Set<String> TITLES = Set.of("headline", "title", "hl1", "article-title");

    private XmlFile() {}

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        List<String> paragraphs = new ArrayList<>();
        Facts facts = new Facts("xml");
        try {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(bytes));
            StringBuilder paragraph = new StringBuilder();
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth = Xml.deeper(depth, label.name());
                        if (depth == 1) {
                            facts.language(Xml.attribute(xml, "lang"));
                        }
                        begin(xml.getLocalName(), paragraph, paragraphs);
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        if (TITLES.contains(xml.getLocalName())) {
                            facts.title(paragraph.toString());
                        }
                        if (!WITHIN_A_LINE.contains(xml.getLocalName())) {
                            end(paragraph, paragraphs);
                        }
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> paragraph.append(xml.getText());
                    default -> {}
                }
            }
            end(paragraph, paragraphs);
        } catch (XMLStreamException | RuntimeException e) {
            throw new CaptureException(label.name(), Reason.CORRUPT, "is no well-formed XML", e);
        }
        if (paragraphs.isEmpty()) {
            throw new CaptureException(label.name(), Reason.NO_TEXT, "is XML without text");
        }
        return facts.extracted(Format.XML, String.join("\n\n", paragraphs));
    }

    private static void begin(String element, StringBuilder paragraph, List<String> paragraphs) {
        if (element.equals("lb") || element.equals("br")) {
            paragraph.append(' ');
        } else if (!WITHIN_A_LINE.contains(element)) {
            end(paragraph, paragraphs);
        }
    }

    private static void end(StringBuilder paragraph, List<String> paragraphs) {
        String line = Lines.sole(Lines.tidy(paragraph.toString()));
        paragraph.setLength(0);
        if (line != null) {
            paragraphs.add(line);
        }
    }
}
