package org.facetpath.knowledge.rules;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Innervation;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Fields;

/// Reads `spine/innervation.yaml` and `spine/referral.yaml`.
final class SpineReader {

    record Row(Joint joint, Set<Nerve> nerves, Reference reference) {}

    private final CriterionReader criteria;

    SpineReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    List<Row> rows(Fields file) {
        var joints = new UniqueNames(file.problems());
        return file.each("joints", row -> {
            joints.take(row.text("joint"), row.placeOf("joint"));
            row.findText("target");
            row.findText("notes");
            if (!row.has("nerves")) {
                row.items("nerves");
            }
            return new Row(
                    row.choice("joint", Vocabularies.JOINT),
                    new LinkedHashSet<>(row.choices("nerves", Vocabularies.NERVE)),
                    criteria.citations().cite(row));
        });
    }

    static Innervation innervation(List<Row> rows) {
        var supply = new EnumMap<Joint, Set<Nerve>>(Joint.class);
        rows.forEach(row -> supply.put(row.joint(), row.nerves()));
        return new Innervation(supply);
    }

    static Map<Joint, Reference> references(List<Row> rows) {
        var references = new EnumMap<Joint, Reference>(Joint.class);
        rows.forEach(row -> references.put(row.joint(), row.reference()));
        return references;
    }

    List<ReferralArea> areas(Fields file) {
        return file.each("areas", area -> {
            area.findText("notes");
            return new ReferralArea(
                    criteria.sets().get(area, "area", Domain.PAIN_AREA).name(),
                    area.choices("joints", Vocabularies.JOINT),
                    criteria.citations().cite(area));
        });
    }
}
