package org.facetpath.report.drawing.timeline;

import org.facetpath.report.drawing.Svg;

/// A strip of the drawing that knows its height before it is painted.
interface Picture {

    double height();

    /// @param top where its strip begins
    void paint(Svg svg, double top);
}
