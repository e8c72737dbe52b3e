package org.facetpath.report.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.AdviceStatus;

/// What comes next, the most strongly advised first: how strongly it is put forward, from when, why, what to mind and
// what is missing.
final class StepsPart {

    private static final int DEEPER = 2;

    private final Writing writing;

    StepsPart(Writing writing) {
        this.writing = writing;
    }

    void write(SpineProblem problem) {
        writing.part("report.next");
        if (problem.nextSteps().isEmpty()) {
            writing.page().line(writing.say("report.no-next-step"));
        }
        var said = new HashSet<Message>();
        problem.nextSteps().stream()
                .sorted(Comparator.comparing(NextStep::status))
                .forEach(step -> step(step, said));
        writing.page().blank();
    }

    /// @param said details given before; none is given twice, and none with a step that is not open
    private void step(NextStep step, Set<Message> said) {
        var speech = writing.speech();
        var page = writing.page();
        page.line(
                step.status() == AdviceStatus.RECOMMENDED ? Tone.MARKED : Tone.PLAIN,
                writing.sentences().title(step));
        page.line(Tone.PLAIN, DEEPER, speech.say(step.why()) + writing.notes().cite(step.evidence(), step.reference()));
        if (step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER) {
            step.details().stream()
                    .filter(detail -> said.add(detail.message()))
                    .forEach(detail -> page.line(
                            Tone.PLAIN,
                            DEEPER,
                            speech.say(detail.message()) + writing.notes().cite(detail.reference())));
        }
        for (var caution : step.cautions()) {
            var words = writing.say("report.mind", "caution", speech.say(caution.message()));
            page.line(Tone.MARKED, DEEPER, words + writing.notes().cite(caution.evidence(), caution.reference()));
        }
        if (!step.missing().isEmpty()) {
            page.line(Tone.PLAIN, DEEPER, writing.sentences().missing(step));
        }
    }
}
