package org.facetpath.report.drawing;

/// The two widths every wide drawing is made in; the page shows the one that fits. Letters are as large on a phone as
/// on a desk, because the narrow one is not the wide one shrunk.
///
/// @see #lettering
public enum Frame {
    WIDE("wide", 960, 12.5),
    NARROW("narrow", 380, 12.5);

    private final String code;
    private final double width;
    private final double lettering;

    Frame(String code, double width, double lettering) {
        this.code = code;
        this.width = width;
        this.lettering = lettering;
    }

    public String code() {
        return code;
    }

    /// In units of the drawing.
    public double width() {
        return width;
    }

    /// The size of the letters in units.
    public double lettering() {
        return lettering;
    }

    public boolean isWide() {
        return this == WIDE;
    }
}
