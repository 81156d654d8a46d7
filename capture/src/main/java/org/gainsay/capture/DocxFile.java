package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gainsay.capture.CaptureException.Reason;
import org.gainsay.capture.page.Dates;
import org.gainsay.core.Article;
import org.gainsay.core.Language;
import org.jspecify.annotations.Nullable;

/**
 * A DOCX (ECMA-376 WordprocessingML) as an article: its paragraphs as they read with all changes accepted, and its
 * core properties.
 *
 * <p>The two parts are read as streams under {@link Limits}, without building the object model of an office suite:
 * nothing is expanded before it is counted, no entity is resolved, no other part is opened.
 */
final class DocxFile {
    private static final String DOCUMENT = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    /** Smaller files compress like this by nature: a page of one letter. */
    private static final long SMALL_BYTES = 1 << 20;

    /** Office XML packs ten to twenty times; a hundred times is made to be a bomb (POI's ZipSecureFile says the same). */
    private static final long RATIO = 100;

    private DocxFile() {}

    /** Whether a ZIP has the main part of a DOCX, by the names in its directory. */
    static boolean isDocx(byte[] zip) {
        return new String(zip, StandardCharsets.ISO_8859_1).contains("word/document");
    }

    static Extracted read(byte[] bytes, Label label) throws CaptureException {
        String name = label.name();
        String text = null;
        Map<String, String> properties = Map.of();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            Counted counted = new Counted(zip, bytes.length);
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.ZIP_ENTRIES) {
                    throw new CaptureException(
                            name, Reason.BOMB, "is an archive of more than " + Limits.ZIP_ENTRIES + " files");
                }
                if (entry.getName().equals(DOCUMENT)) {
                    text = WordText.of(reader(counted), name);
                } else if (entry.getName().equals(PROPERTIES)) {
                    properties = properties(reader(counted), name);
                }
                counted.drain();
            }
        } catch (BombException e) {
            throw new CaptureException(name, Reason.BOMB, e.toString(), e);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            CaptureException bomb = bombIn(e, name);
            if (bomb != null) {
                throw bomb;
            }
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw new CaptureException(
                    name,
                    encrypted ? Reason.ENCRYPTED : Reason.CORRUPT,
                    encrypted ? "is an archive that is locked with a password" : "is a damaged DOCX",
                    e);
        }
        if (text == null) {
            throw new CaptureException(name, Reason.CORRUPT, "is a DOCX without its main part, " + DOCUMENT);
        }
        if (text.isBlank()) {
            throw new CaptureException(name, Reason.NO_TEXT, "is a DOCX without text");
        }
        return extracted(text, properties);
    }

    private static Extracted extracted(String text, Map<String, String> properties) {
        Map<String, String> foundIn = new HashMap<>();
        String title = property("title", "title", properties, foundIn);
        String byline = property("creator", "byline", properties, foundIn);
        LocalDate published = Dates.dayIn(properties.get("created"));
        LocalDate modified = Dates.dayIn(properties.get("modified"));
        if (published != null) {
            foundIn.put("published", "docx");
        }
        if (modified != null) {
            foundIn.put("modified", "docx");
        }
        Language language = Languages.declared(properties.get("language"));
        if (language.equals(Language.UNDETERMINED)) {
            language = Languages.guessed(text, foundIn);
        } else {
            foundIn.put("language", "docx");
        }
        Article article = new Article(text, title, byline, null, published, language, foundIn);
        return new Extracted(Format.DOCX, article, null, modified);
    }

    private static @Nullable String property(
            String name, String key, Map<String, String> properties, Map<String, String> foundIn) {
        String value = PlainText.line(properties.get(name));
        if (value != null) {
            foundIn.put(key, "docx");
        }
        return value;
    }

    private static Map<String, String> properties(XMLStreamReader xml, String name)
            throws XMLStreamException, CaptureException {
        Map<String, String> properties = new HashMap<>();
        StringBuilder value = new StringBuilder();
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    value.setLength(0);
                    depth = WordText.deeper(depth, name);
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

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK's own limit is 100 from JDK 24 on and none before; ours is counted, and names itself.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(Limits.XML_DEPTH + 1));
        return factory.createXMLStreamReader(in, "UTF-8");
    }

    private static @Nullable CaptureException bombIn(Throwable thrown, String name) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BombException) {
                return new CaptureException(name, Reason.BOMB, String.valueOf(t.getMessage()), thrown);
            }
            if (t instanceof XMLStreamException xml && xml.getNestedException() instanceof BombException bomb) {
                return new CaptureException(name, Reason.BOMB, String.valueOf(bomb.getMessage()), thrown);
            }
        }
        return null;
    }

    /** An archive that unpacks to more than its size can honestly hold. */
    private static final class BombException extends IOException {
        private static final long serialVersionUID = 1L;

        BombException(String message) {
            super(message);
        }
    }

    /** The current entry of the archive; counts over all of them, and is not closed by its readers. */
    private static final class Counted extends InputStream {
        private final ZipInputStream zip;
        private final long packed;
        private long unpacked;

        Counted(ZipInputStream zip, long packed) {
            this.zip = zip;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] out, int from, int length) throws IOException {
            int n = zip.read(out, from, length);
            if (n > 0) {
                unpacked += n;
                if (unpacked > Limits.INFLATED_BYTES || (unpacked > SMALL_BYTES && unpacked / RATIO > packed)) {
                    throw new BombException(packed + " bytes of DOCX unpack to more than " + (unpacked >> 20) + " MiB");
                }
            }
            return n;
        }

        void drain() throws IOException {
            byte[] buffer = new byte[8192];
            int n;
            do {
                n = read(buffer, 0, buffer.length);
            } while (n >= 0);
        }
    }
}
