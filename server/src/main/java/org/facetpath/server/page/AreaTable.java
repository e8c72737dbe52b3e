package org.facetpath.server.page;

import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.entry.Visit;

/// Where it hurts, to tick: a row for each area, a column for each side and one for a side nobody knows.
final class AreaTable {

    private final Markup out;
    private final FieldPen pen;
    private final Speech speech;

    AreaTable(Markup out, FieldPen pen, Speech speech) {
        this.out = out;
        this.pen = pen;
        this.speech = speech;
    }

    void write(List<String> areas) {
        out.openTableFrame(say("areas"));
        out.open("table", "class", "ticks").open("thead").open("tr");
        for (var head : List.of("area", "left", "right", "side-unknown")) {
            out.element("th", say(head), "scope", "col");
        }
        out.close().close().open("tbody");
        areas.forEach(this::row);
        out.close().close().close();
    }

    private void row(String area) {
        var name = speech.term(area);
        out.open("tr").element("th", new Phrases(speech, "…").capitalised(name), "scope", "row");
        for (var side : List.of("left", "right", "")) {
            var code = side.isEmpty() ? area : area + "-" + side;
            out.open("td");
            pen.tick(Visit.AREAS, code, "%s, %s".formatted(name, say(side.isEmpty() ? "side-unknown" : side)));
            out.close();
        }
        out.close();
    }

    private String say(String key) {
        return speech.say("server.entry." + key);
    }
}
