package org.facetpath.core.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.NerveSite;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// One line of a facet procedure in few words; lumbar.
final class Line {

    private final FacetProcedure.Kind kind;
    private final String id;
    private final When when;
    private FacetProcedure.Intent intent = FacetProcedure.Intent.NOT_DOCUMENTED;
    private Side side = Side.NOT_DOCUMENTED;
    private final List<Site> sites = new ArrayList<>();
    private final List<NerveSite> nerves = new ArrayList<>();
    private List<String> modifiers = List.of();
    private @Nullable String sedation;
    private @Nullable String technique;
    private @Nullable String ambiguous;
    private Set<CodeSetId> agents = Set.of();
    private boolean abandoned;
    private @Nullable String encounter;
    private Set<Region> regions = Set.of(Region.LUMBAR);

    private Line(FacetProcedure.Kind kind, String id, String when) {
        this.kind = kind;
        this.id = id;
        this.when = Story.when(when);
    }

    static Line of(FacetProcedure.Kind kind, String id, String when) {
        return new Line(kind, id, when);
    }

    static Line block(String id, String when) {
        return of(FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK, id, when).intent(FacetProcedure.Intent.DIAGNOSTIC);
    }

    Line intent(FacetProcedure.Intent intent) {
        this.intent = intent;
        return this;
    }

    Line side(Side side) {
        this.side = side;
        return this;
    }

    Line joint(Joint joint, Side side) {
        if (side == Side.BOTH) {
            return joint(joint, Side.LEFT).joint(joint, Side.RIGHT);
        }
        sites.add(new Site(joint, side));
        return this;
    }

    Line nerves(Side side, Nerve... nerves) {
        for (var nerve : nerves) {
            this.nerves.add(new NerveSite(nerve, side));
        }
        return this;
    }

    Line modifiers(String... modifiers) {
        this.modifiers = List.of(modifiers);
        return this;
    }

    Line sedation(String sedation) {
        this.sedation = sedation;
        return this;
    }

    Line agents(String... agents) {
        this.agents = TestKnowledge.ids(agents);
        return this;
    }

    Line abandoned() {
        this.abandoned = true;
        return this;
    }

    Line encounter(String encounter) {
        this.encounter = encounter;
        return this;
    }

    Line in(Region region) {
        this.regions = Set.of(region);
        return this;
    }

    /// Words for its levels that can be read in two ways.
    Line ambiguous(String words) {
        this.ambiguous = words;
        return this;
    }

    Line technique(String technique) {
        this.technique = technique;
        return this;
    }

    Line noRegion() {
        this.regions = Set.of();
        return this;
    }

    FacetProcedure build() {
        return new FacetProcedure(
                id,
                kind,
                intent,
                when,
                new BodyPlace(regions, sites, nerves, Set.of(), side, ambiguous),
                List.of(new ProcedureCode("http://www.ama-assn.org/go/cpt", "64493", modifiers)),
                1,
                abandoned,
                new FacetProcedure.Details(null, sedation, technique, null, null, null, agents),
                false,
                new Links(encounter, List.of()),
                List.of(new Evidence(id, "performedDateTime", when.toString(), null, null)));
    }
}
