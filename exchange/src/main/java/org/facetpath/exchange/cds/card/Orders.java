package org.facetpath.exchange.cds.card;

import com.fasterxml.jackson.core.JsonFactory;
import java.util.Comparator;
import java.util.List;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.spine.Site;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Suggestion;
import org.facetpath.exchange.part.CleanText;

/// Orders that a clinician can take up: drafts of FHIR R4 ServiceRequests that propose and order nothing by themselves.
final class Orders {

    private static final int MOST = 3;

    private final Telling telling;

    Orders(Telling telling) {
        this.telling = telling;
    }

    /// For the steps that are open now; a procedure only where it is known at which joints.
    List<Suggestion> suggestions(String patient, SpineProblem problem) {
        return problem.nextSteps().stream()
                .filter(step -> step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER)
                .sorted(Comparator.comparing(NextStep::status))
                .filter(step -> isOrderable(step.action(), problem))
                .limit(MOST)
                .map(step -> suggestion(patient, problem, step))
                .toList();
    }

    private static boolean isOrderable(NextAction action, SpineProblem problem) {
        return switch (action) {
            case PHYSICAL_THERAPY, IMAGE, EXAMINE, FOLLOW_UP, REFER_PAIN_SPECIALIST -> true;
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION ->
                !problem.sites().isEmpty();
            case EMERGENCY, SEEK_CARE, ACTIVITY_MODIFICATION, ANTI_INFLAMMATORY, HEAT_OR_ICE, LOOK_FOR_OTHER_CAUSE ->
                false;
        };
    }

    private Suggestion suggestion(String patient, SpineProblem problem, NextStep step) {
        var sites = isAtJoints(step.action())
                ? problem.sites().stream().map(SiteStatus::site).toList()
                : List.<Site>of();
        var action = telling.phrases().capitalised(telling.speech().term(step.action().code()));
        var label = sites.isEmpty()
                ? telling.say("cds.order", "action", action, "where", telling.sentences().title(problem))
                : telling.say("cds.order", "action", action, "where", telling.phrases().places(sites));
        return new Suggestion(
                Telling.id(),
                CleanText.of(label),
                step.status() == AdviceStatus.RECOMMENDED,
                List.of(Action.create(CleanText.of(label), new DraftOrder(patient, step.action(), label, sites, telling.speech().say(step.why()))
                                .json(telling))));
    }

    private static boolean isAtJoints(NextAction action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION -> true;
            default -> false;
        };
    }
}
