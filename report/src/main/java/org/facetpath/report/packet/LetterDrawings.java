package org.facetpath.report.packet;

import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.report.drawing.Frame;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.drawing.timeline.Timeline;
import org.facetpath.report.drawing.timeline.TimelineModel;
import org.facetpath.report.html.Markup;

/// The drawings of the regions asked for: the joints and the course over time.
final class LetterDrawings {

    private final Packet packet;
    private final PacketWords words;
    private final Markup page;

    LetterDrawings(Packet packet, PacketWords words, Markup page) {
        this.packet = packet;
        this.words = words;
        this.page = page;
    }

    void write() {
        var problems =
                packet.assessment().problems().stream().filter(this::concerns).toList();
        if (!problems.isEmpty()) {
            page.open("div", "class", "sheet");
            page.element("h2", words.say("heading.drawings"));
            problems.forEach(this::draw);
            page.close();
        }
        var course = TimelineModel.of(packet.assessment(), packet.speech());
        if (!course.isEmpty()) {
            page.open("div", "class", "wide");
            page.element("h2", words.say("drawing.course"));
            figure(Timeline.draw(course, packet.speech(), Frame.WIDE, "course"), 700, 450);
            page.close();
        }
    }

    private boolean concerns(SpineProblem problem) {
        var sites = packet.answer().sites();
        return sites.isEmpty() || sites.stream().anyMatch(it -> it.joint().region() == problem.region());
    }

    private void draw(SpineProblem problem) {
        var region = problem.region().code();
        page.element("h3", words.say("drawing.spine"));
        figure(
                new SpineFigure(packet.speech(), packet.innervation())
                        .drawRegion(packet.assessment(), problem, region + "-spine"),
                380,
                520);
        if (!problem.blocks().isEmpty()) {
            page.element(
                    "p",
                    words.say(
                            "drawing.positive", "guideline", packet.assessment().guideline()),
                    "class",
                    "quiet");
        }
    }

    private void figure(String svg, double width, double height) {
        page.open("div", "class", "figure")
                .append(PrintedDrawing.of(svg, width, height))
                .close();
    }
}
