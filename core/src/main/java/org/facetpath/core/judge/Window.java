package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// The days a criterion looks at: from `start` on, or ever when `start` is null.
///
/// A date that is only a bound ("recorded on or before") counts as its latest day.
record Window(@Nullable LocalDate start) {

    static Window within(@Nullable Integer days, LocalDate asOf) {
        return new Window(days == null ? null : asOf.minusDays(days));
    }

    boolean isEver() {
        return start == null;
    }

    /// Whether it lies in the window; not documented for an unknown or too coarse date.
    Verdict holds(When when) {
        return start == null ? Verdict.MET : settled(when).onOrAfter(start);
    }

    /// Whether any of the stretch lies in the window.
    Verdict touches(Span span) {
        if (start == null || span.ongoing()) {
            return Verdict.MET;
        }
        var end = span.end();
        if (end != null) {
            return end.onOrAfter(start);
        }
        return holds(span.start()) == Verdict.MET ? Verdict.MET : Verdict.NOT_DOCUMENTED;
    }

    /// The day a bound stands for; any other date as it is.
    static When settled(When when) {
        boolean bound = when.earliest().equals(LocalDate.MIN) && !when.latest().equals(LocalDate.MAX);
        return bound ? new When(when.latest(), when.latest(), when.instant()) : when;
    }

    /// The facts of which each may be the latest, where a bound counts as its latest day.
    static <F> List<F> possiblyLatest(List<F> facts, Function<? super F, When> date) {
        return When.possiblyLast(facts, fact -> settled(date.apply(fact)));
    }
}
