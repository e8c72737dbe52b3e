package org.facetpath.report.packet;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Explanation.Basis;
import org.jspecify.annotations.Nullable;

/// One criterion of the policy, with how much of it the letter may say.
///
/// @param number its place in the policy, from 1
/// @param evidence every line of the record it rests on
/// @param notes numbers of the footnotes that stand for it, a few where the lines are many
/// @param text letter of the policy's statement; null when it names none
public record Claim(
        int number,
        Explanation criterion,
        Standing standing,
        List<Evidence> evidence,
        List<Integer> notes,
        @Nullable String text) {

    /// How much of a criterion may be said.
    public enum Standing {
        /// The record shows it; the letter says it, with footnotes.
        SHOWN("shown"),
        /// Met, but by silence or without an entry to point at: the author confirms it, the letter does not say it.
        TO_CONFIRM("to-confirm"),
        /// The record does not say it.
        MISSING("missing"),
        /// The record says otherwise.
        AGAINST("against");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Claim {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    /// What may be said of a criterion that rests on these lines of the record. One that is met without any is shown
    /// only where it is about the policy alone.
    static Standing standing(Explanation criterion, List<Evidence> recorded) {
        return switch (criterion.verdict()) {
            case NOT_MET -> Standing.AGAINST;
            case NOT_DOCUMENTED -> Standing.MISSING;
            case MET ->
                restsOnSilence(criterion) || (recorded.isEmpty() && !isAboutThePolicy(criterion))
                        ? Standing.TO_CONFIRM
                        : Standing.SHOWN;
        };
    }

    /// Whether it is answered from the policy's own dates and not from a patient's record.
    static boolean isAboutThePolicy(Explanation criterion) {
        return criterion.criterion().name().equals("in-force") && criterion.reference() != null;
    }

    private static boolean restsOnSilence(Explanation node) {
        return node.basis() == Basis.SILENCE || node.parts().stream().anyMatch(Claim::restsOnSilence);
    }
}
