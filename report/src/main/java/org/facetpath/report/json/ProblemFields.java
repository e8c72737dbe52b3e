package org.facetpath.report.json;

import java.io.IOException;
import java.util.Locale;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.time.Span;

/// One region's problem: where, how likely and why, how far along, what comes next and what was done.
final class ProblemFields {

    private final JsonPen pen;
    private final CourseFields course;

    ProblemFields(JsonPen pen) {
        this.pen = pen;
        this.course = new CourseFields(pen);
    }

    void write(SpineProblem problem) throws IOException {
        where(problem);
        pen.text("likelihood", problem.likelihood().code());
        pen.object("probability", problem.probability(), this::probability);
        pen.list("supports", problem.supports(), this::weighed);
        pen.list("against", problem.against(), this::weighed);
        causes(problem);
        pen.text("stage", problem.stage().code());
        pen.object("stageReason", problem.stageReason(), this::reason);
        pen.list("nextSteps", problem.nextSteps(), this::step);
        pen.list("blocks", problem.blocks(), course::block);
        pen.list("history", problem.history(), course::history);
        pen.list("outcomes", problem.outcomes(), course::outcome);
    }

    private void where(SpineProblem problem) throws IOException {
        pen.text("region", problem.region().code());
        pen.text("side", problem.side().code());
        pen.object("episode", problem.episode(), this::span);
        pen.joints("joints", problem.joints());
        pen.list("suggestedJoints", problem.suggestedJoints(), suggested -> {
            pen.text("area", suggested.area());
            pen.joints("joints", suggested.joints());
            pen.evidence(suggested.evidence());
            pen.reference(suggested.reference());
        });
        pen.list("sites", problem.sites(), status -> {
            pen.site(status.site());
            pen.text("likelihood", status.likelihood().code());
            pen.text("stage", status.stage().code());
        });
    }

    private void span(Span span) throws IOException {
        pen.date("from", span.start());
        pen.date("to", span.end());
    }

    private void probability(Probability probability) throws IOException {
        pen.number("low", probability.low());
        pen.number("high", probability.high());
        pen.text("basis", pen.speech().say(probability.basis()));
        pen.list("studies", probability.studies(), this::study);
        pen.reference(probability.reference());
    }

    private void study(BlockWorth.Study study) throws IOException {
        pen.text("id", study.id());
        pen.text("kind", study.kind());
        pen.number("value", study.value());
        pen.text("population", study.population());
        pen.reference(study.reference());
    }

    private void weighed(WeighedFinding finding) throws IOException {
        pen.text("finding", finding.finding());
        pen.text("message", pen.speech().criterion(finding.finding()));
        pen.text("weight", finding.weight().code());
        pen.text("from", finding.source().name().toLowerCase(Locale.ROOT));
        pen.evidence(finding.evidence());
        pen.reference(finding.reference());
    }

    private void causes(SpineProblem problem) throws IOException {
        pen.list("causes", problem.causes(), cause -> {
            pen.text("finding", cause.finding());
            pen.text("message", pen.speech().criterion(cause.finding()));
            pen.evidence(cause.evidence());
            pen.reference(cause.reference());
        });
        pen.list("otherCauses", problem.otherCauses(), cause -> {
            pen.text("id", cause.id());
            pen.text("message", pen.speech().term(cause.id()));
            pen.text("verdict", cause.verdict().code());
            pen.evidence(cause.evidence());
            pen.reference(cause.reference());
        });
    }

    private void reason(Explanation reason) throws IOException {
        pen.message(reason.message());
        pen.evidence(reason.allEvidence());
    }

    private void step(NextStep step) throws IOException {
        var speech = pen.speech();
        pen.text("action", step.action().code());
        pen.text("status", step.status().code());
        pen.date("earliest", step.earliest());
        pen.text("why", speech.say(step.why()));
        pen.text("key", step.why().key());
        pen.list("details", step.details(), detail -> {
            pen.message(detail.message());
            pen.reference(detail.reference());
        });
        pen.list("cautions", step.cautions(), caution -> {
            pen.text("id", caution.id());
            pen.message(caution.message());
            pen.evidence(caution.evidence());
            pen.reference(caution.reference());
        });
        pen.texts("missing", step.missing().stream().map(speech::criterion).toList());
        pen.texts("missingIds", step.missing());
        pen.evidence(step.evidence());
        pen.reference(step.reference());
    }
}
