package org.facetpath.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.core.knowledge.Reference;

/// A range of published shares, from 0 to 1; never a patient's own exact chance.
public record Probability(
        BigDecimal low, BigDecimal high, Message basis, List<BlockWorth.Study> studies, Reference reference) {

    public Probability {
        studies = List.copyOf(studies);
    }
}
