package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.report.drawing.Frame;
import org.facetpath.report.drawing.Svg;
import org.facetpath.report.drawing.timeline.Entry.Kind;
import org.facetpath.report.wording.Speech;

/// Draws the course of a patient on one date axis. Colours and patterns come from `timeline.css`.
public final class Timeline {

    private final Sheet sheet;

    private Timeline(Sheet sheet) {
        this.sheet = sheet;
    }

    /// The course as SVG; a model without anything dated gives a drawing that says so.
    ///
    /// @param id unique in the page
    public static String draw(TimelineModel model, Speech speech, Frame frame, String id) {
        return new Timeline(Sheet.of(model, frame, new Telling(speech, model.dates()))).draw(id);
    }

    private String draw(String id) {
        var axis = AxisPicture.of(sheet);
        var strips = sheet.model().lanes().stream().map(this::strip).toList();
        var key = new KeyPicture(sheet);
        double strip = strips.stream().mapToDouble(Picture::height).sum();
        double height = strips.isEmpty() ? 2 * sheet.line() + key.height() : axis.height() + strip + key.height();
        var telling = sheet.telling();
        var svg = Svg.drawing(
                id,
                sheet.frame().width(),
                height,
                telling.say("drawing.title"),
                telling.say("drawing.text", "lanes", lanes()));
        svg.open("g", "class", "tl", "font-size", Svg.number(sheet.frame().lettering()), "font-family", "sans-serif");
        if (strips.isEmpty()) {
            svg.text(12, sheet.line() + 2, telling.say("nothing-dated"), "class", "tl-quiet");
            key.paint(svg, 2 * sheet.line());
        } else {
            paint(svg, axis, strips, key);
        }
        return svg.end();
    }

    private void paint(Svg svg, AxisPicture axis, List<Picture> strips, Picture key) {
        double top = axis.height();
        double bottom = top + strips.stream().mapToDouble(Picture::height).sum();
        axis.lines(svg, top, bottom);
        axis.paint(svg, 0);
        for (var strip : strips) {
            strip.paint(svg, top);
            top += strip.height();
        }
        key.paint(svg, top);
    }

    private Picture strip(Lane lane) {
        return switch (lane.kind()) {
            case BARS -> new BarsPicture(sheet, lane);
            case SCORES -> new ScoresPicture(sheet, lane, relief(lane));
            case DOSES -> new DosesPicture(sheet, lane);
            case SIGNS -> new SignsPicture(sheet, lane);
        };
    }

    private List<Extent> relief(Lane lane) {
        var extents = new ArrayList<Extent>();
        sheet.model().lanes().stream()
                .filter(other -> other.region().equals(lane.region()))
                .flatMap(other -> other.entries().stream())
                .filter(entry -> entry.kind() == Kind.RELIEF)
                .forEach(entry ->
                        extents.add(Extent.of(sheet.axis(), entry, sheet.model().asOf())));
        return extents;
    }

    private String lanes() {
        return sheet.model().lanes().stream()
                .map(lane -> sheet.telling()
                        .say(
                                "drawing.lane",
                                "lane",
                                lane.title(),
                                "count",
                                String.valueOf(lane.entries().size())))
                .collect(Collectors.joining("; "));
    }
}
