package org.facetpath.core.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.SideResult;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// A judged block session: a diagnostic medial branch block with lidocaine, unless told otherwise.
public final class BlockDay {

    private final String date;
    private final List<Site> sites;
    private final List<SideResult> sides = new ArrayList<>();
    private String procedure;
    private @Nullable BigDecimal relief;
    private @Nullable BigDecimal hours;
    private Kind kind = Kind.MEDIAL_BRANCH_BLOCK;
    private Intent intent = Intent.DIAGNOSTIC;
    private BlockVerdict verdict = BlockVerdict.NOT_DOCUMENTED;
    private List<Message> reasons = List.of();

    private BlockDay(String date, List<Site> sites) {
        this.date = date;
        this.sites = sites;
        this.procedure = "Procedure/" + date;
    }

    public static BlockDay block(String date, Side side, String... joints) {
        return at(date, Told.sites(side, joints));
    }

    public static BlockDay at(String date, List<Site> sites) {
        return new BlockDay(date, sites);
    }

    /// Under another name than that of its day.
    public BlockDay named(String reference) {
        procedure = reference;
        return this;
    }

    /// Relief in percent; positive from 80.
    public BlockDay relief(String percent) {
        relief = new BigDecimal(percent);
        return judged(verdictOf(percent));
    }

    public BlockDay judged(BlockVerdict as) {
        verdict = as;
        return this;
    }

    public BlockDay lasting(String inHours) {
        hours = new BigDecimal(inHours);
        return this;
    }

    public BlockDay kind(Kind route, Intent purpose) {
        kind = route;
        intent = purpose;
        return this;
    }

    public BlockDay because(String... keys) {
        reasons = messages(keys);
        return this;
    }

    /// One side, judged apart from the other.
    public BlockDay side(Side side, String percent, String... keys) {
        sides.add(new SideResult(
                side, new BigDecimal(percent), null, verdictOf(percent), messages(keys), evidence(side.code())));
        return this;
    }

    public BlockResult told() {
        return new BlockResult(
                List.of(procedure),
                Told.when(date),
                sites,
                List.of(),
                kind,
                intent,
                "lidocaine",
                relief,
                hours,
                verdict,
                reasons,
                evidence("code"),
                sides);
    }

    private List<Evidence> evidence(String element) {
        return List.of(new Evidence(procedure, element, date, date, null));
    }

    private static BlockVerdict verdictOf(String percent) {
        boolean positive = new BigDecimal(percent).compareTo(BigDecimal.valueOf(80)) >= 0;
        return positive ? BlockVerdict.POSITIVE : BlockVerdict.NEGATIVE;
    }

    private static List<Message> messages(String... keys) {
        return Arrays.stream(keys).map(Message::of).toList();
    }
}
