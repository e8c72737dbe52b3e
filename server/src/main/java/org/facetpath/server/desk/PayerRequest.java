package org.facetpath.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.assessment.Question.Ask;

/// A proposal that a payer is, or is to be, asked about.
///
/// @param name what the patient is called
/// @param source the order, appointment or claim, such as `ServiceRequest/1`
/// @param answers by each policy it is judged by; one without a policy where none is known
/// @param dealings with the payer so far, the last one last
public record PayerRequest(
        Assessment assessment,
        String name,
        String source,
        List<CoverageAnswer> answers,
        List<Dealing> dealings,
        Status status,
        Optional<Deadline> deadline) {

    public PayerRequest {
        answers = List.copyOf(answers);
        dealings = List.copyOf(dealings);
    }

    public String patient() {
        return assessment.patient().id();
    }

    /// The id of its source, by which its page is found.
    public String id() {
        return source.substring(source.indexOf('/') + 1);
    }

    /// Who can supply what is missing.
    public List<Ask> who() {
        var who = new TreeSet<Ask>();
        answers.stream()
                .map(CoverageAnswer::pathToYes)
                .filter(path -> path != null)
                .flatMap(path -> path.steps().stream())
                .map(PathToYes.Step::who)
                .forEach(who::add);
        return List.copyOf(who);
    }

    /// The policy that an answer of the payer is about: of those asked for, else the payer's; empty where none is
    /// known.
    public Optional<String> judgedBy(List<String> asked) {
        var known = answers.stream()
                .map(CoverageAnswer::policy)
                .filter(it -> it != null)
                .toList();
        return asked.stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /// Whether a red flag comes before it.
    public boolean heldBack() {
        return assessment.redFlags().stream().anyMatch(it -> it.urgency().stopsPathway());
    }

    /// The denial or question that is open; empty when the last word was another.
    public Optional<Dealing.Answered> open() {
        return dealings.isEmpty()
                ? Optional.empty()
                : Optional.of(dealings.getLast())
                        .filter(Dealing.Answered.class::isInstance)
                        .map(Dealing.Answered.class::cast)
                        .filter(it -> it.decision() != Decision.APPROVED);
    }
}
