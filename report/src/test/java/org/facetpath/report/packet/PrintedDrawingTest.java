package org.facetpath.report.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A drawing on paper")
class PrintedDrawingTest {

    private static final String DRAWING =
            "<svg class=\"drawing\" viewBox=\"0 0 960 320\"><title>Course</title><desc>Pain &amp; blocks</desc></svg>";

    @Test
    void has_the_light_colours_of_the_page_where_the_page_names_them() {
        var palette = PrintedDrawing.light(PrintStyle.page());

        assertThat(palette).containsEntry("--paper", "#fbfaf7").containsEntry("--positive", "#0072b2");
        assertThat(PrintedDrawing.resolved(".a { fill: var(--ink, #000000); }", palette))
                .contains("fill: #1d2226");
    }

    @Test
    void falls_back_to_the_colour_that_the_drawing_names_itself() {
        assertThat(PrintedDrawing.resolved(".a { fill: var(--bone, #f4ead6); }", Map.of()))
                .contains("fill: #f4ead6");
        assertThatThrownBy(() -> PrintedDrawing.resolved(".a { fill: var(--lost); }", Map.of()))
                .hasMessageContaining("--lost");
    }

    @Test
    void keeps_nothing_that_a_printer_cannot_read() {
        var css = PrintedDrawing.resolved(PrintStyle.drawings(), PrintedDrawing.light(PrintStyle.page()));

        assertThat(css).doesNotContain("var(", ":hover", "transparent", "inherit");
        assertThat(css).contains(".tl-dot", ".spine .disc");
    }

    @Test
    void carries_its_title_and_description_as_alternate_text() {
        assertThat(PrintedDrawing.of(DRAWING, 480, 480))
                .contains("alt=\"Course. Pain &amp; blocks\"", "xmlns=\"http://www.w3.org/2000/svg\"");
    }

    @Test
    void fits_the_room_it_gets() {
        assertThat(PrintedDrawing.of(DRAWING, 480, 480)).contains("width: 480.0pt; height: 160.0pt");
        assertThat(PrintedDrawing.of(DRAWING, 480, 80)).contains("width: 240.0pt; height: 80.0pt");
    }
}
