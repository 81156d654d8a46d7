package org.gainsay.capture.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.Addresses;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Format;
import org.gainsay.capture.Label;
import org.gainsay.capture.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A feed (RSS 0.9 to 2.0, Atom, JSON Feed) or sitemap as the addresses that it lists, in its order, each once.
 *
 * @param addresses absolute http and https addresses, at most {@link Limits#LIST_ADDRESSES}
 * @param more how many were read over because of that limit
 */
public record AddressList(List<URI> addresses, int more) {
    /** Characters of one address; the longest that browsers and servers still agree on are shorter. */
    private static final int ADDRESS_CHARACTERS = 8 << 10;

    public AddressList {
        addresses = List.copyOf(addresses);
    }

    static AddressList read(byte[] bytes, Format format, Label label) throws CaptureException {
        Found found = new Found(label.address());
        try {
            if (json(bytes)) {
                jsonFeed(bytes, found);
            } else {
                xml(bytes, format, label.name(), found);
            }
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw new CaptureException(label.name(), Reason.CORRUPT, "is a damaged feed or sitemap", e);
        }
        if (found.addresses.isEmpty()) {
            throw new CaptureException(label.name(), Reason.NO_TEXT, "is a feed or sitemap that lists no address");
        }
        return new AddressList(new ArrayList<>(found.addresses), found.more);
    }

    private static boolean json(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '{') {
                return true;
            }
            if (b == '<') {
                return false;
            }
        }
        return false;
    }

    private static void xml(byte[] bytes, Format format, String name, Found found)
            throws XMLStreamException, CaptureException {
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(bytes));
        StringBuilder value = new StringBuilder();
        boolean entry = false;
        boolean listed = false;
        String guid = null;
        int depth = 0;
        int entryDepth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    depth = Xml.deeper(depth, name);
                    value.setLength(0);
                    switch (xml.getLocalName()) {
                        case "item", "entry", "url", "sitemap" -> {
                            entry = true;
                            listed = false;
                            guid = null;
                            entryDepth = depth;
                        }
                        case "link" -> {
                            String rel = Xml.attribute(xml, "rel");
                            String href = Xml.attribute(xml, "href");
                            if (entry
                                    && depth == entryDepth + 1
                                    && href != null
                                    && (rel == null || rel.equals("alternate"))) {
                                listed |= found.add(href);
                            }
                        }
                        case "guid" -> guid = "false".equals(Xml.attribute(xml, "isPermaLink")) ? null : "";
                        default -> {}
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (value.length() < ADDRESS_CHARACTERS) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    boolean direct = entry && depth == entryDepth + 1;
                    switch (xml.getLocalName()) {
                        case "link" -> listed |= direct && format == Format.FEED && found.add(value.toString());
                        case "loc" -> listed |= direct && format == Format.SITEMAP && found.add(value.toString());
                        case "guid" -> guid = direct && guid != null ? value.toString() : null;
                        case "item", "entry", "url", "sitemap" -> {
                            if (entry && !listed && guid != null) {
                                found.add(guid);
                            }
                            entry = entry && depth != entryDepth;
                        }
                        default -> {}
                    }
                    value.setLength(0);
                    depth--;
                }
                default -> {}
            }
        }
    }

    private static void jsonFeed(byte[] bytes, Found found) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.JSON_DEPTH)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(bytes)) {
            int depth = 0;
            boolean items = false;
            String external = null;
            boolean listed = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        depth++;
                        if (depth == 2) {
                            items = "items".equals(json.currentName());
                        } else if (items && depth == 3) {
                            listed = false;
                            external = null;
                        }
                    }
                    case END_OBJECT, END_ARRAY -> {
                        if (items && depth == 3 && !listed && external != null) {
                            found.add(external);
                        }
                        depth--;
                    }
                    case VALUE_STRING -> {
                        if (items && depth == 3 && "url".equals(json.currentName())) {
                            listed |= found.add(json.getText());
                        } else if (items && depth == 3 && "external_url".equals(json.currentName())) {
                            external = json.getText();
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static final class Found {
        private final SequencedSet<URI> addresses = new LinkedHashSet<>();
        private final @Nullable URI base;
        private int more;

        Found(@Nullable URI base) {
            this.base = base;
        }

        boolean add(String written) {
            URI address = written.length() > ADDRESS_CHARACTERS ? null : Addresses.webAddress(written, base);
            if (address == null || addresses.contains(address)) {
                return address != null;
            }
            if (addresses.size() >= Limits.LIST_ADDRESSES) {
                more++;
            } else {
                addresses.add(address);
            }
            return true;
        }
    }
}
