package org.facetpath.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One block session: every facet injection of a patient's region on one day.
///
/// @param procedures ids of the Procedure or Claim resources
/// @param sites the joints reached: those named, and those of which every nerve was blocked
/// @param reliefPercent 100 · (before - after) / before, exact to the scale shown and never rounded before comparison;
///     null when not documented
/// @param reliefHours from the first to the last score at or above the threshold, or as stated; null when unknown
/// @param reasons why the verdict is what it is
public record BlockResult(
        List<String> procedures,
        When when,
        List<Site> sites,
        List<NerveSite> nerves,
        FacetProcedure.Kind kind,
        FacetProcedure.Intent intent,
        @Nullable String agent,
        @Nullable BigDecimal reliefPercent,
        @Nullable BigDecimal reliefHours,
        BlockVerdict verdict,
        List<Message> reasons,
        List<Evidence> evidence) {

    public enum BlockVerdict {
        POSITIVE("positive"),
        NEGATIVE("negative"),
        NOT_DOCUMENTED("not-documented"),
        CONFOUNDED("confounded");

        private final String code;

        BlockVerdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public BlockResult {
        procedures = List.copyOf(procedures);
        sites = List.copyOf(sites);
        nerves = List.copyOf(nerves);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /// Whether this session is read as a diagnostic block. One that does not say what it was for is when the medial
    /// branches were blocked or relief was measured after it; any other counts as a treatment. In the caps of a
    /// policy only what the record says counts.
    public boolean isDiagnostic() {
        return switch (intent) {
            case DIAGNOSTIC -> true;
            case THERAPEUTIC -> false;
            case NOT_DOCUMENTED ->
                kind == FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK || verdict != BlockVerdict.NOT_DOCUMENTED;
        };
    }
}
