package org.gainsay.capture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents that the tests need, made by the libraries that others make them with. */
final class TestFiles {
    static {
        Silence.keep();
    }

    private TestFiles() {}

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TestFiles.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    static byte[] pdf(String title, String author, String... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, lines);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setAuthor(author);
            return saved(document);
        }
    }

    @SafeVarargs
    static byte[] pages(List<String>... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> page : pages) {
                write(document, page.toArray(String[]::new));
            }
            return saved(document);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, "Nobody may read this line.");
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(document);
        }
    }

    static byte[] scannedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage scan = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
                content.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 600, 800);
            }
            return saved(document);
        }
    }

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Notice on the quay");
            document.getProperties().getCoreProperties().setCreator("Mira Ferrin");
            document.createParagraph().createRun().setText("Notice No. 9");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("The quay was ");
            paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("never ");
            paragraph.createRun().setText("closed");
            paragraph.createRun().addTab();
            paragraph.createRun().setText("on Monday.");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("For");
            table.getRow(0).getCell(1).setText("100,241");
            table.getRow(1).getCell(0).setText("Against");
            table.getRow(1).getCell(1).setText("91,059");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A ZIP with one part of {@code size} bytes, all alike. */
    static byte[] zip(String part, byte[] head, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(head);
            byte[] filling = " ".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            for (long written = 0; written < size; written += filling.length) {
                zip.write(filling);
            }
        }
        return out.toByteArray();
    }

    private static void write(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
            content.setLeading(14);
            content.newLineAtOffset(72, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
