package org.facetpath.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Whether one proposal meets one policy. `policy` is null where no payer is known or no policy is at hand; the
/// verdict is then not documented, never a default.
public record CoverageAnswer(
        @Nullable String policy,
        @Nullable String revision,
        @Nullable LocalDate effective,
        Message chosenBecause,
        Proposal proposal,
        List<Site> sites,
        Verdict verdict,
        List<Explanation> criteria) {

    public CoverageAnswer {
        sites = List.copyOf(sites);
        criteria = List.copyOf(criteria);
    }
}
