package org.facetpath.report.packet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a drawing of the pages fit for paper: with its own style sheet, in the light colours of the pages put in where
/// they are named, since what writes PDF knows no variables; and with its description as alternate text.
final class PrintedDrawing {

    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z-]+)(?:,\\s*([^()]+))?\\)");
    private static final Pattern DEFINED = Pattern.compile("(--[a-z-]+):\\s*(#[0-9a-fA-F]{3,8})\\s*;");
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)</title>");
    private static final Pattern DESCRIPTION = Pattern.compile("<desc[^>]*>([^<]*)</desc>");
    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

    private static final String LETTERS = "text { font-family: %s; }".formatted(Typeface.NAME);

    private static final class Style {
        static final String CSS = resolved(PrintStyle.drawings(), light(PrintStyle.page()));
    }

    /// The drawing as XML with its namespace, style and alternate text.
    ///
    /// @param width the room for it in points; it is drawn smaller where it would be too high
    /// @param height the room for it in points
    static String of(String svg, double width, double height) {
        var size = size(svg, width, height);
        var words = "%s. %s".formatted(first(TITLE, svg), first(DESCRIPTION, svg));
        int inside = svg.indexOf('>') + 1;
        return svg.substring(0, 4)
                + " xmlns=\"http://www.w3.org/2000/svg\" alt=\"" + words.strip() + "\"" + size
                + svg.substring(4, inside)
                + "<style type=\"text/css\">" + Style.CSS + LETTERS + "</style>"
                + svg.substring(inside);
    }

    private static String size(String svg, double width, double height) {
        var box = VIEW_BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalStateException("A drawing says no size.");
        }
        double wide = Double.parseDouble(box.group(1));
        double high = Double.parseDouble(box.group(2));
        double scale = Math.min(width / wide, height / high);
        return " style=\"width: %.1fpt; height: %.1fpt\"".formatted(wide * scale, high * scale);
    }

    /// A style sheet with every variable replaced: by the palette's colour, else by its own fallback.
    static String resolved(String css, Map<String, String> palette) {
        return VARIABLE.matcher(css)
                .replaceAll(it -> Matcher.quoteReplacement(colour(it.group(1), it.group(2), palette)))
                .replaceAll("[^{}]*:hover[^{}]*\\{[^{}]*}", "")
                .replace("font-family: inherit;", "")
                .replace("font-weight: 600", "font-weight: 700")
                .replace("fill: transparent", "fill: none");
    }

    private static String colour(String name, @Nullable String fallback, Map<String, String> palette) {
        var colour = palette.getOrDefault(name, fallback);
        if (colour == null) {
            throw new IllegalStateException("The style sheet names no colour for %s.".formatted(name));
        }
        return colour;
    }

    /// The colours that the page's style sheet sets for light surroundings; they come first in it.
    static Map<String, String> light(String css) {
        var palette = new HashMap<String, String>();
        var defined = DEFINED.matcher(css);
        while (defined.find()) {
            palette.putIfAbsent(defined.group(1), defined.group(2));
        }
        return palette;
    }

    private static String first(Pattern pattern, String svg) {
        var found = pattern.matcher(svg);
        return found.find() ? found.group(1) : "";
    }

    private PrintedDrawing() {}
}
