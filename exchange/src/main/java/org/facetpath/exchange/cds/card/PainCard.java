package org.facetpath.exchange.cds.card;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Card.SelectionBehavior;

/// One card for each region in which the record is consistent with facet joint pain: what speaks for and
/// against it, the next step and why. Where it is only possible, nothing is said: nearly all back pain would
/// be.
final class PainCard {

    private static final Set<Likelihood> WORTH_SAYING =
            EnumSet.of(Likelihood.SUPPORTED, Likelihood.PROBABLE, Likelihood.CONFIRMED);

    /// Where it is not the facet joints' turn, or too early to say more than that it hurts.
    private static final Set<Stage> SILENT =
            EnumSet.of(Stage.STOPPED_BY_RED_FLAG, Stage.OTHER_CAUSE, Stage.NOT_FACET, Stage.RESOLVED, Stage.RECOGNISE);

    private static final int MOST_FINDINGS = 6;

    private final Telling telling;
    private final Orders orders;

    PainCard(Telling telling) {
        this.telling = telling;
        this.orders = new Orders(telling);
    }

    List<Card> write(Assessment assessment, Requesters requesters) {
        var by = requesters.alone(assessment);
        return assessment.problems().stream()
                .filter(problem -> WORTH_SAYING.contains(problem.likelihood()) && !SILENT.contains(problem.stage()))
                .flatMap(problem -> first(problem).map(step -> card(by, problem, step)).stream())
                .toList();
    }

    /// The step put forward most strongly; none when every one is advised against.
    private static Optional<NextStep> first(SpineProblem problem) {
        return problem.nextSteps().stream()
                .filter(step -> step.status() != AdviceStatus.NOT_ADVISED)
                .min(Comparator.comparing(NextStep::status));
    }

    private Card card(Optional<Ordering> by, SpineProblem problem, NextStep step) {
        var topic = isTreated(problem) ? Topic.NEXT_STEP : Topic.FACET_PAIN;
        var suggestions = by.map(it -> orders.suggestions(it, problem)).orElse(List.of());
        return new Card(
                Telling.id(),
                telling.summary(telling.say(
                        "cds." + topic.code(),
                        "where",
                        telling.sentences().title(problem),
                        "likelihood",
                        problem.likelihood().code(),
                        "action",
                        step.action().code())),
                detail(problem),
                Card.Indicator.INFO,
                telling.source(topic, step.reference()),
                suggestions,
                suggestions.isEmpty() ? null : SelectionBehavior.ANY,
                telling.reasons(topic),
                List.of(),
                List.of());
    }

    /// Whether somebody has thought of the facet joints already and done something there.
    private static boolean isTreated(SpineProblem problem) {
        return !problem.blocks().isEmpty()
                || switch (problem.stage()) {
                    case SECOND_BLOCK, TREATMENT, FOLLOW_UP, RECURRENCE -> true;
                    case STOPPED_BY_RED_FLAG,
                            OTHER_CAUSE,
                            NOT_FACET,
                            RESOLVED,
                            RECOGNISE,
                            EVALUATE,
                            CONSERVATIVE_CARE,
                            FIRST_BLOCK -> false;
                };
    }

    private String detail(SpineProblem problem) {
        var detail = new Markdown().paragraph(telling.sentences().answer(problem));
        detail.list(telling.say("cds.for"), findings(problem.supports()));
        detail.list(telling.say("cds.against"), findings(problem.against()));
        problem.nextSteps().stream()
                .sorted(Comparator.comparing(NextStep::status))
                .filter(step -> step.status() != AdviceStatus.NOT_ADVISED)
                .limit(3)
                .forEach(step -> tell(step, detail));
        return detail.paragraph(telling.say("cds.purpose")).written();
    }

    private List<String> findings(List<WeighedFinding> findings) {
        return findings.stream()
                .limit(MOST_FINDINGS)
                .map(finding -> finding.evidence().isEmpty()
                        ? telling.sentences().finding(finding)
                        : telling.say(
                                "cds.finding",
                                "finding",
                                telling.sentences().finding(finding),
                                "line",
                                telling.line(finding.evidence().getFirst())))
                .toList();
    }

    private void tell(NextStep step, Markdown detail) {
        detail.heading(telling.sentences().title(step));
        detail.paragraph(telling.speech().say(step.why()));
        step.cautions()
                .forEach(caution -> detail.paragraph(
                        telling.say("report.mind", "caution", telling.speech().say(caution.message()))));
        detail.paragraph(telling.sentences().missing(step));
        detail.paragraph(telling.cited(step.reference()));
    }
}
