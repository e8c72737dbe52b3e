package org.facetpath.knowledge.rules;

import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.Cause;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.knowledge.RedFlag;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Fields;

/// Reads red flags, other causes of the pain, and contributing causes.
final class RedFlagReader {

    private final CriterionReader criteria;

    RedFlagReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    List<RedFlag> redFlags(Fields file) {
        var names = new UniqueNames(file.problems());
        return file.each("red-flags", flag -> {
            var id = names.take(flag.text("id"), flag.placeOf("id"));
            var reference = criteria.citations().cite(flag);
            return new RedFlag(
                    id,
                    Set.copyOf(flag.choices("regions", Vocabularies.REGION)),
                    flag.each("levels", level -> level(level, id, reference)),
                    criteria.sets().findAll(flag, "answered-by", Domain.FINDING),
                    flag.integer("answered-within-days"),
                    reference);
        });
    }

    private RedFlag.Level level(Fields level, String id, Reference reference) {
        return new RedFlag.Level(
                level.choice("urgency", Vocabularies.URGENCY), criteria.under(level, "when", id, reference));
    }

    List<OtherCause> otherCauses(Fields file) {
        var names = new UniqueNames(file.problems());
        return file.each("other-causes", cause -> {
            var id = names.take(cause.text("id"), cause.placeOf("id"));
            var reference = criteria.citations().cite(cause);
            return new OtherCause(
                    id,
                    Set.copyOf(cause.choices("regions", Vocabularies.REGION)),
                    criteria.under(cause, "when", id, reference),
                    cause.flag("leads", false),
                    criteria.sets().findAll(cause, "answered-by", Domain.FINDING),
                    reference);
        });
    }

    List<Cause> causes(Fields file) {
        var names = new UniqueNames(file.problems());
        return file.each("causes", cause -> {
            var id = names.take(cause.text("id"), cause.placeOf("id"));
            return new Cause(
                    id, criteria.under(cause, "when", id, criteria.citations().cite(cause)));
        });
    }
}
