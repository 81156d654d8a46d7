package org.gainsay.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.gainsay.capture.CaptureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is no document is refused in one line that names it and says why. */
class BadInputTest {
    @TempDir
    Path folder;

    private final Capturer capturer = new Capturer();

    private CaptureException refusal(Input input) {
        CaptureException refusal = assertThrows(CaptureException.class, () -> capturer.capture(input));
        String message = String.valueOf(refusal.getMessage());
        assertFalse(message.contains("\n"), message);
        assertTrue(message.startsWith(input.name() + ": "), message);
        return refusal;
    }

    private Reason refused(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return refusal(new Input.File(file)).reason();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void anEmptyFileAndOneOfBlanksAreRefused() throws IOException {
        assertEquals(Reason.EMPTY, refused("a.txt", new byte[0]));
        assertEquals(Reason.BLANK, refused("b.txt", ascii(" \r\n\t \n")));
        assertEquals(Reason.BLANK, refused("b.html", ascii(" \n ")));
        assertEquals(Reason.NO_TEXT, refused("c.html", ascii("<html><script>alert(1)</script><img src=a></html>")));
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, BINARY",
        "ffd8ffe000104a46494600010101, BINARY",
        "7f454c4602010100000000000000, BINARY",
        "4d5a90000300000004000000ffff, BINARY",
        "1f8b0800000000000003, BINARY",
        "0001020304050607, BINARY",
        "7b5c727466315c616e7369, NO_TEXT",
        "d0cf11e0a1b11ae10000, UNSUPPORTED"
    })
    void whatCarriesNoTextIsRefusedByItsFirstBytes(String hex, Reason reason) throws IOException {
        assertEquals(reason, refused("file.txt", java.util.HexFormat.of().parseHex(hex)));
    }

    @Test
    void anArchiveIsNoDocument() throws IOException {
        assertEquals(Reason.BINARY, refused("a.zip", TestFiles.zip("readme.txt", ascii("hello"), 0)));
        assertEquals(Reason.CORRUPT, refused("a.docx", TestFiles.zip("readme.txt", ascii("hello"), 0)));
    }

    @Test
    void aHundredMegabytesAreRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(100L << 20);
        }
        assertEquals(Reason.TOO_LARGE, refusal(new Input.File(file)).reason());
    }

    @Test
    void textInNoKnownEncodingIsRefused() throws IOException {
        byte[] shiftJis = "港は月曜日に閉鎖された。".getBytes(java.nio.charset.Charset.forName("Shift_JIS"));
        assertEquals(Reason.ENCODING, refused("a.txt", shiftJis));
        byte[] cut = "ñandú, señor, año, niño".getBytes(StandardCharsets.UTF_8);
        cut[1] = 'x';
        assertEquals(Reason.ENCODING, refused("b.txt", cut));
        assertEquals(Reason.ENCODING, refused("c.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 0x00, (byte) 0xd8}));
    }

    @Test
    void aLockedPdfAScannedPdfAndADamagedPdfAreToldApart() throws IOException {
        assertEquals(Reason.ENCRYPTED, refused("locked.pdf", TestFiles.lockedPdf()));
        assertEquals(Reason.NO_TEXT, refused("scan.pdf", TestFiles.scannedPdf()));
        assertEquals(Reason.CORRUPT, refused("torn.pdf", ascii("%PDF-1.7\nnothing of a PDF follows here")));
        assertEquals(Reason.CORRUPT, refused("no.pdf", ascii("a text that is named as a PDF")));
    }

    @Test
    void aPdfThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(ascii("%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n"));
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(pdf)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= Limits.INFLATED_BYTES >> 20; i++) {
                zlib.write(zeros);
            }
        }
        assertEquals(Reason.BOMB, refused("bomb.pdf", pdf.toByteArray()));
    }

    @Test
    void aDocxBombIsRefusedWhereverItLies() throws IOException {
        byte[] xml = ascii("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>");
        assertEquals(Reason.BOMB, refused("bomb.docx", TestFiles.zip("word/document.xml", xml, 64 << 20)));
        assertEquals(Reason.BOMB, refused("media.docx", TestFiles.zip("word/document.bin", new byte[0], 64 << 20)));
    }

    @Test
    void aDocxOfBottomlessNestingIsRefused() throws IOException {
        byte[] xml = ascii("<w:document xmlns:w='w'>" + "<w:p>".repeat(5000));
        assertEquals(Reason.BOMB, refused("deep.docx", TestFiles.zip("word/document.xml", xml, 0)));
    }

    @Test
    void aDocxOfManyAmpersandsIsNoBomb() throws Exception {
        String text = "Quay &amp; Sons, ".repeat(20_000);
        byte[] xml = ascii(
                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
        byte[] docx = TestFiles.zip("word/document.xml", xml, 0);
        assertTrue(capturer.capture(Input.bytes("quay.docx", docx))
                .article()
                .text()
                .startsWith("Quay & Sons, Quay"));
    }

    @Test
    void aDocxThatExpandsEntitiesIsRefused() throws IOException {
        byte[] xml = ascii("<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
                + "<w:document xmlns:w='w'><w:p><w:t>&b;</w:t></w:p></w:document>");
        Reason reason = refused("entities.docx", TestFiles.zip("word/document.xml", xml, 0));
        assertTrue(reason == Reason.CORRUPT || reason == Reason.NO_TEXT, reason.name());
    }

    @Test
    void aTornDocxIsRefused() throws IOException {
        byte[] docx = TestFiles.docx();
        assertEquals(Reason.CORRUPT, refused("torn.docx", Arrays.copyOf(docx, docx.length / 3)));
        byte[] notXml = ascii("<w:document xmlns:w='w'><w:p>");
        assertEquals(Reason.CORRUPT, refused("notxml.docx", TestFiles.zip("word/document.xml", notXml, 0)));
    }

    @Test
    void aFileThatIsNotThereAFolderAndADeviceAreRefused() {
        assertEquals(
                Reason.MISSING,
                refusal(new Input.File(folder.resolve("no-such-file.txt"))).reason());
        assertEquals(Reason.FOLDER, refusal(new Input.File(folder)).reason());
        if (Files.exists(Path.of("/dev/zero"))) {
            assertEquals(
                    Reason.UNREADABLE,
                    refusal(new Input.File(Path.of("/dev/zero"))).reason());
        }
    }

    @Test
    void nothingIsSaidOnStandardErrorOrOutput() throws IOException {
        PrintStream err = System.err;
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setErr(ear);
        System.setOut(ear);
        try {
            refused("scan.pdf", TestFiles.scannedPdf());
            refused("torn.pdf", ascii("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj trailer<</Root 1 0 R>>"));
            refused("nowhere", ascii("\0\0\0"));
            refusal(Input.bytes("upload", new byte[] {0}));
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }
}
