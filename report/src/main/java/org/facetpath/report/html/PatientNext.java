package org.facetpath.report.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.NextAction;

/// What is planned in the record, and what published guides name at this point. A clinician decides; the page explains
/// what each step is.
final class PatientNext {

    private static final Set<NextAction> ABLATIONS =
            Set.of(NextAction.RADIOFREQUENCY_ABLATION, NextAction.REPEAT_ABLATION);
    private static final String COMMAND_LINE = "command-line";

    private final Markup out;
    private final PatientWords words;

    PatientNext(Markup out, PatientWords words) {
        this.out = out;
        this.words = words;
    }

    void write(Assessment assessment) {
        out.open("section", "aria-labelledby", "next");
        out.element("h2", words.say("patient.next"), "id", "next");
        if (PatientDanger.isRaised(assessment)) {
            out.element("p", words.say("patient.next-stopped"));
        } else {
            planned(assessment);
            usual(assessment);
        }
        out.close();
    }

    /// Orders and appointments of the record; what was only asked on the command line is nobody's plan.
    private void planned(Assessment assessment) {
        var planned = assessment.coverage().stream()
                .map(CoverageAnswer::proposal)
                .filter(proposal -> !proposal.source().equals(COMMAND_LINE))
                .distinct()
                .toList();
        if (planned.isEmpty()) {
            return;
        }
        out.element("p", words.say("patient.next-planned"));
        out.open("ul");
        planned.forEach(proposal -> out.element(
                "li", words.say("patient.planned", "what", step(proposal), "when", words.date(proposal.when()))));
        out.close();
    }

    private String step(Proposal proposal) {
        var action = proposal.action();
        return words.what("step", action == null ? "facet-procedure" : action.code());
    }

    private void usual(Assessment assessment) {
        var problems = assessment.problems().stream()
                .filter(problem -> !open(problem).isEmpty())
                .toList();
        if (problems.isEmpty()) {
            out.element("p", words.say("patient.next-none"));
            return;
        }
        out.element("p", words.say("patient.next-usual"));
        for (var problem : problems) {
            if (problems.size() > 1) {
                out.element(
                        "h3",
                        words.capitalised(words.speech().term(problem.region().code())));
            }
            out.open("ul");
            open(problem).forEach(action -> out.element("li", words.what("step", action.code())));
            out.close();
        }
        if (problems.stream().flatMap(problem -> open(problem).stream()).anyMatch(ABLATIONS::contains)) {
            out.element("h3", words.say("patient.expect"));
            out.element("p", words.say("patient.expect-text"));
        }
    }

    /// Steps that can be taken now, those put forward first.
    private static List<NextAction> open(SpineProblem problem) {
        return Stream.of(AdviceStatus.RECOMMENDED, AdviceStatus.CONSIDER)
                .flatMap(status -> problem.nextSteps().stream().filter(step -> step.status() == status))
                .map(NextStep::action)
                .distinct()
                .toList();
    }
}
