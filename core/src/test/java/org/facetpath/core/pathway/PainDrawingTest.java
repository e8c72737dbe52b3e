package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.Test;

class PainDrawingTest {

    private static final When DAY = When.on(LocalDate.of(2026, 2, 3));

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void an_area_goes_with_the_side_its_code_names_and_both_sides_are_two_areas() {
        hurts(Finding.Presence.PRESENT, "buttock-left", Side.NOT_DOCUMENTED, Set.of(Region.LUMBAR));
        hurts(Finding.Presence.PRESENT, "low-back", Side.BOTH, Set.of(Region.LUMBAR));

        assertThat(areas(Region.LUMBAR))
                .extracting(PainArea::area, PainArea::side)
                .containsExactly(
                        tuple("buttock", Side.LEFT), tuple("low-back", Side.LEFT), tuple("low-back", Side.RIGHT));
    }

    @Test
    void a_side_nobody_wrote_down_stays_open() {
        hurts(Finding.Presence.PRESENT, "buttock", Side.NOT_DOCUMENTED, Set.of());

        assertThat(areas(Region.LUMBAR)).extracting(PainArea::side).containsExactly(Side.NOT_DOCUMENTED);
    }

    @Test
    void an_area_without_a_region_goes_where_its_joints_are() {
        hurts(Finding.Presence.PRESENT, "buttock", Side.LEFT, Set.of());

        assertThat(areas(Region.LUMBAR)).hasSize(1);
        assertThat(areas(Region.CERVICAL)).isEmpty();
    }

    @Test
    void an_area_without_a_region_or_a_published_pattern_goes_with_every_region() {
        hurts(Finding.Presence.PRESENT, "below-knee", Side.LEFT, Set.of());

        assertThat(areas(Region.LUMBAR)).hasSize(1);
        assertThat(areas(Region.CERVICAL)).hasSize(1);
    }

    @Test
    void what_is_absent_or_only_suspected_does_not_hurt() {
        hurts(Finding.Presence.ABSENT, "buttock", Side.LEFT, Set.of());
        hurts(Finding.Presence.SUSPECTED, "low-back", Side.LEFT, Set.of());

        assertThat(areas(Region.LUMBAR)).isEmpty();
    }

    @Test
    void a_score_of_zero_does_not_hurt_and_one_of_three_does() {
        scored("buttock", 0);
        assertThat(areas(Region.LUMBAR)).isEmpty();

        scored("buttock", 3);
        assertThat(areas(Region.LUMBAR)).hasSize(1);
    }

    @Test
    void the_lines_of_the_record_for_one_area_and_side_stand_together() {
        hurts(Finding.Presence.PRESENT, "buttock", Side.LEFT, Set.of(Region.LUMBAR));
        hurts(Finding.Presence.PRESENT, "buttock-left", Side.NOT_DOCUMENTED, Set.of(Region.LUMBAR));

        var area = areas(Region.LUMBAR);
        assertThat(area).hasSize(1);
        assertThat(area.getFirst().evidence()).hasSize(2);
    }

    private List<PainArea> areas(Region region) {
        var chart = new Chart(Told.told().chart().patient(), facts, 0, List.of(), List.of());
        var pattern = new ReferralArea("buttock", List.of(Joint.L4_L5), SmallKnowledge.SOURCE);
        return new PainDrawing(chart, region, List.of(pattern)).areas();
    }

    private void hurts(Finding.Presence presence, String area, Side side, Set<Region> regions) {
        var place = new BodyPlace(regions, List.of(), List.of(), Set.of(area), side, null);
        facts.add(new Finding(
                new CodeSetId("axial-pain"), presence, null, DAY, null, place, Links.none(), List.of(line())));
    }

    private void scored(String area, int value) {
        var place = new BodyPlace(Set.of(), List.of(), List.of(), Set.of(area), Side.LEFT, null);
        facts.add(new Score(
                Measure.NRS,
                Quantity.of(BigDecimal.valueOf(value), "1"),
                null,
                BigDecimal.TEN,
                DAY,
                place,
                Links.none(),
                List.of(line())));
    }

    private Evidence line() {
        return new Evidence("Observation/" + facts.size(), "bodySite", "", "2026-02-03", null);
    }
}
