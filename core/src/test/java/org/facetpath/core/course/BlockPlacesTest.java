package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.NOT_DOCUMENTED;
import static org.facetpath.core.assessment.BlockResult.BlockVerdict.POSITIVE;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.TestKnowledge.EIGHTY;
import static org.facetpath.core.course.TestKnowledge.HALF;

import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Nerve;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of a block")
class BlockPlacesTest {

    private static final String DAY = "2026-03-02T10:00";

    private static List<String> resources(BlockResult block) {
        return block.evidence().stream().map(Evidence::resource).toList();
    }

    @Nested
    @DisplayName("about where it was done")
    class Where {
        @Test
        void repeats_words_that_can_be_read_in_two_ways() {
            var line = Line.block("Procedure/block", DAY).ambiguous("L4, L5").build();

            assertThat(story().with(line).onlyBlock(HALF).reasons())
                    .contains(Message.of("block.levels-ambiguous", "words", "L4, L5"));
        }

        @Test
        void names_a_joint_once_when_only_one_line_gives_its_side() {
            var block = story().with(Line.block("Procedure/1", DAY)
                            .joint(Joint.L4_L5, Side.LEFT)
                            .joint(Joint.L5_S1, Side.NOT_DOCUMENTED)
                            .build())
                    .with(Line.block("Procedure/2", DAY)
                            .joint(Joint.L4_L5, Side.NOT_DOCUMENTED)
                            .build())
                    .onlyBlock(HALF);

            assertThat(block.sites())
                    .containsExactly(new Site(Joint.L4_L5, Side.LEFT), new Site(Joint.L5_S1, Side.NOT_DOCUMENTED));
        }

        @Test
        void leaves_out_joints_of_another_region_on_the_same_line() {
            var block = story().with(Line.block("Procedure/1", DAY)
                            .joint(Joint.L4_L5, Side.LEFT)
                            .joint(Joint.C5_C6, Side.LEFT)
                            .build())
                    .onlyBlock(HALF);

            assertThat(block.sites()).containsExactly(new Site(Joint.L4_L5, Side.LEFT));
        }

        @Test
        void reads_modifier_50_as_both_sides() {
            var block = story().with(Line.block("Procedure/1", DAY)
                            .joint(Joint.L4_L5, Side.NOT_DOCUMENTED)
                            .modifiers("50")
                            .build())
                    .onlyBlock(HALF);

            assertThat(block.sites())
                    .containsExactly(new Site(Joint.L4_L5, Side.LEFT), new Site(Joint.L4_L5, Side.RIGHT));
        }

        @Test
        void shows_every_line() {
            var block = story().with(Line.block("Procedure/1", DAY).build())
                    .with(Line.block("Procedure/2", DAY).build())
                    .onlyBlock(HALF);

            assertThat(resources(block)).containsExactly("Procedure/1", "Procedure/2");
        }
    }

    @Nested
    @DisplayName("and of the scores around it")
    class Around {
        @Test
        void counts_none_that_measure_something_else_than_pain() {
            var block = story().block(DAY)
                    .score(Measure.PEG, "2026-03-02T09:30", "8", "peg-0-10", "10")
                    .score(Measure.PEG, "2026-03-02T11:00", "1", "peg-0-10", "10")
                    .onlyBlock(HALF);

            assertThat(block.verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void counts_one_of_the_same_visit_without_a_place_unless_the_visit_treated_another_region_too() {
            assertThat(visit(Region.LUMBAR).onlyBlock(HALF).verdict()).isEqualTo(POSITIVE);
            assertThat(visit(Region.CERVICAL).onlyBlock(HALF).verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        /// Scores of a visit that do not say where it hurts; the visit also ablated that region.
        private static Story visit(Region alsoAblated) {
            var links = new Links("Encounter/1", List.of());
            var other = Line.of(FacetProcedure.Kind.ABLATION, "Procedure/other", "2026-03-05")
                    .in(alsoAblated)
                    .encounter("Encounter/1")
                    .build();
            return story().with(Line.block("Procedure/block", DAY)
                            .encounter("Encounter/1")
                            .build())
                    .with(other)
                    .painAnywhere("2026-03-02T09:30", "8", links)
                    .painAnywhere("2026-03-02T11:00", "1", links);
        }

        @Test
        void counts_none_of_another_visit() {
            var block = story().with(Line.block("Procedure/block", "2026-03-02T22:00")
                            .encounter("Encounter/1")
                            .build())
                    .pain("2026-03-02T21:00", "8")
                    .pain("2026-03-03T01:00", "1", new Links("Encounter/2", List.of()))
                    .onlyBlock(EIGHTY);

            assertThat(block.verdict()).isEqualTo(NOT_DOCUMENTED);
        }

        @Test
        void reads_the_region_of_nerves_from_the_joints_they_supply_else_from_their_names() {
            assertThat(byNerves(Nerve.L3, Nerve.L4).blocks(HALF)).hasSize(1);
            assertThat(byNerves(Nerve.L3).blocks(HALF)).hasSize(1);
            assertThat(byNerves(Nerve.T12).blocks(HALF)).isEmpty();
            assertThat(byNerves(Nerve.T11, Nerve.T12).blocks(HALF)).hasSize(1);
            assertThat(byNerves(Nerve.C8).blocks(HALF)).isEmpty();
        }

        @Test
        void reads_nerves_of_the_neck_and_of_the_chest_as_such() {
            assertThat(byNerves(Nerve.C8).episodes())
                    .extracting(Episode::region)
                    .containsExactly(Region.CERVICAL);
            assertThat(byNerves(Nerve.T1).episodes())
                    .extracting(Episode::region)
                    .containsExactly(Region.THORACIC);
            assertThat(byNerves(Nerve.T12).episodes())
                    .extracting(Episode::region)
                    .containsExactly(Region.THORACIC);
            assertThat(byNerves(Nerve.L1).episodes())
                    .extracting(Episode::region)
                    .containsExactly(Region.LUMBAR);
        }

        private static Story byNerves(Nerve... nerves) {
            return story().with(Line.block("Procedure/block", DAY)
                    .noRegion()
                    .nerves(Side.LEFT, nerves)
                    .build());
        }
    }
}
