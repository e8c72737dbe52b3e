package org.facetpath.core.course;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// Which region of the spine the facts of one chart speak of.
///
/// A place names its regions itself, or through its joints, its nerves or its areas of the pain drawing; a diagnosis
/// or a score also through what it is called (`lumbar-spondylosis`, the neck disability index). A fact that names none
/// belongs to the one region with pain, if there is exactly one, and otherwise to nobody.
public final class Whereabouts {

    private static final String REGION = "region";

    private final Knowledge knowledge;
    private final Set<Region> painful;

    public Whereabouts(Chart chart, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.painful = EnumSet.noneOf(Region.class);
        for (var fact : chart.facts()) {
            if (PainFacts.tellsOfSpinePain(fact)) {
                painful.addAll(named(fact));
            }
        }
    }

    /// The regions of which the record says that they hurt, or that their facet joints were or shall be treated.
    public Set<Region> painful() {
        return EnumSet.copyOf(painful);
    }

    /// The one region with pain, where there is exactly one.
    public Optional<Region> onlyOne() {
        return painful.size() == 1 ? Optional.of(painful.iterator().next()) : Optional.empty();
    }

    /// Met when the fact names the region, not met when it names others only, not documented when it names none.
    public Verdict names(Fact fact, Region region) {
        var regions = named(fact);
        return regions.isEmpty() ? Verdict.NOT_DOCUMENTED : Verdict.of(regions.contains(region));
    }

    /// Whether the fact counts for the region: it names it, or names none and this is the only region with pain.
    public boolean belongs(Fact fact, Region region) {
        return switch (names(fact, region)) {
            case MET -> true;
            case NOT_MET -> false;
            case NOT_DOCUMENTED -> onlyOne().filter(region::equals).isPresent();
        };
    }

    /// The regions a fact names, by its place or by what it is.
    public Set<Region> named(Fact fact) {
        var place = placeOf(fact);
        var regions = place == null ? Set.<Region>of() : named(place);
        if (!regions.isEmpty()) {
            return regions;
        }
        return switch (fact) {
            case Diagnosis diagnosis -> attributed(diagnosis.sets());
            case Score score -> byMeasure(score);
            default -> Set.of();
        };
    }

    /// The regions a place names.
    public Set<Region> named(BodyPlace place) {
        if (!place.regions().isEmpty()) {
            return place.regions();
        }
        var regions = EnumSet.noneOf(Region.class);
        place.sites().forEach(site -> regions.add(site.joint().region()));
        if (regions.isEmpty()) {
            regions.addAll(byNerves(place));
        }
        if (regions.isEmpty()) {
            place.areas().forEach(area -> regions.addAll(attributed(Set.of(new CodeSetId(area)))));
        }
        return regions;
    }

    /// By the joints the nerves cover together; nerves that cover none lie where their name says.
    private Set<Region> byNerves(BodyPlace place) {
        var regions = EnumSet.noneOf(Region.class);
        if (place.nerves().isEmpty()) {
            return regions;
        }
        knowledge
                .innervation()
                .covered(place.nerves())
                .forEach(site -> regions.add(site.joint().region()));
        if (regions.isEmpty()) {
            place.nerves().forEach(nerve -> regions.add(regionOf(nerve.nerve())));
        }
        return regions;
    }

    private static Region regionOf(Nerve nerve) {
        if (nerve.compareTo(Nerve.C8) <= 0) {
            return Region.CERVICAL;
        }
        return nerve.compareTo(Nerve.T12) <= 0 ? Region.THORACIC : Region.LUMBAR;
    }

    private Set<Region> attributed(Set<CodeSetId> sets) {
        return sets.stream()
                .flatMap(set -> knowledge.terminology().findAttribute(Set.of(set), REGION).stream())
                .flatMap(Whereabouts::regionWithCode)
                .collect(Collectors.toSet());
    }

    private static Stream<Region> regionWithCode(String code) {
        return Stream.of(Region.values()).filter(region -> region.code().equals(code));
    }

    /// The Oswestry index asks about low back pain and the neck disability index about the neck; the others ask
    /// about the person.
    private static Set<Region> byMeasure(Score score) {
        return switch (score.measure()) {
            case ODI -> Set.of(Region.LUMBAR);
            case NDI -> Set.of(Region.CERVICAL);
            case NRS, VAS, PEG, PROMIS_PF, PROMIS_PI, PGIC, RANGE_OF_MOTION -> Set.of();
        };
    }

    static @Nullable BodyPlace placeOf(Fact fact) {
        return switch (fact) {
            case CareCourse it -> it.place();
            case CareResponseReport it -> it.place();
            case Diagnosis it -> it.place();
            case FacetProcedure it -> it.place();
            case Finding it -> it.place();
            case Imaging it -> it.place();
            case OtherProcedure it -> it.place();
            case Proposal it -> it.place();
            case ReliefReport it -> it.place();
            case Score it -> it.place();
            default -> null;
        };
    }
}
