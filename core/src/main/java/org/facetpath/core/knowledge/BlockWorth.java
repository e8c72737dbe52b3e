package org.facetpath.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.spine.Region;

/// What so many positive blocks are worth in a region: the range in which the share of patients with true facet pain
/// lay in the studies named.
///
/// "False-positive rate" means two things in this literature; the basis keeps them apart and only shares that answer
/// "how many positives are true" become a probability.
///
/// @param positiveBlocks 0 (prevalence), 1 or 2
/// @param low and
/// @param high shares from 0 to 1
/// @param basis message key of how it was derived
/// @param studies the rows behind it
public record BlockWorth(
        Region region,
        int positiveBlocks,
        BigDecimal atPercent,
        BigDecimal low,
        BigDecimal high,
        String basis,
        List<Study> studies,
        Reference reference) {

    /// @param kind `prevalence`, `one-minus-ppv`, `one-minus-specificity`, or `held-at-two-years`
    public record Study(String id, String kind, BigDecimal value, String population, Reference reference) {}

    public BlockWorth {
        studies = List.copyOf(studies);
    }
}
