package org.facetpath.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The style sheets of the pages and their drawings, joined. A page that is one file carries them.
public final class Looks {

    private static final List<String> SHEETS = List.of(
            "/org/facetpath/report/html/page.css",
            "/org/facetpath/report/drawing/spine.css",
            "/org/facetpath/report/drawing/body.css",
            "/org/facetpath/report/drawing/pathway.css",
            "/org/facetpath/report/drawing/timeline.css",
            "/org/facetpath/report/drawing/worth.css");

    private static final class Joined {
        static final String PLAIN = read("/org/facetpath/report/html/plain.css");
        static final String CSS = SHEETS.stream().map(Looks::read).collect(Collectors.joining());
    }

    public static String css() {
        return Joined.CSS;
    }

    /// With the larger letters of the pages for patients.
    public static String plain() {
        return Joined.CSS + Joined.PLAIN;
    }

    /// Without comments and room between rules, which no browser needs.
    private static String read(String path) {
        try (var sheet = Looks.class.getResourceAsStream(path)) {
            if (sheet == null) {
                throw new IllegalStateException("The style sheet (%s) is not in this program.".formatted(path));
            }
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?([{};,]) ?", "$1")
                    .strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Looks() {}
}
