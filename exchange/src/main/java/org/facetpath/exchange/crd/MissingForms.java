package org.facetpath.exchange.crd;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.exchange.part.Own;
import org.facetpath.knowledge.form.Form;

/// Which of our forms ask for what a policy still wants to know.
final class MissingForms {

    private final Knowledge knowledge;
    private final List<Form> forms;

    MissingForms(Knowledge knowledge, List<Form> forms) {
        this.knowledge = knowledge;
        this.forms = List.copyOf(forms);
    }

    /// The canonical addresses of those with a question about a finding or a course of care on the path to yes.
    List<String> of(List<CoverageAnswer> answers) {
        var wanted = new HashSet<CodeSetId>();
        answers.forEach(answer -> wanted.addAll(wanted(answer)));
        return forms.stream()
                .filter(form -> form.items().stream()
                        .anyMatch(
                                item -> wanted.stream().anyMatch(it -> it.name().equals(item.ask()))))
                .map(form -> Own.questionnaire(form.id()))
                .toList();
    }

    private Set<CodeSetId> wanted(CoverageAnswer answer) {
        var path = answer.pathToYes();
        if (path == null) {
            return Set.of();
        }
        var steps = new HashSet<String>();
        path.steps().stream().map(PathToYes.Step::criterion).forEach(steps::add);
        var wanted = new HashSet<CodeSetId>();
        knowledge.policies().version(answer.policy(), answer.effective()).stream()
                .map(policy -> Objects.requireNonNullElse(policy.steps().get(answer.judgedAs()), List.<Criterion>of()))
                .flatMap(List::stream)
                .flatMap(MissingForms::tree)
                .filter(criterion -> steps.contains(criterion.id().name()))
                .flatMap(MissingForms::tree)
                .forEach(criterion -> wanted.addAll(asked(criterion)));
        return wanted;
    }

    private static Stream<Criterion> tree(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), criterion.parts().stream().flatMap(MissingForms::tree));
    }

    // Other kinds of criterion ask for what no form of ours writes down.
    private Set<CodeSetId> asked(Criterion criterion) {
        return switch (criterion) {
            case Criterion.FindingPresent it -> it.anyOf();
            case Criterion.CareTried it -> it.anyOf();
            case Criterion.OtherCauseFound it -> causes(it);
            default -> Set.of();
        };
    }

    // Another cause counts as absent once these findings are.
    private Set<CodeSetId> causes(Criterion.OtherCauseFound criterion) {
        return knowledge.otherCauses().stream()
                .filter(cause -> criterion.anyOf().contains(cause.id()))
                .flatMap(cause -> cause.answeredBy().stream())
                .collect(Collectors.toSet());
    }
}
