package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;

/// The last treatment of a joint or of a region, as far as the record tells which one it was: each of these may be the
/// last; one, where the record orders them. Oldest first.
///
/// @param certain sessions that surely were here
/// @param perhaps sessions that may have been: the side, or the joint, is not documented
record LastTreatment(List<TreatmentSession> certain, List<TreatmentSession> perhaps) {

    LastTreatment {
        certain = List.copyOf(certain);
        perhaps = List.copyOf(perhaps);
    }

    /// The last of these; empty where there is none. A session that may have been elsewhere puts none aside that surely
    /// was here.
    ///
    /// @param sessions all that may have been here, oldest first
    /// @param isHere whether a session surely was
    static Optional<LastTreatment> of(List<TreatmentSession> sessions, Predicate<TreatmentSession> isHere) {
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        var here = sessions.stream().filter(isHere).toList();
        var certain = When.possiblyLast(here, TreatmentSession::when);
        var perhaps = sessions.stream()
                .filter(isHere.negate())
                .filter(session ->
                        certain.stream().noneMatch(later -> session.when().before(later.when()) == MET))
                .toList();
        return Optional.of(new LastTreatment(certain, perhaps));
    }

    Stream<TreatmentSession> sessions() {
        return Stream.concat(certain.stream(), perhaps.stream());
    }

    /// Whether there surely was a treatment here.
    boolean isCertain() {
        return !certain.isEmpty();
    }

    /// What is so of the last treatment, whichever it was: not documented where they differ, and where there may have
    /// been none here.
    Verdict verdict(Function<TreatmentSession, Verdict> asked) {
        return verdict(asked, NOT_DOCUMENTED);
    }

    /// The same, with what is so where there was no treatment here.
    Verdict verdict(Function<TreatmentSession, Verdict> asked, Verdict ofNone) {
        var answers = Stream.concat(sessions().map(asked), isCertain() ? Stream.empty() : Stream.of(ofNone))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.getFirst() : NOT_DOCUMENTED;
    }

    /// Whether so much time has passed since the last treatment. It was no earlier than any that surely was here: one
    /// of those too recent is enough to say no.
    Verdict timeSince(Function<TreatmentSession, Verdict> passed) {
        if (!isCertain()) {
            return NOT_DOCUMENTED;
        }
        return Verdict.all(Stream.concat(
                        certain.stream().map(passed),
                        perhaps.stream().map(session -> passed.apply(session).or(NOT_DOCUMENTED)))
                .toList());
    }

    /// The one to show for a verdict: the latest of those that got it, else the latest.
    TreatmentSession showing(Verdict verdict, Function<TreatmentSession, Verdict> asked) {
        return sessions()
                .filter(session -> asked.apply(session) == verdict)
                .reduce((_, later) -> later)
                .orElseGet(() -> perhaps.isEmpty() ? certain.getLast() : perhaps.getLast());
    }

    static List<Evidence> evidence(Stream<LastTreatment> treatments) {
        return treatments
                .flatMap(LastTreatment::sessions)
                .distinct()
                .flatMap(session -> session.evidence().stream())
                .distinct()
                .toList();
    }
}
