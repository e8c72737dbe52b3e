package org.facetpath.core.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.logic.Verdict;

/// The last treatment of a joint or of a region, as far as the record tells which one it was.
///
/// @param possible the sessions of which each may be the last, oldest first; one, where the record orders them
/// @param certain whether it was surely treated; else no session says of this joint and side that it was
record LastTreatment(List<TreatmentSession> possible, boolean certain) {

    LastTreatment {
        possible = List.copyOf(possible);
    }

    /// The last of these; empty where there is none. A session that may have been elsewhere puts none aside that surely
    /// was here.
    ///
    /// @param sessions all that may have been here, oldest first
    /// @param isHere whether a session surely was
    static Optional<LastTreatment> of(List<TreatmentSession> sessions, Predicate<TreatmentSession> isHere) {
        var here = sessions.stream().filter(isHere).toList();
        var possible = sessions.stream()
                .filter(session -> here.stream().noneMatch(later -> isBefore(session, later)))
                .toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(new LastTreatment(possible, !here.isEmpty()));
    }

    // By days alone: those of one day may come in either order.
    private static boolean isBefore(TreatmentSession one, TreatmentSession other) {
        return Window.settled(one.when())
                .latest()
                .isBefore(Window.settled(other.when()).earliest());
    }

    /// What is so of the last treatment, whichever it was: not documented where they differ, and where there may have
    /// been none here.
    Verdict verdict(Function<TreatmentSession, Verdict> asked) {
        return verdict(asked, Verdict.NOT_DOCUMENTED);
    }

    /// The same, with what is so where there was no treatment here.
    Verdict verdict(Function<TreatmentSession, Verdict> asked, Verdict ofNone) {
        var answers = Stream.concat(possible.stream().map(asked), certain ? Stream.empty() : Stream.of(ofNone))
                .distinct()
                .toList();
        return answers.size() == 1 ? answers.getFirst() : Verdict.NOT_DOCUMENTED;
    }

    /// The one to show for a verdict: the latest of those that got it, else the latest.
    TreatmentSession showing(Verdict verdict, Function<TreatmentSession, Verdict> asked) {
        return possible.reversed().stream()
                .filter(session -> asked.apply(session) == verdict)
                .findFirst()
                .orElse(possible.getLast());
    }

    static List<Evidence> evidence(Stream<LastTreatment> treatments) {
        return treatments
                .flatMap(it -> it.possible.stream())
                .distinct()
                .flatMap(session -> session.evidence().stream())
                .distinct()
                .toList();
    }
}
