package org.facetpath.report.drawing;

import java.util.List;

/// The areas of the pain drawing on the right half of a standing figure, in its units: x from the midline, y from the
/// crown. The borders are our own, after the areas' names; they are where a mark is put, not anatomy.
///
/// @param area code of the pain-area code system
record BodyArea(String area, View view, Outline outline) {

    enum View {
        FRONT,
        BACK
    }

    static final List<BodyArea> ALL = List.of(
            back("occiput", 1.5, 18, 9, 17, 17, 21, 17.5, 30, 13, 38, 6, 40.5, 1.5, 41),
            back("upper-posterior-neck", 1, 42.5, 4, 42.5, 7, 42.5, 7.5, 48.5, 4, 49, 1, 49),
            back("upper-posterolateral-neck", 8.5, 41.5, 13.5, 40, 11.2, 44.5, 10.2, 49, 8.8, 48.5),
            back("middle-posterior-neck", 1, 50.5, 5, 50.5, 9.6, 50.5, 9.8, 56, 5, 56.5, 1, 56.5),
            back("lower-posterior-neck", 1, 58, 6, 58, 10.4, 58, 15, 64.5, 9, 66.5, 1, 67),
            back("suprascapular", 17, 68, 33, 73.5, 45, 79, 43, 85, 32, 82.5, 19, 79, 14, 73),
            back("scapular-angle", 10, 81, 18, 81.5, 20, 87, 17, 93, 10, 92, 8.5, 86),
            back("mid-scapula", 10, 94.5, 22, 94, 27, 101, 25, 110, 17, 113, 10, 110, 8.5, 102),
            back("mid-back", 1, 91, 6.5, 92, 7.5, 110, 14, 114.5, 24, 116, 26, 128, 24, 140, 12, 141, 1, 141),
            back("flank", 27.5, 143, 37, 141, 35.5, 152, 35.5, 166, 28, 167, 27, 155),
            back("low-back", 1, 143.5, 12, 143.5, 25, 143, 26, 156, 26, 168, 13, 172, 1, 175),
            back("iliac-crest", 8, 177.5, 17, 172.5, 28, 170, 35.5, 170.5, 38.5, 178, 29, 177.5, 19, 180, 11, 184),
            back("buttock", 2, 190, 12, 187, 26, 181, 37, 181, 42, 192, 41, 208, 33, 219, 18, 222, 6, 219, 2, 210),
            back("hip", 43.5, 194, 46.5, 203, 47.5, 214, 46.5, 223, 43.5, 222, 42.5, 208),
            back(
                    "thigh-back",
                    8,
                    226,
                    22,
                    225.5,
                    37,
                    221,
                    39,
                    236,
                    35,
                    262,
                    31,
                    284,
                    24,
                    288,
                    18,
                    285,
                    15,
                    264,
                    9.5,
                    240),
            back("thigh-side", 42.5, 227, 46.5, 228, 46, 242, 42.5, 264, 38.5, 284, 34.5, 284, 38, 262, 41.5, 240),
            back(
                    "below-knee",
                    17.5,
                    305,
                    26,
                    307,
                    35,
                    304,
                    37,
                    322,
                    34,
                    346,
                    28,
                    370,
                    24,
                    380,
                    17,
                    379,
                    15.5,
                    350,
                    15.5,
                    325),
            front("flank", 28, 140, 39, 138, 36, 150, 35.5, 164, 29, 166, 27, 152),
            front("groin", 2.5, 213, 10, 205, 20, 196, 26, 196, 24, 202, 15, 210, 6, 217.5),
            front("hip", 43.5, 194, 46.5, 203, 47.5, 214, 46.5, 223, 43.5, 222, 42, 208),
            front(
                    "thigh-front",
                    7,
                    224,
                    17,
                    214,
                    28,
                    206,
                    38,
                    208,
                    40.5,
                    226,
                    38,
                    250,
                    34,
                    274,
                    28,
                    287,
                    20,
                    286,
                    15,
                    266,
                    9.5,
                    242),
            front("thigh-side", 42, 227, 46.5, 228, 46, 242, 42.5, 264, 38.5, 284, 35.5, 282, 39, 260, 41.5, 240),
            front(
                    "below-knee",
                    17.5,
                    307,
                    26,
                    309,
                    35,
                    306,
                    36.5,
                    322,
                    33,
                    348,
                    28,
                    372,
                    24,
                    380,
                    17,
                    379,
                    15.5,
                    350,
                    16,
                    325));

    private static BodyArea back(String area, double... right) {
        return new BodyArea(area, View.BACK, Outline.closed(right));
    }

    private static BodyArea front(String area, double... right) {
        return new BodyArea(area, View.FRONT, Outline.closed(right));
    }
}
