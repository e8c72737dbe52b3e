package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.RollingMonths;
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
        var sessions = situation.service() == null
                ? situation.treatments().stream()
                        .filter(session -> wanted.anyOf().contains(session.kind()))
                        .toList()
                : wanted.anyOf().stream()
                        .flatMap(kind -> last(kind).stream())
                        .flatMap(LastTreatment::sessions)
                        .distinct()
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
        return afterLast(
                wanted.after(),
                Words.RELIEF,
                session -> session.gaveRelief(wanted.percent(), wanted.above(), wanted.lasting(), situation.asOf()));
    }

    Answer wornOff(Criterion.ReliefWornOff wanted) {
        return afterLast(wanted.after(), Words.WORN_OFF, session -> session.wornOff(situation.asOf()));
    }

    /// What an answer is worded with: met, not met, open.
    private record Words(String met, String notMet, String open) {
        static final Words RELIEF = new Words("found.relief-enough", "found.relief-short", "found.relief-open");
        static final Words WORN_OFF = new Words("found.worn-off", "found.relief-holds", "found.relief-open");

        String of(Verdict verdict) {
            return switch (verdict) {
                case MET -> met;
                case NOT_MET -> notMet;
                case NOT_DOCUMENTED -> open;
            };
        }
    }

    private Answer afterLast(Treatment kind, Words words, Function<TreatmentSession, Verdict> asked) {
        var last = last(kind);
        if (last.isEmpty()) {
            return Answer.silent();
        }
        var verdicts = last.stream().map(it -> it.verdict(asked)).toList();
        var verdict = Verdict.all(verdicts);
        var session = last.get(verdicts.indexOf(verdict)).showing(verdict, asked);
        return Answer.of(verdict, described(words.of(verdict), session), LastTreatment.evidence(last.stream()));
    }

    // A payer asks about the last treatment of each proposed joint; joints never so treated are not asked about.
    private List<LastTreatment> last(Treatment kind) {
        if (situation.service() != null) {
            return List.copyOf(JointTreatments.last(situation, kind).values());
        }
        var sessions = situation.treatments().stream()
                .filter(session -> session.kind() == kind)
                .toList();
        return LastTreatment.of(sessions, _ -> true).stream().toList();
    }

    /// The one looked at is counted with those recorded in the months before it. No session recorded is
    /// no session too many. A session on the day of service is the one looked at; one a whole number of
    /// months before to the day lies outside the window.
    Answer sessions(Criterion.SessionsAtMost wanted) {
        var service = situation.serviceWhen();
        var before = distinct(recorded(wanted.of())).stream()
                .filter(session ->
                        situation.service() == null || session.when().earliest().isBefore(service.earliest()))
                .toList();
        var early = counted(before, wanted, service.earliest());
        var late = counted(before, wanted, service.latest());
        var verdict = early.verdict() == late.verdict() ? early.verdict() : NOT_DOCUMENTED;
        var message = new Message(
                situation.service() == null ? "found.sessions" : "found.sessions-since",
                Map.of(
                        "recorded",
                        Integer.toString(early.sessions().size()),
                        "limit",
                        Integer.toString(wanted.atMost()),
                        "months",
                        Integer.toString(wanted.months()),
                        "since",
                        early.since().toString()));
        var evidence = early.sessions().stream()
                .flatMap(session -> session.evidence().stream())
                .distinct()
                .toList();
        return Answer.of(verdict, message, evidence).untilMet(roomFrom(early.sessions(), wanted));
    }

    private record Counted(Verdict verdict, LocalDate since, List<Session> sessions) {}

    private static Counted counted(List<Session> before, Criterion.SessionsAtMost wanted, LocalDate day) {
        var first = new RollingMonths(wanted.months()).since(day);
        var counted = new ArrayList<Session>();
        int certain = 1;
        int possible = 1;
        for (var session : before) {
            var inside = session.when().onOrAfter(first);
            if (inside != NOT_MET) {
                counted.add(session);
                possible++;
                certain += inside == MET && session.surelyItsOwn() ? 1 : 0;
            }
        }
        var verdict = certain > wanted.atMost() ? NOT_MET : possible <= wanted.atMost() ? MET : NOT_DOCUMENTED;
        return new Counted(verdict, first, counted);
    }

    // Lines of one date are one session, also in two regions that are one to the payer; a session dated only by its
    // month may be one that another line dates to the day, and two must never be counted on such ground.
    private static List<Session> distinct(List<Session> recorded) {
        var byDate = new LinkedHashMap<List<LocalDate>, Session>();
        for (var session : recorded) {
            byDate.merge(List.of(session.when().earliest(), session.when().latest()), session, Session::with);
        }
        return byDate.values().stream()
                .map(session -> byDate.values().stream().anyMatch(other -> mayBe(session, other))
                        ? session.perhapsAnother()
                        : session)
                .toList();
    }

    private static boolean mayBe(Session coarse, Session other) {
        return !coarse.when().equals(other.when())
                && !coarse.when().isDay()
                && coarse.when().mayShareDayWith(other.when());
    }

    /// @param surelyItsOwn whether it cannot be another one that the record dates better
    private record Session(When when, List<Evidence> evidence, boolean surelyItsOwn) {
        Session(When when, List<Evidence> evidence) {
            this(when, evidence, true);
        }

        Session with(Session other) {
            return new Session(
                    when,
                    Stream.concat(evidence.stream(), other.evidence.stream()).toList(),
                    surelyItsOwn);
        }

        Session perhapsAnother() {
            return new Session(when, evidence, false);
        }
    }

    // In the caps an injection that does not say it is diagnostic counts as therapeutic.
    private List<Session> recorded(SessionKind kind) {
        return switch (kind) {
            case DIAGNOSTIC -> injections(intent -> intent == Intent.DIAGNOSTIC);
            case THERAPEUTIC -> injections(intent -> intent != Intent.DIAGNOSTIC);
            case INJECTION -> injections(_ -> true);
            case ABLATION ->
                situation.treatments().stream()
                        .filter(session -> session.kind() == Treatment.ABLATION)
                        .map(session -> new Session(session.when(), session.evidence()))
                        .toList();
        };
    }

    private List<Session> injections(Predicate<Intent> counted) {
        return situation.blocks().stream()
                .filter(block -> counted.test(block.intent()))
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
        return last.equals(LocalDate.MAX) ? null : new RollingMonths(wanted.months()).over(last);
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
