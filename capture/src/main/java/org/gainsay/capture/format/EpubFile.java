package org.gainsay.capture.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Extracted;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.TextDecoding;
import org.jspecify.annotations.Nullable;

/**
 * An EPUB (EPUB 3.3, and 2) as an article: its chapters in the order of the spine, without the navigation document and
 * what is marked as not linear; and the Dublin Core of its package document.
 */
final class EpubFile {
    private static final Set<String> KEPT = Set.of("opf", "xhtml", "html", "htm", "xml");

    private final String name;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final Facts facts = new Facts("epub");

    /** An entry of the manifest. */
    private record Item(String path, boolean navigation) {}

    private EpubFile(String name) {
        this.name = name;
    }

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        EpubFile epub = new EpubFile(label.name());
        ZipParts.each(bytes, label.name(), "EPUB", epub::part);
        try {
            return epub.read(label);
        } catch (XMLStreamException e) {
            throw new CaptureException(label.name(), Reason.CORRUPT, "is a damaged EPUB", e);
        }
    }

    private void part(String entry, InputStream in) throws IOException {
        String ending = entry.substring(entry.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (KEPT.contains(ending)) {
            parts.putIfAbsent(entry, in.readAllBytes());
        }
    }

    private Extracted read(Label label) throws XMLStreamException, CaptureException {
        String opf = packagePath();
        List<String> spine = spine(opf);
        Set<String> locked = locked();
        List<String> paragraphs = new ArrayList<>();
        for (String path : spine) {
            if (locked.contains(path)) {
                throw new CaptureException(name, Reason.ENCRYPTED, "is an EPUB whose chapters are locked");
            }
            byte[] chapter = parts.get(path);
            if (chapter != null) {
                String markup =
                        TextDecoding.ofHtml(chapter, Label.named(label.name())).text();
                paragraphs.addAll(Markup.paragraphs(markup, false));
            }
        }
        String text = String.join("\n\n", paragraphs);
        if (text.isBlank()) {
            throw new CaptureException(name, Reason.NO_TEXT, "is an EPUB without text");
        }
        return facts.extracted(Format.EPUB, text);
    }

    private String packagePath() throws XMLStreamException, CaptureException {
        byte[] container = parts.get("META-INF/container.xml");
        if (container == null) {
            throw new CaptureException(name, Reason.CORRUPT, "is an EPUB without META-INF/container.xml");
        }
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(container));
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth = Xml.deeper(depth, name);
                String path = xml.getLocalName().equals("rootfile") ? Xml.attribute(xml, "full-path") : null;
                if (path != null && parts.containsKey(path)) {
                    return path;
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
        throw new CaptureException(name, Reason.CORRUPT, "is an EPUB without a package document");
    }

    /** The paths of the chapters in the order of reading; notes the metadata on the way. */
    private List<String> spine(String opf) throws XMLStreamException, CaptureException {
        Map<String, Item> manifest = new HashMap<>();
        List<String> spine = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(java.util.Objects.requireNonNull(parts.get(opf))));
        StringBuilder value = new StringBuilder();
        String property = null;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth = Xml.deeper(depth, name);
                    value.setLength(0);
                    property = Xml.attribute(xml, "property");
                    if (xml.getLocalName().equals("item")) {
                        item(xml, opf, manifest);
                    } else if (xml.getLocalName().equals("itemref") && !"no".equals(Xml.attribute(xml, "linear"))) {
                        Item item = manifest.get(String.valueOf(Xml.attribute(xml, "idref")));
                        if (item != null && !item.navigation() && seen.add(item.path())) {
                            spine.add(item.path());
                        }
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> value.append(xml.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    depth--;
                    said(xml.getLocalName(), property, value.toString());
                    value.setLength(0);
                }
                default -> {}
            }
        }
        return spine;
    }

    private void said(String element, @Nullable String property, String value) {
        switch (element) {
            case "title" -> facts.title(value);
            case "creator" -> facts.author(value);
            case "publisher" -> facts.outlet(value);
            case "date" -> facts.published(value);
            case "language" -> facts.language(value);
            case "meta" -> {
                if ("dcterms:modified".equals(property)) {
                    facts.modified(value);
                }
            }
            default -> {}
        }
    }

    private static void item(XMLStreamReader xml, String opf, Map<String, Item> manifest) {
        String id = Xml.attribute(xml, "id");
        String href = Xml.attribute(xml, "href");
        if (id != null && href != null) {
            List<String> properties =
                    List.of(String.valueOf(Xml.attribute(xml, "properties")).split("\\s+"));
            String path = resolved(opf, href);
            if (path != null) {
                manifest.putIfAbsent(id, new Item(path, properties.contains("nav")));
            }
        }
    }

    /** The path of an entry that {@code href} names beside {@code opf}; null where it is no path. */
    private static @Nullable String resolved(String opf, String href) {
        try {
            String escaped = href.replace(" ", "%20");
            String path = URI.create("zip:/" + opf.replace(" ", "%20"))
                    .resolve(escaped)
                    .getRawPath();
            return path == null
                    ? null
                    : URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** What {@code META-INF/encryption.xml} says is locked: fonts often are, chapters only under rights management. */
    private Set<String> locked() throws XMLStreamException, CaptureException {
        byte[] encryption = parts.get("META-INF/encryption.xml");
        Set<String> locked = new HashSet<>();
        if (encryption != null) {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(encryption));
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    depth = Xml.deeper(depth, name);
                    if (xml.getLocalName().equals("CipherReference")) {
                        locked.add(URLDecoder.decode(
                                String.valueOf(Xml.attribute(xml, "URI")).replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
                                StandardCharsets.UTF_8));
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    depth--;
                }
            }
        }
        return locked;
    }
}
