package org.facetpath.server.page;

import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.entry.Visit;

/// Where it hurts, to tick: a row for each area, a column for each side and one for a side nobody knows.
final class AreaTable {

    private static final int COLUMNS = 2;
    private static final List<String> HEADS = List.of("area", "left", "right", "side-unknown");

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
        table(areas);
        out.close();
    }

    /// In tables beside each other where there is room, from the head down.
    void writeInColumns(List<String> areas) {
        out.open("div", "class", "areas table", "tabindex", "0", "role", "region", "aria-label", say("areas"));
        int each = (areas.size() + COLUMNS - 1) / COLUMNS;
        for (int from = 0; from < areas.size(); from += each) {
            table(areas.subList(from, Math.min(areas.size(), from + each)));
        }
        out.close();
    }

    private void table(List<String> areas) {
        out.open("table", "class", "ticks").open("colgroup");
        HEADS.forEach(_ -> out.empty("col"));
        out.close().open("thead").open("tr");
        for (var head : HEADS) {
            out.element("th", say(head), "scope", "col");
        }
        out.close().close().open("tbody");
        areas.forEach(this::row);
        out.close().close();
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
