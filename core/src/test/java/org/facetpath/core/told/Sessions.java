package org.facetpath.core.told;

import java.math.BigDecimal;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.knowledge.Criterion.Treatment;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Treatments of the past, of which no relief is told.
public final class Sessions {

    private Sessions() {}

    public static TreatmentSession ablation(String date, Side side, String... joints) {
        return ablated("thermal", date, side, joints);
    }

    public static TreatmentSession ablated(@Nullable String technique, String date, Side side, String... joints) {
        return session(Treatment.ABLATION, technique, date, Told.sites(side, joints));
    }

    public static TreatmentSession treatment(Treatment kind, String date, Side side, String... joints) {
        return session(kind, null, date, Told.sites(side, joints));
    }

    private static TreatmentSession session(Treatment kind, @Nullable String technique, String date, List<Site> sites) {
        return new TreatmentSession(
                kind,
                List.of("Procedure/" + date),
                Told.when(date),
                sites,
                technique,
                null,
                Quantity.range(BigDecimal.ZERO, null, "mo"),
                List.of(),
                List.of(),
                BigDecimal.valueOf(50),
                false,
                List.of(new Evidence("Procedure/" + date, "code", kind.code(), date, null)));
    }
}
