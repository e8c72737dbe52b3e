package org.facetpath.core.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.CoverageAnswer.Note;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PayerDirectory.Bound;
import org.facetpath.core.knowledge.PayerDirectory.Clock;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// What a payer's answer to a request is bound by: the programmes that ask for one, and how soon it must decide.
public final class Deadlines {

    private static final int HOURS_OF_DAY = 24;

    private final Knowledge knowledge;
    private final LocalDate asOf;

    public Deadlines(Knowledge knowledge, LocalDate asOf) {
        this.knowledge = knowledge;
        this.asOf = asOf;
    }

    /// Those to know with an answer for these payers. A condition holds by the day of service; a deadline by the day of
    /// the assessment, because the request is still to be made.
    public List<Note> notes(Collection<String> payers, Proposal proposal, When service) {
        return knowledge.payers().clocks().stream()
                .filter(Clock::inAnswers)
                .filter(clock -> !Collections.disjoint(clock.payers(), payers))
                .filter(clock -> clock.holdsOn(clock.amount() == null ? service.earliest() : asOf))
                .filter(clock -> isAbout(clock, proposal))
                .map(clock -> new Note(message(clock), clock.reference()))
                .toList();
    }

    /// The clocks that an answer tells and that set such a last day, for a count that begins on this day.
    public List<Clock> running(CoverageAnswer answer, Bound bound, LocalDate begun) {
        var told = answer.notes().stream().map(Note::message).toList();
        return knowledge.payers().clocks().stream()
                .filter(clock -> clock.bounds() == bound && clock.amount() != null)
                .filter(clock -> told.contains(message(clock)))
                .filter(clock -> clock.holdsOn(begun))
                .toList();
    }

    /// So many days of a clock after this one, or before it where it counts backwards. Hours are taken as days begun;
    /// of business days only weekends are known to be none, holidays are not.
    ///
    /// @throws IllegalArgumentException when it counts no time
    public static LocalDate counted(Clock clock, LocalDate day, boolean backwards) {
        int amount = Objects.requireNonNull(clock.amount()) * (backwards ? -1 : 1);
        return switch (String.valueOf(clock.unit())) {
            case "calendar-days" -> day.plusDays(amount);
            case "hours" -> {
                long days = Math.ceilDiv(Math.abs(amount), HOURS_OF_DAY);
                yield backwards ? day.minusDays(days) : day.plusDays(days);
            }
            case "months" -> day.plusMonths(amount);
            case "business-days" -> businessDays(day, amount);
            default -> throw new IllegalArgumentException("%s counts no time".formatted(clock.id()));
        };
    }

    private static LocalDate businessDays(LocalDate day, int amount) {
        var counted = day;
        for (int left = Math.abs(amount); left > 0; ) {
            counted = counted.plusDays(Integer.signum(amount));
            if (counted.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                left--;
            }
        }
        return counted;
    }

    /// Ours are worded by their id; one of a site's own folder by its label.
    public static Message message(Clock clock) {
        var amount = clock.amount() == null ? "" : Integer.toString(clock.amount());
        var label = clock.label();
        if (label == null) {
            return Message.of("clock." + clock.id(), "amount", amount);
        }
        var unit = clock.unit() == null ? "" : clock.unit();
        return new Message(
                clock.amount() == null ? "clock.own-condition" : "clock.own",
                Map.of("label", label, "amount", amount, "unit", unit));
    }

    // A proposal that names no code known here may be billed by any.
    private boolean isAbout(Clock clock, Proposal proposal) {
        var sets = new HashSet<CodeSetId>();
        for (var code : proposal.codes()) {
            sets.addAll(knowledge.terminology().findCode(code.system(), code.code()));
        }
        return clock.codes().isEmpty() || sets.isEmpty() || !Collections.disjoint(sets, clock.codes());
    }
}
