package org.facetpath.core.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.facetpath.core.assessment.SpineProblem.Detail;
import org.facetpath.core.explain.Message;
import org.facetpath.core.judge.Evaluator;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.NextAction;

/// What the guidelines not in use would say to ablation now, each judging the blocks by its own rule.
final class OtherGuidelines {

    private OtherGuidelines() {}

    /// One line for each other guideline with an ablation step, by id.
    static List<Detail> onAblation(View view, Situation situation) {
        var region = situation.region();
        if (region == null) {
            return List.of();
        }
        var ids = new TreeSet<String>();
        for (var policy : view.knowledge().policies().guidelines()) {
            if (!policy.id().equals(view.guideline().id())) {
                ids.add(policy.id());
            }
        }
        var details = new ArrayList<Detail>();
        for (var id : ids) {
            var policy = view.knowledge().policies().find(id);
            var step = NextAction.RADIOFREQUENCY_ABLATION.code();
            if (policy.isEmpty() || !policy.get().steps().containsKey(step)) {
                continue;
            }
            var course = RegionCourse.read(view.known(), region, view.knowledge(), policy.get());
            var theirs = situation
                    .withSessions(course.blocks(), course.treatments())
                    .judgedBy(policy.get(), course.blocks(), null);
            var verdict = new Evaluator(theirs, view.facts())
                    .explain(new Criterion.GuidelineStepOpen(new CriterionId(step), null, step))
                    .verdict();
            var message = new Message("detail.other-guideline-" + verdict.code(), Map.of("guideline", id));
            details.add(new Detail(message, policy.get().reference()));
        }
        return details;
    }
}
