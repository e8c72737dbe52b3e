package org.facetpath.report.drawing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.NextAction;
import org.facetpath.core.knowledge.Stage;

/// A station of the pathway and where a patient stands to it.
record Station(Stage stage, Standing standing) {

    static final List<Stage> LINE = List.of(
            Stage.RECOGNISE,
            Stage.EVALUATE,
            Stage.CONSERVATIVE_CARE,
            Stage.FIRST_BLOCK,
            Stage.SECOND_BLOCK,
            Stage.TREATMENT,
            Stage.FOLLOW_UP);

    static final List<Stage> EXITS =
            List.of(Stage.STOPPED_BY_RED_FLAG, Stage.OTHER_CAUSE, Stage.NOT_FACET, Stage.RESOLVED);

    enum Standing {
        /// The record shows that it was done.
        DONE("done"),
        /// The patient is past it; the record shows nothing of it.
        PASSED("passed"),
        HERE("here"),
        AHEAD("ahead");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// The key of what is said of its standing. Of being recognised and examined the assessment keeps no own entry.
    String standingKey() {
        boolean silent = standing == Standing.PASSED && stage != Stage.RECOGNISE && stage != Stage.EVALUATE;
        return "standing." + (silent ? "none-recorded" : standing.code());
    }

    static List<Station> along(SpineProblem problem) {
        var here = problem.stage() == Stage.RECURRENCE ? Stage.FOLLOW_UP : problem.stage();
        var done = done(problem);
        int at = LINE.indexOf(here);
        return LINE.stream()
                .map(stage -> new Station(stage, standing(LINE.indexOf(stage), at, done.contains(stage))))
                .toList();
    }

    private static Standing standing(int index, int here, boolean done) {
        if (index == here) {
            return Standing.HERE;
        }
        if (done) {
            return Standing.DONE;
        }
        return index < here ? Standing.PASSED : Standing.AHEAD;
    }

    /// What the record shows: care that was had, diagnostic blocks, treatments.
    private static Set<Stage> done(SpineProblem problem) {
        var done = EnumSet.noneOf(Stage.class);
        long blocks =
                problem.blocks().stream().filter(BlockResult::isDiagnostic).count();
        if (blocks > 0) {
            done.add(Stage.FIRST_BLOCK);
        }
        if (blocks > 1) {
            done.add(Stage.SECOND_BLOCK);
        }
        for (var entry : problem.history()) {
            switch (entry.kind()) {
                case "conservative-care" -> done.add(Stage.CONSERVATIVE_CARE);
                case "ablation", "injection" -> done.add(Stage.TREATMENT);
                default -> {}
            }
        }
        return done;
    }

    /// The station an action belongs to; whom to ask belongs to where the patient is.
    static Stage of(NextAction action, Stage here) {
        return switch (action) {
            case EMERGENCY -> Stage.STOPPED_BY_RED_FLAG;
            case SEEK_CARE -> EXITS.contains(here) ? here : Stage.RECOGNISE;
            case EXAMINE, IMAGE -> Stage.EVALUATE;
            case ACTIVITY_MODIFICATION, PHYSICAL_THERAPY, ANTI_INFLAMMATORY, HEAT_OR_ICE -> Stage.CONSERVATIVE_CARE;
            case DIAGNOSTIC_BLOCK -> Stage.FIRST_BLOCK;
            case CONFIRMATORY_BLOCK -> Stage.SECOND_BLOCK;
            case FACET_INJECTION, RADIOFREQUENCY_ABLATION, REPEAT_ABLATION -> Stage.TREATMENT;
            case FOLLOW_UP -> Stage.FOLLOW_UP;
            case REFER_PAIN_SPECIALIST -> here == Stage.RECURRENCE ? Stage.FOLLOW_UP : here;
            case LOOK_FOR_OTHER_CAUSE -> Stage.OTHER_CAUSE;
        };
    }
}
