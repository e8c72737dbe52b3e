package org.facetpath.knowledge.cases;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.pathway.Pathway;
import org.jspecify.annotations.Nullable;

/// Asks the whole assessment what a payer's policy makes of a worked case's first proposal.
final class PayerCase {

    /// What is said of a criterion that the proposal is not asked.
    private static final String NOT_ASKED = "not-asked";

    private PayerCase() {}

    static String answer(WorkedCase worked, String name, String policy, Knowledge knowledge) {
        var answer = answer(worked, policy, knowledge);
        return switch (name) {
            case "verdict" -> answer.verdict().code();
            case "judged-as" -> String.valueOf(answer.judgedAs());
            case "path" -> path(answer.pathToYes());
            default ->
                answer.criteria().stream()
                        .flatMap(PayerCase::withParts)
                        .filter(it -> it.criterion().name().equals(name))
                        .map(it -> it.verdict().code())
                        .findFirst()
                        .orElse(NOT_ASKED);
        };
    }

    static CoverageAnswer answer(WorkedCase worked, String policy, Knowledge knowledge) {
        var options = new Options("consensus", List.of(policy));
        return Pathway.assess(worked.chart(), knowledge, worked.on(), options)
                .coverage()
                .getFirst();
    }

    private static Stream<Explanation> withParts(Explanation explanation) {
        return Stream.concat(
                Stream.of(explanation), explanation.parts().stream().flatMap(PayerCase::withParts));
    }

    /// The steps as `day criterion`, or why there is none.
    private static String path(@Nullable PathToYes path) {
        if (path == null) {
            return "met";
        }
        var steps = path.steps().stream()
                .map(step -> step.earliest() + " " + step.criterion())
                .collect(Collectors.joining("; "));
        var why = path.whyNot();
        return why == null ? steps : (steps + " " + why.key()).strip();
    }
}
