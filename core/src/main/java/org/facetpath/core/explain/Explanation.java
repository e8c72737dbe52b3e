package org.facetpath.core.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.jspecify.annotations.Nullable;

/// Why a criterion got its verdict: a tree with the shape of the rule and the evidence at its leaves.
///
/// @param basis whether the record says it or its silence was taken for the answer
/// @param message what was found, for people
/// @param metFrom when the verdict is not met only because time has not passed: the first day it would be met with
///     nothing else changed, and with what is not documented yet in its parts answered so; else null
public record Explanation(
        CriterionId criterion,
        Verdict verdict,
        Basis basis,
        Message message,
        @Nullable LocalDate metFrom,
        List<Evidence> evidence,
        @Nullable Reference reference,
        List<Explanation> parts) {

    public enum Basis {
        RECORDED("recorded"),
        SILENCE("silence");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Explanation {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
    }

    /// This, met by time alone from that day; null where time alone does not do.
    public Explanation withMetFrom(@Nullable LocalDate day) {
        return new Explanation(criterion, verdict, basis, message, day, evidence, reference, parts);
    }

    /// All evidence of the tree, each line once, in order.
    public List<Evidence> allEvidence() {
        return Stream.concat(evidence.stream(), parts.stream().flatMap(part -> part.allEvidence().stream()))
                .distinct()
                .toList();
    }

    /// The criteria whose documentation could still change this verdict, in file order.
    public List<CriterionId> undocumented() {
        return undocumentedLeaves().map(Explanation::criterion).distinct().toList();
    }

    private Stream<Explanation> undocumentedLeaves() {
        if (verdict != Verdict.NOT_DOCUMENTED) {
            return Stream.empty();
        }
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Explanation::undocumentedLeaves);
    }
}
