package org.gainsay.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Documents of many formats that the tests need, written by the tests. All of them are fiction. */
final class Written {
    static final Instant CRAWLED = Instant.parse("2019-02-03T10:20:30Z");

    private static final String ODT_NAMESPACES = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'";

    private Written() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP of these parts; the first is stored as it is, which is where a media type stands. */
    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean first = true;
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] bytes = part.getValue().getBytes(StandardCharsets.ISO_8859_1);
                ZipEntry entry = new ZipEntry(part.getKey());
                if (first) {
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(bytes.length);
                    entry.setCrc(sum.getValue());
                }
                first = false;
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] odt(String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<?xml version='1.0' encoding='UTF-8'?><office:document-content" + ODT_NAMESPACES
                        + "><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        parts.put(
                "meta.xml",
                "<office:document-meta" + ODT_NAMESPACES + "><office:meta><dc:title>Notice on the quay</dc:title>"
                        + "<meta:initial-creator>Mira Tosk</meta:initial-creator><dc:creator>A clerk</dc:creator>"
                        + "<meta:creation-date>2026-04-12T09:00:00</meta:creation-date>"
                        + "<dc:date>2026-04-13T10:00:00</dc:date><dc:language>en-GB</dc:language>"
                        + "</office:meta></office:document-meta>");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        return zip(parts);
    }

    static byte[] epub(String spine, Map<String, String> chapters) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
        StringBuilder items = new StringBuilder();
        chapters.forEach((id, text) -> {
            String properties = id.equals("nav") ? " properties='nav'" : "";
            items.append("<item id='%s' href='text/%s%%201.xhtml'%s/>".formatted(id, id, properties));
            parts.put(
                    "OPS/text/" + id + " 1.xhtml",
                    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>" + text
                            + "</body></html>");
        });
        parts.put(
                "OPS/book.opf",
                "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
                        + "<dc:title>The harbour years</dc:title><dc:creator>Ana Ode</dc:creator>"
                        + "<dc:creator>Mira Tosk</dc:creator><dc:publisher>Halvane Press</dc:publisher>"
                        + "<dc:date>2021-05-06</dc:date><dc:language>en</dc:language>"
                        + "<meta property='dcterms:modified'>2022-01-02T00:00:00Z</meta></metadata><manifest>" + items
                        + "</manifest><spine>" + spine + "</spine></package>");
        return zip(parts);
    }

    /** A crawl of two pages, a picture, an error and a file, written by the library that others write with. */
    static byte[] warc(WarcCompression compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter warc = new WarcWriter(Channels.newChannel(out), compression)) {
            warc.write(new Warcinfo.Builder()
                    .date(CRAWLED)
                    .fields(Map.of("software", java.util.List.of("Harvester/2.0")))
                    .build());
            warc.write(response("https://gazette.example/a", "200 OK", "text/html", page("The quay is closed")));
            warc.write(response("https://gazette.example/p.png", "200 OK", "image/png", "\u0089PNG"));
            warc.write(response("https://gazette.example/gone", "404 Not Found", "text/html", page("Nothing")));
            warc.write(response("https://gazette.example/b", "200 OK", "text/html", page("The quay is open")));
            warc.write(new WarcResource.Builder(java.net.URI.create("https://gazette.example/n.txt"))
                    .date(CRAWLED)
                    .body(MediaType.parse("text/plain"), utf8("The notice was posted on Monday.\nIt was torn down."))
                    .build());
        }
        return out.toByteArray();
    }

    static WarcResponse response(String address, String status, String type, String body) throws IOException {
        byte[] content = utf8(body);
        byte[] head = utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nServer: quay\r\nContent-Length: "
                + content.length + "\r\n\r\n");
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(head);
        block.writeBytes(content);
        return new WarcResponse.Builder(java.net.URI.create(address))
                .date(CRAWLED)
                .ipAddress(InetAddress.getByName("192.0.2.7"))
                .body(MediaType.HTTP_RESPONSE, block.toByteArray())
                .build();
    }

    static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + title
                + ", said the harbour master of Halvane on Monday, after a meeting that had lasted for nine hours and"
                + " that nobody wanted to speak about.</p><p>The commission will meet again on Friday, and the"
                + " minutes will be published in the gazette.</p></article></body></html>";
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
