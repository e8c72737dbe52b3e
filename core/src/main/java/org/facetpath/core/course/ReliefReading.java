package org.facetpath.core.course;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// The relief one block session gave, as far as the record tells.
///
/// @param relief by the best score after it, else as stated; null when not documented
/// @param maybeMore a score after it is a range, so relief may have been greater
/// @param scores the scores after it on the scale used, oldest first
/// @param before the score before it, null when relief rests on a statement or is not documented
/// @param reasons what to know about the reading: why there is no relief, an older baseline, a contradiction
/// @param conflict a stated percentage that contradicts the scores, or null
record ReliefReading(
        @Nullable Relief relief,
        boolean maybeMore,
        @Nullable Score before,
        List<Score> scores,
        List<Message> reasons,
        @Nullable Message conflict,
        List<Evidence> evidence) {

    ReliefReading {
        scores = List.copyOf(scores);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /// Whether it reaches the threshold; a range among the scores after it leaves a failure open.
    Verdict reaches(BigDecimal percent, boolean above) {
        if (relief == null) {
            return Verdict.NOT_DOCUMENTED;
        }
        var verdict = relief.reaches(percent, above);
        return verdict == Verdict.NOT_MET && maybeMore ? Verdict.NOT_DOCUMENTED : verdict;
    }

    /// How long relief lasted: stated, or measured from the first to the last score that showed it.
    ///
    /// @param shown hours for showing; null when unknown
    /// @param possible the least and the most hours it can have lasted
    record Lasting(@Nullable BigDecimal shown, Quantity possible, List<Evidence> evidence) {
        Lasting {
            evidence = List.copyOf(evidence);
        }
    }
}
