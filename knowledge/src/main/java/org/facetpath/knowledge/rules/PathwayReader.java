package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Caution;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.PathwayStep;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Reads `pathway/facet-pathway.yaml` and `pathway/cautions.yaml`.
final class PathwayReader {

    private final CriterionReader criteria;

    PathwayReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    List<PathwayStep> stages(Fields file) {
        var names = new UniqueNames(file.problems());
        return file.each("stages", stage -> {
            var name = names.take(stage.text("stage"), stage.placeOf("stage"));
            var source = criteria.citations().find(stage);
            return new PathwayStep(
                    stage.choice("stage", Vocabularies.STAGE),
                    criteria.under(stage, "when", name, source),
                    stage.has("advice") ? stage.each("advice", advice -> advice(advice, name)) : List.of());
        });
    }

    private PathwayStep.Advice advice(Fields advice, String stage) {
        var action = advice.choice("action", Vocabularies.ACTION);
        var reference = criteria.citations().cite(advice);
        return new PathwayStep.Advice(
                action, statuses(advice, stage, action, reference), advice.text("why"), reference);
    }

    /// `status: [{ recommended: <criterion> }, { consider: <criterion> }]`, tried in this order.
    private List<PathwayStep.StatusRule> statuses(Fields advice, String stage, NextAction action, Reference reference) {
        var rules = new ArrayList<PathwayStep.StatusRule>();
        for (var node : advice.items("status")) {
            var rule = Fields.read(node, advice.problems(), fields -> status(fields, stage, action, reference));
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private PathwayStep.StatusRule status(Fields fields, String stage, NextAction action, Reference reference) {
        if (fields.keys().size() != 1) {
            fields.keys().forEach(fields::has);
            fields.problems()
                    .add(new Problem.WrongType(fields.place(), "one status with its criterion", "another map"));
        }
        var word = fields.keys().isEmpty() ? "" : fields.keys().iterator().next();
        var place = fields.placeOf(word);
        AdviceStatus status = fields.choice(new Node.Scalar(place, word, true), Vocabularies.ADVICE_STATUS);
        var name = stage + "-" + action.code() + "-" + word;
        return new PathwayStep.StatusRule(status, criteria.under(fields, word, name, reference));
    }

    List<Caution> cautions(Fields file) {
        var names = new UniqueNames(file.problems());
        return file.each("cautions", caution -> {
            var id = names.take(caution.text("id"), caution.placeOf("id"));
            var reference = criteria.citations().cite(caution);
            var message = caution.findText("message");
            return new Caution(
                    id,
                    Set.copyOf(caution.choices("actions", Vocabularies.ACTION)),
                    criteria.under(caution, "when", id, reference),
                    caution.flag("forbids", false),
                    message == null ? "caution." + id : message,
                    reference);
        });
    }
}
