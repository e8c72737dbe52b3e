package org.facetpath.server.worklist;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.core.knowledge.Likelihood;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Stage;
import org.facetpath.core.logic.Verdict;

/// Why a patient stands on the worklist. Each follows from the assessment alone.
public enum Concern {
    /// A red flag is raised.
    RED_FLAG,
    /// A recommended step may be done now.
    DUE,
    /// One diagnostic block was positive and another is wanted.
    BETWEEN_BLOCKS,
    /// A recommended step may be done, and nothing about the problem was recorded for a while.
    STUCK,
    /// An answer only a person can give is missing.
    MISSING;

    /// How long nothing was recorded before a patient counts as stuck, in days. A choice of ours, from no source.
    public static final int QUIET_DAYS = 90;

    /// As an address names it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<Concern> of(Assessment assessment) {
        var all = EnumSet.noneOf(Concern.class);
        if (!assessment.redFlags().isEmpty()) {
            all.add(RED_FLAG);
        }
        for (var problem : assessment.problems()) {
            all.addAll(of(problem, assessment.asOf()));
        }
        if (!assessment.questions().isEmpty()) {
            all.add(MISSING);
        }
        return all;
    }

    private static Set<Concern> of(SpineProblem problem, LocalDate day) {
        var all = EnumSet.noneOf(Concern.class);
        if (problem.nextSteps().stream().anyMatch(step -> isDue(step, day))) {
            all.add(DUE);
            if (isQuiet(problem, day)) {
                all.add(STUCK);
            }
        }
        if (problem.stage() == Stage.SECOND_BLOCK || isBetweenBlocks(problem)) {
            all.add(BETWEEN_BLOCKS);
        }
        if (problem.nextSteps().stream().anyMatch(step -> !step.missing().isEmpty())) {
            all.add(MISSING);
        }
        return all;
    }

    /// After one positive block the guideline in use may offer another, and the payer may want it.
    private static boolean isBetweenBlocks(SpineProblem problem) {
        return problem.likelihood() == Likelihood.PROBABLE
                && problem.nextSteps().stream()
                        .anyMatch(step -> step.action() == NextAction.CONFIRMATORY_BLOCK
                                && step.status() != AdviceStatus.NOT_ADVISED);
    }

    /// Whether how a treatment went is what is to be asked now.
    public static boolean isFollowUpDue(Assessment assessment) {
        return assessment.problems().stream()
                .flatMap(problem -> problem.nextSteps().stream())
                .anyMatch(step -> step.action() == NextAction.FOLLOW_UP && isDue(step, assessment.asOf()));
    }

    /// Whether the step is recommended and need not wait.
    public static boolean isDue(NextStep step, LocalDate day) {
        var earliest = step.earliest();
        return step.status() == AdviceStatus.RECOMMENDED && (earliest == null || !earliest.isAfter(day));
    }

    private static boolean isQuiet(SpineProblem problem, LocalDate day) {
        var since = day.minusDays(QUIET_DAYS);
        return Stream.of(
                        problem.outcomes().stream()
                                .flatMap(it -> it.series().stream())
                                .map(Outcome.Point::when),
                        problem.history().stream().map(it -> it.span().start()),
                        problem.blocks().stream().map(BlockResult::when))
                .flatMap(Function.identity())
                .allMatch(when -> when.onOrAfter(since) == Verdict.NOT_MET);
    }
}
