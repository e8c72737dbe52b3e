package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Answers criteria about ablations, therapeutic injections and how many sessions there were.
final class TreatmentAnswers {

    private final Situation situation;

    TreatmentAnswers(Situation situation) {
        this.situation = situation;
    }

    Answer treated(Criterion.Treated wanted) {
        var window = Window.within(wanted.withinDays(), situation.asOf());
        var sessions = situation.treatments().stream()
                .filter(session -> wanted.anyOf().contains(session.kind()))
                .toList();
        if (sessions.isEmpty()) {
            return Answer.silent();
        }
        var inside = sessions.stream()
                .filter(session -> window.holds(session.when()) == MET)
                .toList();
        if (inside.isEmpty()) {
            return Answer.of(NOT_DOCUMENTED, "found.outside-window", evidence(sessions));
        }
        return Answer.of(MET, described("found.treated", inside.getLast()), evidence(inside));
    }

    Answer relief(Criterion.TreatmentRelief wanted) {
        var session = latest(wanted.after());
        if (session == null) {
            return Answer.silent();
        }
        var verdict = session.gaveRelief(wanted.percent(), wanted.above(), wanted.months(), situation.asOf());
        var key = switch (verdict) {
            case MET -> "found.relief-enough";
            case NOT_MET -> "found.relief-short";
            case NOT_DOCUMENTED -> "found.relief-open";
        };
        return Answer.of(verdict, described(key, session), session.evidence());
    }

    Answer wornOff(Criterion.ReliefWornOff wanted) {
        var session = latest(wanted.after());
        if (session == null) {
            return Answer.silent();
        }
        var verdict = session.wornOff(situation.asOf());
        var key = switch (verdict) {
            case MET -> "found.worn-off";
            case NOT_MET -> "found.relief-holds";
            case NOT_DOCUMENTED -> "found.relief-open";
        };
        return Answer.of(verdict, described(key, session), session.evidence());
    }

    /// The one looked at is counted with those recorded in the months before it. No session recorded is no session
    /// too many.
    Answer sessions(Criterion.SessionsAtMost wanted) {
        var day = situation.dayOfService();
        var first = day.minusMonths(wanted.months()).plusDays(1);
        var counted = new ArrayList<Session>();
        int certain = 1;
        int possible = 1;
        for (var session : recorded(wanted.of())) {
            var inside = session.when().onOrAfter(first);
            if (inside != NOT_MET) {
                counted.add(session);
                possible++;
                certain += inside == MET ? 1 : 0;
            }
        }
        var verdict = certain > wanted.atMost() ? NOT_MET : possible <= wanted.atMost() ? MET : NOT_DOCUMENTED;
        var message = new Message(
                "found.sessions",
                Map.of(
                        "recorded",
                        Integer.toString(counted.size()),
                        "limit",
                        Integer.toString(wanted.atMost()),
                        "months",
                        Integer.toString(wanted.months())));
        var evidence = counted.stream()
                .flatMap(session -> session.evidence().stream())
                .distinct()
                .toList();
        return Answer.of(verdict, message, evidence).untilMet(roomFrom(counted, wanted));
    }

    private record Session(When when, List<Evidence> evidence) {}

    // In the caps an injection that does not say it is diagnostic counts as therapeutic.
    private List<Session> recorded(SessionKind kind) {
        return switch (kind) {
            case DIAGNOSTIC -> injections(true);
            case THERAPEUTIC -> injections(false);
            case ABLATION ->
                situation.treatments().stream()
                        .filter(session -> session.kind() == Treatment.ABLATION)
                        .map(session -> new Session(session.when(), session.evidence()))
                        .toList();
        };
    }

    private List<Session> injections(boolean diagnostic) {
        return situation.blocks().stream()
                .filter(block -> (block.intent() == Intent.DIAGNOSTIC) == diagnostic)
                .map(block -> new Session(block.when(), block.evidence()))
                .toList();
    }

    // The day the oldest sessions have left the window, so that one more fits.
    private static @Nullable LocalDate roomFrom(List<Session> counted, Criterion.SessionsAtMost wanted) {
        int mustLeave = counted.size() + 1 - wanted.atMost();
        if (mustLeave < 1 || mustLeave > counted.size()) {
            return null;
        }
        var days = counted.stream()
                .map(session -> session.when().latest())
                .sorted(Comparator.naturalOrder())
                .toList();
        var last = days.get(mustLeave - 1);
        return last.equals(LocalDate.MAX) ? null : last.plusMonths(wanted.months());
    }

    private @Nullable TreatmentSession latest(Treatment kind) {
        return situation.treatments().stream()
                .filter(session -> session.kind() == kind)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static Message described(String key, TreatmentSession session) {
        return new Message(
                key,
                Map.of(
                        "treatment",
                        session.kind().code(),
                        "date",
                        session.when().toString()));
    }

    private static List<Evidence> evidence(List<TreatmentSession> sessions) {
        return sessions.stream()
                .flatMap(session -> session.evidence().stream())
                .distinct()
                .toList();
    }
}
