package org.facetpath.server.page;

import java.util.Arrays;
import java.util.List;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.report.drawing.SpineFigure;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.entry.FacetSessionForm;
import org.facetpath.server.entry.Fields;

/// Joints to choose: for each region a table with both sides and the nerves to treat, beside a drawing of it, whose
/// joints can be pressed instead.
final class SpinePicker {

    private final Markup out;
    private final Fields fields;
    private final FieldPen pen;
    private final Speech speech;
    private final SpineFigure figure;

    SpinePicker(Markup out, Fields fields, FieldPen pen, SpineFigure figure) {
        this.out = out;
        this.fields = fields;
        this.pen = pen;
        this.speech = figure.speech();
        this.figure = figure;
    }

    void write() {
        out.open("div", "class", "picker");
        for (var region : List.of(Region.LUMBAR, Region.CERVICAL, Region.THORACIC)) {
            region(region);
        }
        out.close();
    }

    private void region(Region region) {
        var joints = Arrays.stream(Joint.values())
                .filter(it -> it.region() == region)
                .toList();
        boolean chosen = fields.all(FacetSessionForm.SITES).stream()
                .flatMap(code -> FacetSessionForm.site(code).stream())
                .anyMatch(site -> site.joint().region() == region);
        if (chosen
                || (region == Region.LUMBAR
                        && fields.all(FacetSessionForm.SITES).isEmpty())) {
            out.open("details", "open", "");
        } else {
            out.open("details");
        }
        out.element("summary", new Phrases(speech, "…").capitalised(speech.term(region.code())));
        out.open("div", "class", "two")
                .open("table", "class", "ticks")
                .open("thead")
                .open("tr");
        for (var head : List.of("joint", "left", "right")) {
            out.element("th", speech.say("server.entry." + head), "scope", "col");
        }
        out.close().close().open("tbody");
        joints.forEach(this::joint);
        out.close().close();
        out.open("figure", "class", "region")
                .append(figure.drawPlain(region, "picker-" + region.code()))
                .close();
        out.close().close();
    }

    private void joint(Joint joint) {
        out.open("tr").open("th", "scope", "row").words(joint.code());
        out.append("<br>")
                .element("span", figure.supply(joint), "class", "hint")
                .close();
        for (var side : List.of(Side.LEFT, Side.RIGHT)) {
            out.open("td");
            pen.tick(
                    FacetSessionForm.SITES,
                    "%s-%s".formatted(joint.code(), side.code()),
                    "%s, %s".formatted(joint.code(), speech.say("server.entry." + side.code())));
            out.close();
        }
        out.close();
    }
}
