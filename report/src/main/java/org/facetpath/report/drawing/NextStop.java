package org.facetpath.report.drawing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Stage;
import org.jspecify.annotations.Nullable;

/// What is due at one station: the step put forward most strongly there.
///
/// @param more how many further steps are open at the same station
/// @param first whether it is the one put forward most strongly of all
record NextStop(NextStep step, int more, boolean first) {

    /// Steps that are open, and steps that time alone will open, by station.
    static Map<Stage, NextStop> find(SpineProblem problem) {
        var stops = new EnumMap<Stage, NextStop>(Stage.class);
        problem.nextSteps().stream()
                .filter(NextStop::isShown)
                .sorted(Comparator.comparing(NextStep::status))
                .forEach(step -> stops.merge(
                        Station.of(step.action(), problem.stage()),
                        new NextStop(step, 0, stops.isEmpty() && isOpen(step)),
                        (known, _) -> new NextStop(known.step(), known.more() + 1, known.first())));
        return stops;
    }

    private static boolean isShown(NextStep step) {
        return isOpen(step) || (step.status() == AdviceStatus.NOT_YET && step.earliest() != null);
    }

    private static boolean isOpen(NextStep step) {
        return step.status() == AdviceStatus.RECOMMENDED || step.status() == AdviceStatus.CONSIDER;
    }

    /// The first day of a step that is not open yet, else null.
    @Nullable
    LocalDate from() {
        return isOpen(step) ? null : step.earliest();
    }
}
