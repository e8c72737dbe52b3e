package org.facetpath.report.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters of a packet, embedded in every PDF: Liberation Sans, which lies in a library beside this program.
final class Typeface {

    /// The name by which the style sheets call it.
    static final String NAME = "Letter";

    static final List<Cut> CUTS =
            List.of(new Cut("LiberationSans-Regular.ttf", 400), new Cut("LiberationSans-Bold.ttf", 700));

    /// One cut of the typeface: a file and how heavy it is.
    record Cut(String file, int weight) {

        InputStream open() {
            var stream = Typeface.class.getResourceAsStream("/liberation/" + file);
            if (stream == null) {
                throw new IllegalStateException("The font %s is not in this program.".formatted(file));
            }
            return stream;
        }
    }

    private final List<CmapLookup> glyphs;

    Typeface() {
        this.glyphs = CUTS.stream().map(Typeface::glyphs).toList();
    }

    private static CmapLookup glyphs(Cut cut) {
        try (var stream = cut.open();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The words with every character that these letters cannot show, or that runs from right to left, written as its
    /// number, such as `<U+1F600>`: shown as well as a page can, and never dropped.
    String printable(String words) {
        var composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(this::shows)) {
            return composed;
        }
        var shown = new StringBuilder(composed.length() + 16);
        composed.codePoints().forEach(it -> {
            if (shows(it)) {
                shown.appendCodePoint(it);
            } else {
                shown.append("<U+%04X>".formatted(it));
            }
        });
        return shown.toString();
    }

    private boolean shows(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE -> false;
            default -> glyphs.stream().allMatch(cut -> cut.getGlyphId(character) != 0);
        };
    }
}
