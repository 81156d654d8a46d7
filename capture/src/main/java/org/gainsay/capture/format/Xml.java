package org.gainsay.capture.format;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.Limits;
import org.jspecify.annotations.Nullable;

/** XML from a stranger, read as a stream: no document type is obeyed, no entity is expanded, nothing is fetched. */
final class Xml {
    private Xml() {}

    /** A reader of {@code in}, in the encoding that the bytes declare. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK's own limit is 100 from JDK 24 on and none before; ours is counted, and names itself.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(Limits.XML_DEPTH + 1));
        return factory.createXMLStreamReader(in);
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
