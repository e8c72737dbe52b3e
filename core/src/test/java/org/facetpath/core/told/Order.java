package org.facetpath.core.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure.Details;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.jspecify.annotations.Nullable;

/// A facet procedure proposed for a day, told word by word. An order, until [#requested] makes it a request to the
/// payer.
public final class Order {

    private final @Nullable Action action;
    private final Kind kind;
    private final String date;
    private final List<ProcedureCode> codes = new ArrayList<>();
    private final List<Site> sites = new ArrayList<>();
    private Set<Region> regions = Set.of();
    private String source = "ServiceRequest/1";
    private Details details = Details.none();

    private Order(@Nullable Action action, Kind kind, String date) {
        this.action = action;
        this.kind = kind;
        this.date = date;
    }

    public static Order of(@Nullable Action action, Kind kind, String date) {
        return new Order(action, kind, date);
    }

    public static Order ablation(String date) {
        return of(Action.RADIOFREQUENCY_ABLATION, Kind.ABLATION, date);
    }

    public static Order diagnosticBlock(String date) {
        return of(Action.DIAGNOSTIC_BLOCK, Kind.MEDIAL_BRANCH_BLOCK, date);
    }

    public Order at(Side side, String... joints) {
        sites.addAll(Told.sites(side, joints));
        return this;
    }

    public Order in(Region... named) {
        regions = Set.of(named);
        return this;
    }

    public Order requested() {
        source = "Claim/1";
        return this;
    }

    /// A line with a billing code, without units when null.
    public Order line(String cpt, @Nullable Integer units, String... modifiers) {
        var count = units == null ? null : BigDecimal.valueOf(units);
        codes.add(new ProcedureCode(CodeSystems.CPT, cpt, List.of(modifiers), count));
        return this;
    }

    /// A code of another system, such as a clinic's own.
    public Order coded(String system, String code) {
        codes.add(new ProcedureCode(system, code, List.of()));
        return this;
    }

    public Order guidedBy(String guidance) {
        details = new Details(guidance, null, null, null, null, null, Set.of());
        return this;
    }

    public Order sedated(String sedation) {
        details = new Details(null, sedation, null, null, null, null, Set.of());
        return this;
    }

    public Order heated(@Nullable String technique, @Nullable Integer celsius) {
        var degrees = celsius == null ? null : BigDecimal.valueOf(celsius);
        details = new Details(null, null, technique, degrees, null, null, Set.of());
        return this;
    }

    public Order injecting(String millilitres, String... agents) {
        details = new Details(null, null, null, null, null, new BigDecimal(millilitres), Asked.kinds(agents));
        return this;
    }

    public Proposal told() {
        var place = new BodyPlace(regions, sites, List.of(), Set.of(), Side.NOT_DOCUMENTED, null);
        var line = new Evidence(source, "code", kind.code(), date, null);
        return new Proposal(
                action, kind, Intent.NOT_DOCUMENTED, codes, place, Told.when(date), source, List.of(line), details);
    }
}
