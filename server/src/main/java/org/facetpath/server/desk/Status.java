package org.facetpath.server.desk;

import java.util.List;
import java.util.Optional;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.logic.Verdict;

/// Where a request stands, in the order in which a desk works through them.
public enum Status {
    DENIED("denied"),
    MORE_INFORMATION("more-information"),
    /// Not sent, and the policy's criteria are not all met by the record.
    INCOMPLETE("incomplete"),
    /// Not sent, and the criteria are met.
    READY("ready"),
    /// Sent, without an answer so far.
    SENT("sent"),
    APPROVED("approved");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// By what was recorded last, else by the verdicts.
    static Status of(List<Dealing> dealings, List<CoverageAnswer> answers) {
        if (dealings.isEmpty()) {
            var all = Verdict.all(answers.stream().map(CoverageAnswer::verdict).toList());
            return all == Verdict.MET ? READY : INCOMPLETE;
        }
        return switch (dealings.getLast()) {
            case Dealing.Sent _ -> SENT;
            case Dealing.Answered answered ->
                switch (answered.decision()) {
                    case APPROVED -> APPROVED;
                    case DENIED -> DENIED;
                    case MORE_INFORMATION -> MORE_INFORMATION;
                };
        };
    }

    public static Optional<Status> find(String code) {
        return List.of(values()).stream().filter(it -> it.code.equals(code)).findFirst();
    }
}
