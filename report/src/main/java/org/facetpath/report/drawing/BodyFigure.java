package org.facetpath.report.drawing;

import java.util.List;

/// The outline of a standing person, drawn so that it may be anyone, with the few lines that tell front from back.
final class BodyFigure {

    static final double HEIGHT = 408;

    static final Outline OUTLINE = Outline.symmetric(
            0, 0, 9, 1.5, 16.5, 7, 20, 17, 20, 27, 18, 36, 15.2, 42.5, 11.5, 48, 10.5, 55, 11.5, 60.5, 18, 65.5, 31, 70,
            43, 74, 51.5, 81, 55.5, 92, 57.5, 108, 59.5, 124, 61, 138, 64.5, 152, 67.5, 170, 70, 188, 72, 201, 76, 210,
            79, 221, 78.5, 231, 76, 240, 72.5, 241, 71.5, 233, 70, 226, 67.5, 230, 65, 227, 66, 216, 65.5, 206, 63.5,
            196, 59, 178, 54.5, 160, 51, 146, 47.5, 130, 45, 116, 43, 104, 42, 118, 39.5, 134, 36.5, 150, 36, 163, 39.5,
            177, 44.5, 193, 47.5, 210, 47.5, 230, 44.5, 256, 40.5, 278, 37, 294, 36, 304, 37.5, 318, 37, 334, 33, 356,
            28.5, 374, 26.5, 385, 28, 392, 33, 399, 33.5, 404, 28, 406.5, 19, 406, 14, 401, 13.5, 392, 14.5, 382, 14.5,
            366, 13, 346, 13, 328, 15, 312, 15, 300, 13.5, 284, 10.5, 262, 6.5, 240, 2.5, 224, 0, 219);

    static final List<Outline> BACK_LINES = List.of(
            Outline.open(0, 62, 0.6, 90, 0, 120, -0.5, 150, 0, 176),
            Outline.open(9, 79, 9.5, 94, 15, 108, 22, 113, 30, 104, 36, 92),
            Outline.open(-9, 79, -9.5, 94, -15, 108, -22, 113, -30, 104, -36, 92),
            Outline.open(0, 184, 0.4, 200, 0, 219),
            Outline.open(4, 221, 14, 224.5, 27, 222, 36, 216),
            Outline.open(-4, 221, -14, 224.5, -27, 222, -36, 216),
            Outline.open(18, 299, 26, 301, 33, 298),
            Outline.open(-18, 299, -26, 301, -33, 298));

    static final List<Outline> FRONT_LINES = List.of(
            Outline.open(4, 69, 14, 70, 26, 71.5, 38, 75),
            Outline.open(-4, 69, -14, 70, -26, 71.5, -38, 75),
            Outline.open(5, 104, 16, 109, 30, 106, 38, 98),
            Outline.open(-5, 104, -16, 109, -30, 106, -38, 98),
            Outline.open(-1.2, 165, 0, 167, 1.2, 165),
            Outline.open(20, 296, 26, 303, 32, 296),
            Outline.open(-20, 296, -26, 303, -32, 296),
            Outline.open(-3.5, 36, 0, 36.8, 3.5, 36),
            Outline.open(5.5, 22.5, 8, 21.5, 10.5, 22.5),
            Outline.open(-5.5, 22.5, -8, 21.5, -10.5, 22.5));

    private BodyFigure() {}
}
