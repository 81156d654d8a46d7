package org.gainsay.capture.format;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.jspecify.annotations.Nullable;

/**
 * A DOCX (ECMA-376 WordprocessingML) as an article: its paragraphs as they read with all changes accepted, and its
 * core properties.
 *
 * <p>The two parts are read as streams under {@link org.gainsay.capture.Limits}, without building the object model of
 * an office suite: nothing is expanded before it is counted, no entity is resolved, no other part is opened.
 */
final class DocxFile {
    private static final String DOCUMENT = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private final String name;
    private @Nullable String text;
    private Map<String, String> properties = Map.of();

    private DocxFile(String name) {
        this.name = name;
    }

    /** Whether a ZIP has the main part of a DOCX, by the names in its directory. */
    static boolean isDocx(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).contains("word/document");
    }

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        DocxFile docx = new DocxFile(label.name());
        ZipParts.each(bytes, label.name(), "DOCX", docx::part);
        if (docx.text == null) {
            throw new CaptureException(label.name(), Reason.CORRUPT, "is a DOCX without its main part, " + DOCUMENT);
        }
        if (docx.text.isBlank()) {
            throw new CaptureException(label.name(), Reason.NO_TEXT, "is a DOCX without text");
        }
        Facts facts = new Facts("docx");
        facts.title(docx.properties.get("title"));
        facts.byline(docx.properties.get("creator"));
        facts.published(docx.properties.get("created"));
        facts.modified(docx.properties.get("modified"));
        facts.language(docx.properties.get("language"));
        return facts.extracted(Format.DOCX, docx.text);
    }

    private void part(String entry, InputStream in) throws XMLStreamException, CaptureException {
        if (entry.equals(DOCUMENT)) {
            text = WordText.of(Xml.reader(in), name);
        } else if (entry.equals(PROPERTIES)) {
            properties = properties(Xml.reader(in), name);
        }
    }

    /** The texts of a flat part by the local names of their elements, the first of each name. */
    static Map<String, String> properties(XMLStreamReader xml, String name)
            throws XMLStreamException, CaptureException {
        Map<String, String> properties = new HashMap<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    value.setLength(0);
                    depth = Xml.deeper(depth, name);
                }
                case XMLStreamReader.CHARACTERS -> value.append(xml.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    properties.putIfAbsent(xml.getLocalName(), value.toString().strip());
                }
                default -> {}
            }
        }
        return properties;
    }
}
