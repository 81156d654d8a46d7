package org.gainsay.desk.web;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.gainsay.capture.Capturer;
import org.gainsay.capture.Fetcher;
import org.gainsay.capture.Input;
import org.gainsay.capture.stamp.TimeAuthority;
import org.gainsay.desk.Desk;
import org.gainsay.desk.LocalAuthority;
import org.gainsay.ledger.Actor;
import org.gainsay.ledger.CaseId;

/**
 * A desk that captured a page three times in 2031, once compressed, and a few files, and had them stamped. The outlet is
 * a server of this test and gone before the desk opens; what it reports is fiction.
 */
public final class ReplayProfile implements QuarkusTestProfile {
    static final String SCRIPT = "<script>document.title = 'ran'</script>";
    static final String ACCENTS = "La alcaldesa de Halvane dijo que el puente abrirá mañana a las 9.";

    /** The smallest PNG: one dot. */
    static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /** The setting that tells the test the address of the page that was captured. */
    static final String ADDRESS = "gainsay.test.address";

    private String address = "";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path data = filled(Files.createTempDirectory("gainsay-replay-test-"));
            return Map.of(Server.DATA, data.toString(), ADDRESS, address);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path filled(Path folder) throws Exception {
        HttpServer outlet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String[] report = {""};
        outlet.createContext("/storm", exchange -> {
            byte[] body = report[0].getBytes(StandardCharsets.UTF_8);
            if (report[0].contains("third")) {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                body = gzip(body);
            }
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        outlet.createContext("/boats.png", exchange -> {
            exchange.sendResponseHeaders(200, PICTURE.length);
            exchange.getResponseBody().write(PICTURE);
            exchange.close();
        });
        outlet.createContext("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        outlet.start();
        address = "http://127.0.0.1:" + outlet.getAddress().getPort() + "/storm?day=1&part=a";
        try {
            for (String[] capture : new String[][] {
                {"2031-05-03T12:00:00Z", "first"}, {"2031-05-05T12:00:00Z", "second"}, {"2031-05-09T12:00:00Z", "third"}
            }) {
                report[0] = "<!doctype html><title>Storm</title>" + SCRIPT
                        + "<article><h1>Storm over Halvane</h1><p>The "
                        + capture[1] + " report counted 120 damaged boats in the harbour of Halvane, its director Mira"
                        + " Tosk said on Saturday.</p>"
                        + (capture[1].equals("second") ? "<img src='/boats.png'><img src='/lost.png'>" : "")
                        + "</article>";
                file(folder, capture[0], Input.of(address));
            }
        } finally {
            outlet.stop(0);
        }
        Path hostile = folder.resolve("a \"b\" <c>, rel=x; 5%.txt");
        Files.write(hostile, ACCENTS.getBytes(Charset.forName("windows-1252")));
        file(folder, "2031-05-10T12:00:00Z", Input.of(hostile.toString()));
        Path subtitles = folder.resolve("talk.srt");
        Files.writeString(subtitles, "1\n00:00:01,000 --> 00:00:04,000\nThe pier of Lenn cost 3 million in 2030.\n");
        file(folder, "2031-05-11T12:00:00Z", Input.of(subtitles.toString()));
        try (LocalAuthority authority = LocalAuthority.open();
                Desk desk = Desk.open(folder)) {
            desk.stamps()
                    .stamp(
                            new Actor("an editor"),
                            CaseId.ofName("Storm"),
                            TimeAuthority.at(authority.address("/stamp")));
        }
        return folder;
    }

    private static void file(Path folder, String moment, Input input) throws Exception {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        try (Desk desk = Desk.open(folder, new Capturer(clock, Fetcher.Settings.STRICT.allowing("127.0.0.1")))) {
            CaseId caseId = desk.openCase(new Actor("an editor"), "Storm", "fiction");
            desk.add(new Actor("an editor"), caseId, "Halvane Courier", input, null);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
