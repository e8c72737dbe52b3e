package org.facetpath.report.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Puts the day of the assessment where a PDF would otherwise carry the clock, so that one packet is always the same
/// bytes.
final class FixedMarks {

    static void put(PDDocument document, Packet packet) throws IOException {
        var moment = packet.assessment().asOf().atStartOfDay(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment));
        document.setDocumentId((long) packet.assessment().asOf().hashCode());
        var metadata = document.getDocumentCatalog().getMetadata();
        var written = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var fixed = written.replaceAll(
                "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)",
                "$1%sT00:00:00+00:00$2".formatted(packet.assessment().asOf()));
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    }

    private FixedMarks() {}
}
