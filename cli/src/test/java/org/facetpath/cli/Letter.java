package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/// A packet that the command wrote, opened.
record Letter(Path folder) {

    /// The packet of an example as of 2026-11-01.
    static Letter of(Path record, Path folder, String... further) {
        var run = run(record, folder, further);
        if (run.code() != 0) {
            throw new AssertionError(run.err());
        }
        return new Letter(folder);
    }

    static Run run(Path record, Path folder, String... further) {
        var fixed = Stream.of("packet", record.toString(), "--as-of", "2026-11-01", "--out", folder.toString());
        return Run.of(Stream.concat(fixed, Stream.of(further)).toArray(String[]::new));
    }

    String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    byte[] pdf() throws IOException {
        return Files.readAllBytes(folder.resolve("letter.pdf"));
    }

    PDDocument open() throws IOException {
        return Loader.loadPDF(pdf());
    }

    /// All words of the pages, lines joined by a blank.
    String text() throws IOException {
        try (var document = open()) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// The fonts that its pages and their drawings use.
    static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /// The tags of the document, from the root down.
    static List<PDStructureElement> tags(PDStructureNode node) {
        var tags = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement tag) {
                tags.add(tag);
                tags.addAll(tags(tag));
            }
        }
        return tags;
    }
}
