package org.facetpath.server.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Question.Ask;

/// What somebody wants to see of the desk. Empty means all.
///
/// @param payer the id of a policy, or [#NO_POLICY]
/// @param who code of who can supply what is missing
/// @param words part of a patient's name or id
/// @param order `deadline`, `status` or `patient`
public record DeskFilter(String status, String payer, String who, String words, String order) {

    /// Chosen for requests that no policy is known for.
    public static final String NO_POLICY = "-";

    public List<PayerRequest> of(List<PayerRequest> all) {
        return all.stream().filter(this::fits).sorted(comparator()).toList();
    }

    private boolean fits(PayerRequest request) {
        return (status.isEmpty() || request.status().code().equals(status))
                && (payer.isEmpty()
                        || request.answers().stream().map(DeskFilter::policy).anyMatch(payer::equals))
                && (who.isEmpty() || request.who().stream().map(Ask::code).anyMatch(who::equals))
                && isCalled(request);
    }

    private boolean isCalled(PayerRequest request) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return request.name().toLowerCase(Locale.ROOT).contains(wanted)
                || request.patient().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// The policy of an answer as this filter names it.
    public static String policy(CoverageAnswer answer) {
        return Objects.requireNonNullElse(answer.policy(), NO_POLICY);
    }

    private Comparator<PayerRequest> comparator() {
        Comparator<PayerRequest> byDay =
                Comparator.comparing(it -> it.deadline().map(Deadline::day).orElse(LocalDate.MAX));
        return switch (order) {
            case "status" -> Comparator.comparing(PayerRequest::status).thenComparing(byDay);
            case "patient" -> Comparator.comparing(PayerRequest::name).thenComparing(byDay);
            default -> byDay.thenComparing(PayerRequest::status);
        };
    }
}
