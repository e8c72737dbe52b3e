package org.facetpath.server.desk;

import java.time.LocalDate;
import java.util.Comparator;
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

    private static final String ORDER = "ServiceRequest/";

    /// No id of FHIR has it.
    private static final char APART = '_';

    public PayerRequest {
        answers = List.copyOf(answers);
        dealings = List.copyOf(dealings);
    }

    public String patient() {
        return assessment.patient().id();
    }

    /// What names it in the address of its page: an order by its id, others by type and id.
    public String id() {
        return id(source);
    }

    /// The name of the request that such a source makes.
    public static String id(String source) {
        return source.startsWith(ORDER) ? source.substring(ORDER.length()) : source.replace('/', APART);
    }

    /// The source that such a name is of.
    static String source(String id) {
        return id.indexOf(APART) < 0 ? ORDER + id : id.replace(APART, '/');
    }

    /// The first day on which it was sent; empty when nobody recorded that.
    public Optional<LocalDate> sent() {
        return dealings.stream()
                .filter(Dealing.Sent.class::isInstance)
                .map(Dealing::day)
                .min(Comparator.naturalOrder());
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
