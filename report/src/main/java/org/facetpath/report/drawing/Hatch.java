package org.facetpath.report.drawing;

/// The hatching that says that nobody wrote down which side.
final class Hatch {

    static void draw(Svg svg, String idPrefix) {
        svg.open("defs");
        svg.open(
                "pattern",
                "id",
                idPrefix + "-hatch",
                "width",
                "4",
                "height",
                "4",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        svg.rectangle(0, 0, 4, 4, "class", "hatch-ground");
        svg.rectangle(0, 0, 1.8, 4, "class", "hatch-line");
        svg.close().close();
    }

    static String fill(String idPrefix) {
        return "fill:url(#%s-hatch)".formatted(idPrefix);
    }

    private Hatch() {}
}
