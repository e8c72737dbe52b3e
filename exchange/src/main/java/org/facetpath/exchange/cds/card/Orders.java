package org.facetpath.exchange.cds.card;

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

    /// For the steps that are open now and not ordered yet; a procedure only where it is known at which joints.
    List<Suggestion> suggestions(Ordering by, SpineProblem problem) {
        return problem.nextSteps().stream()
                .filter(step -> step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER)
                .sorted(Comparator.comparing(NextStep::status))
                .filter(step -> isOrderable(step.action(), problem))
                .map(step -> draft(problem, step))
                .filter(draft -> isOpen(by, draft))
                .limit(MOST)
                .map(draft -> suggestion(by, draft))
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

    private Draft draft(SpineProblem problem, NextStep step) {
        var sites = isAtJoints(step.action())
                ? problem.sites().stream().map(SiteStatus::site).toList()
                : List.<Site>of();
        return new Draft(
                step.action(),
                step.status() == AdviceStatus.RECOMMENDED,
                telling.speech().say(step.why()),
                sites,
                telling.sentences().title(problem));
    }

    /// Whether it is not among the orders already.
    static boolean isOpen(Ordering by, Draft draft) {
        return !by.ordered().has(draft.action(), draft.sites());
    }

    /// An order in the making.
    ///
    /// @param where in words, where no joints are named
    record Draft(NextAction action, boolean recommended, String why, List<Site> sites, String where) {}

    Suggestion suggestion(Ordering by, Draft draft) {
        var action = telling.phrases()
                .capitalised(telling.speech().term(draft.action().code()));
        var where = draft.sites().isEmpty() ? draft.where() : telling.phrases().places(draft.sites());
        var label = CleanText.of(where.isEmpty() ? action : telling.say("cds.order", "action", action, "where", where));
        return new Suggestion(
                Telling.id(),
                label,
                draft.recommended(),
                List.of(Action.create(
                        label, new DraftOrder(by, draft.action(), label, draft.sites(), draft.why()).json(telling))));
    }

    private static boolean isAtJoints(NextAction action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION ->
                true;
            default -> false;
        };
    }
}
