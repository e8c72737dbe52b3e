package org.facetpath.core.judge;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// What one leaf criterion got: the verdict with its reason and evidence, before it is tied to the criterion's name.
///
/// @param metFrom see [Explanation]
record Answer(Verdict verdict, Message message, @Nullable LocalDate metFrom, List<Evidence> evidence) {

    private static final Answer SILENT = of(Verdict.NOT_DOCUMENTED, Message.of("found.silent"), List.of());

    static Answer of(Verdict verdict, Message message, List<Evidence> evidence) {
        return new Answer(verdict, message, null, evidence);
    }

    static Answer of(Verdict verdict, String key, List<Evidence> evidence) {
        return new Answer(verdict, Message.of(key), null, evidence);
    }

    /// The record does not say.
    static Answer silent() {
        return SILENT;
    }

    /// This answer, not met only until that day.
    Answer untilMet(@Nullable LocalDate day) {
        return new Answer(verdict, message, day, evidence);
    }

    Explanation explaining(Criterion criterion) {
        return new Explanation(
                criterion.id(),
                verdict,
                Explanation.Basis.RECORDED,
                message,
                verdict == Verdict.NOT_MET ? metFrom : null,
                evidence,
                criterion.reference(),
                List.of());
    }
}
