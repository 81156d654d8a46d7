package org.gainsay.capture.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Label;
import org.gainsay.capture.Limits;
import org.gainsay.capture.TextDecoding;
import org.jspecify.annotations.Nullable;

/** XML from a stranger, read as a stream: no document type is obeyed, no entity is expanded, nothing is fetched. */
final class Xml {
    /** The XML declaration is the very first thing, and short. */
    private static final int HEAD_BYTES = 512;

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.+-]+)");

    private Xml() {}

    /** A reader of {@code in}, in the encoding that the bytes declare. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK's own limit is 100 from JDK 24 on and none before; ours is counted, and names itself.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(Limits.XML_DEPTH + 1));
        return factory.createXMLStreamReader(characters(in));
    }

    /**
     * The characters, decoded here: the JDK's own decoder prints a line on standard error for every document that breaks
     * its encoding.
     */
    private static Reader characters(InputStream in) throws XMLStreamException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(in);
            buffered.mark(HEAD_BYTES);
            byte[] head = buffered.readNBytes(HEAD_BYTES);
            buffered.reset();
            Charset bom = TextDecoding.bom(head);
            if (bom != null) {
                buffered.skipNBytes(bom.equals(StandardCharsets.UTF_8) ? 3 : 2);
            }
            CharsetDecoder decoder = (bom == null ? declared(head) : bom)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new InputStreamReader(buffered, decoder);
        } catch (IOException | UnsupportedOperationException e) {
            throw new XMLStreamException("cannot be decoded: " + e.getMessage(), e);
        }
    }

    private static Charset declared(byte[] head) throws XMLStreamException {
        Charset wide = TextDecoding.wide(Arrays.copyOf(head, head.length & ~1));
        if (wide != null) {
            return wide;
        }
        Matcher encoding = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!encoding.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        Charset named = Label.charsetNamed(encoding.group(1));
        if (named == null) {
            throw new XMLStreamException("the encoding " + encoding.group(1) + " is not known");
        }
        // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
        return named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
    }

    /** One level deeper, refused beyond {@link Limits#XML_DEPTH}. */
    static int deeper(int depth, String name) throws CaptureException {
        if (depth >= Limits.XML_DEPTH) {
            throw new CaptureException(name, Reason.BOMB, "is nested deeper than " + Limits.XML_DEPTH + " elements");
        }
        return depth + 1;
    }

    /** The value of an attribute by its local name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
