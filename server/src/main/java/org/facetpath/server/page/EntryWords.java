package org.facetpath.server.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.Forms;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.drawing.BodyChart;

/// What the forms can ask and take, out of the knowledge.
///
/// @param areas the codes of the pain drawing, each also with its sides
/// @param bareAreas those without a side, in the order of the body
/// @param agents the names of local anaesthetics
record EntryWords(List<Form> forms, Set<String> areas, List<String> bareAreas, List<String> agents) {

    static EntryWords of(Knowledge knowledge) {
        var terminology = knowledge.terminology();
        var bare = BodyChart.areas();
        var areas = new LinkedHashSet<String>();
        for (var area : bare) {
            areas.addAll(List.of(area, area + "-left", area + "-right"));
        }
        return new EntryWords(Forms.load(knowledge).orThrow(), areas, bare, agents(terminology));
    }

    private static List<String> agents(Terminology terminology) {
        var wider = new CodeSetId("local-anaesthetic");
        return terminology.list().stream()
                .map(CodeSet::id)
                .filter(id -> !id.equals(wider) && terminology.isA(id, wider))
                .map(CodeSetId::name)
                .toList();
    }
}
