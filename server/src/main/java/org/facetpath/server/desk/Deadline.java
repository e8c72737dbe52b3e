package org.facetpath.server.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.coverage.Deadlines;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerDirectory.Bound;
import org.jspecify.annotations.Nullable;

/// The day that matters next for a request.
///
/// @param clock the payer's clock it follows from; null where it is only the day planned
public record Deadline(Kind kind, LocalDate day, @Nullable Message clock) {

    /// What is to have happened by then.
    public enum Kind {
        /// To be sent, so that the decision can be in before the day planned.
        SEND("send"),
        /// The payer is to have decided.
        DECISION("decision"),
        /// The service is to have been given, or the approval is no longer good.
        USE("use"),
        /// The day planned, where no clock is known.
        PLANNED("planned");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// Empty where neither a clock nor a day is known.
    ///
    /// @param dealings with this request, the last one last
    static Optional<Deadline> of(
            Status status, List<CoverageAnswer> answers, List<Dealing> dealings, Deadlines deadlines) {
        var planned = planned(answers);
        var found = switch (status) {
            case SENT ->
                counted(Kind.DECISION, Bound.DECISION, dealings.getLast().day(), answers, deadlines);
            case APPROVED -> counted(Kind.USE, Bound.SERVICE, dealings.getLast().day(), answers, deadlines);
            case INCOMPLETE, READY, DENIED, MORE_INFORMATION ->
                planned.flatMap(day -> counted(Kind.SEND, Bound.DECISION, day, answers, deadlines));
        };
        return found.or(() -> planned.map(day -> new Deadline(Kind.PLANNED, day, null)));
    }

    private static Optional<Deadline> counted(
            Kind kind, Bound bound, LocalDate from, List<CoverageAnswer> answers, Deadlines deadlines) {
        return answers.stream()
                .flatMap(answer -> deadlines.running(answer, bound, from).stream())
                .map(clock ->
                        new Deadline(kind, Deadlines.counted(clock, from, kind == Kind.SEND), Deadlines.message(clock)))
                .min(Comparator.comparing(Deadline::day));
    }

    /// The first day planned, where one is said.
    static Optional<LocalDate> planned(List<CoverageAnswer> answers) {
        return answers.stream()
                .map(it -> it.proposal().when())
                .filter(when -> !when.isUnknown())
                .flatMap(when -> Stream.of(when.earliest()))
                .filter(day -> !day.equals(LocalDate.MIN))
                .min(Comparator.naturalOrder());
    }
}
