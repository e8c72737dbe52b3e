package org.facetpath.core.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.CoverageAnswer.Note;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.Reference.Standing;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;

/// Whether a payer's text was in force on the day of service, and what is to be known about it.
public final class InForce {

    /// The criterion's id in every answer by a payer's policy.
    public static final CriterionId ID = new CriterionId("in-force");

    private InForce() {}

    /// @param dated whether the record dates the service; else nobody can say which text will be in force
    public static Explanation explain(Policy policy, When service, boolean dated) {
        var early = policy.inForce(service.earliest());
        var late = policy.inForce(service.latest());
        var verdict = early == late ? early : Verdict.NOT_DOCUMENTED;
        if (!dated) {
            verdict = verdict.and(Verdict.NOT_DOCUMENTED);
        }
        return new Explanation(
                ID,
                verdict,
                Explanation.Basis.RECORDED,
                message(policy, verdict, service, dated),
                verdict == Verdict.NOT_MET && service.earliest().isBefore(policy.from()) ? policy.from() : null,
                List.of(),
                policy.reference(),
                List.of());
    }

    /// Of a guideline, which has no day on which it ends.
    public static Explanation always() {
        return new Explanation(
                ID,
                Verdict.MET,
                Explanation.Basis.RECORDED,
                Message.of("in-force.guideline"),
                null,
                List.of(),
                null,
                List.of());
    }

    private static Message message(Policy policy, Verdict verdict, When service, boolean dated) {
        var from = policy.from().toString();
        var to = policy.to();
        return switch (verdict) {
            case MET -> new Message("in-force.met", Map.of("revision", policy.revision(), "from", from));
            case NOT_MET -> {
                if (to == null || service.earliest().isBefore(policy.from())) {
                    yield Message.of("in-force.not-begun", "from", from);
                }
                var successor = policy.terms().replacedBy();
                yield successor == null
                        ? Message.of("in-force.ended", "to", to.toString())
                        : new Message("in-force.replaced", Map.of("to", to.toString(), "successor", successor));
            }
            case NOT_DOCUMENTED -> {
                var sure = policy.terms().surelyFrom();
                var last = policy.terms().surelyTo();
                if (!dated) {
                    yield Message.of("in-force.no-date");
                }
                if (sure != null && service.earliest().isBefore(sure)) {
                    yield new Message("in-force.begin-uncertain", Map.of("from", from, "sure", sure.toString()));
                }
                yield last == null
                        ? Message.of("in-force.date-coarse", "date", service.toString())
                        : Message.of("in-force.later-text", "to", last.toString());
            }
        };
    }

    /// What is to be known of the text, for the criteria an answer holds.
    public static List<Note> notes(Policy policy, List<Explanation> criteria, Knowledge knowledge, LocalDate asOf) {
        var notes = new ArrayList<Note>();
        var document = policy.reference();
        var read = document.read();
        int limit = knowledge.payers().rereadAfterDays();
        long unconfirmed = criteria.stream()
                .map(Explanation::reference)
                .filter(it -> it != null && it.status() == Standing.UNCONFIRMED)
                .count();
        if (unconfirmed > 0) {
            notes.add(new Note(Message.of("coverage.unconfirmed", "count", Long.toString(unconfirmed)), document));
        }
        if (read != null && ChronoUnit.DAYS.between(read, asOf) > limit) {
            notes.add(new Note(
                    new Message("coverage.reread", Map.of("read", read.toString(), "days", Integer.toString(limit))),
                    document));
        }
        var held = new HashSet<String>();
        criteria.forEach(it -> held.add(it.criterion().name()));
        for (var remark : policy.terms().remarks()) {
            if (remark.about().isEmpty() || remark.about().stream().anyMatch(held::contains)) {
                notes.add(new Note(Message.of(remark.message()), remark.reference()));
            }
        }
        return notes;
    }
}
