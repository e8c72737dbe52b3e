package org.facetpath.report.packet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/// Writes the letter of a packet as PDF/A-2a that is PDF/UA-1 too: tagged, with its letters embedded, and the
/// same bytes for the same packet.
public final class PacketPdf {

    private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    public static byte[] write(Packet packet) throws IOException {
        XRLog.setLoggingEnabled(false);
        var page = PrintedPage.of(new LetterPage(packet).write(), new Typeface());
        var folder = Files.createTempDirectory("facetpath-letters-");
        try (var drawings = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder()
                    .withW3cDocument(page, null)
                    .useSVGDrawer(drawings)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .withProducer("Facetpath")
                    .toStream(OutputStream.nullOutputStream());
            addLetters(builder, folder);
            return render(builder, packet);
        } finally {
            for (var cut : Typeface.CUTS) {
                Files.deleteIfExists(folder.resolve(cut.file()));
            }
            Files.delete(folder);
        }
    }

    /// What draws the pictures takes its letters from files only.
    private static void addLetters(PdfRendererBuilder builder, Path folder) throws IOException {
        for (var cut : Typeface.CUTS) {
            var file = folder.resolve(cut.file());
            try (var stream = cut.open()) {
                Files.copy(stream, file);
            }
            builder.useFont(file.toFile(), Typeface.NAME, cut.weight(), FontStyle.NORMAL, true, USES);
        }
    }

    private static byte[] render(PdfRendererBuilder builder, Packet packet) throws IOException {
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            FixedMarks.put(document, packet);
            var bytes = new ByteArrayOutputStream(256 * 1024);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PacketPdf() {}
}
