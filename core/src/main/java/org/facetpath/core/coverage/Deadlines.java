package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.CoverageAnswer.Note;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PayerDirectory.Clock;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;

/// What a payer's answer to a request is bound by: the programmes that ask for one, and how soon it must decide.
public final class Deadlines {

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
