package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.course.Story.story;
import static org.facetpath.core.course.Story.when;

import java.util.List;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Links;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The history of a region")
class HistoryTest {

    private static final CodeSetId THERAPY = new CodeSetId("physical-therapy");
    private static final List<Evidence> EVIDENCE = List.of(new Evidence("Procedure/9", "code", "", null, null));

    @Test
    void tells_what_was_done_from_the_oldest_on() {
        var story = story().ablation("2026-05-01")
                .block("2026-03-02T10:00")
                .other("spine-surgery", "2020-01-01")
                .other("epidural-injection", "2025-01-01")
                .with(care(CareCourse.Status.DONE, CareResponse.NOT_ENOUGH))
                .with(new Imaging(Imaging.Modality.MRI, when("?"), Story.LUMBAR, "", Links.none(), EVIDENCE));

        assertThat(story.history())
                .extracting(HistoryEntry::kind)
                .containsExactly("surgery", "other-injection", "conservative-care", "block", "ablation", "imaging");
    }

    @Test
    void tells_the_relief_that_lasted_and_not_what_was_left_of_it_when_it_had_worn_off() {
        var story = story().ablation("2026-01-15T10:00")
                .pain("2026-01-15T09:00", "8")
                .pain("2026-02-15", "2")
                .pain("2026-07-20", "2")
                .pain("2026-09-20", "7");

        assertThat(story.history()).singleElement().satisfies(it -> {
            assertThat(it.reliefPercent()).isEqualByComparingTo("75");
            assertThat(it.reliefMonths()).isEqualByComparingTo("6");
        });
    }

    @Test
    void tells_how_care_went() {
        var story = painful().with(care(CareCourse.Status.DONE, CareResponse.NOT_ENOUGH));

        assertThat(results(story)).containsExactly(Message.of("result.not-enough", "care", "physical-therapy"));
    }

    @Test
    void tells_a_course_and_the_report_on_it_as_one() {
        var report = new CareResponseReport(
                THERAPY, CareResponse.NOT_TOLERATED, when("2026-01-01"), BodyPlace.unknown(), Links.none(), EVIDENCE);
        var story = painful().with(care(CareCourse.Status.DONE, null)).with(report);

        assertThat(results(story)).containsExactly(Message.of("result.not-tolerated", "care", "physical-therapy"));
    }

    @Test
    void counts_a_response_alone_as_care_that_was_tried() {
        var report = new CareResponseReport(
                THERAPY, CareResponse.HELPED, when("2026-02-01"), BodyPlace.unknown(), Links.none(), EVIDENCE);

        assertThat(results(painful().with(report)))
                .containsExactly(Message.of("result.helped", "care", "physical-therapy"));
    }

    @Test
    void never_tells_what_was_only_planned() {
        assertThat(painful().with(care(CareCourse.Status.PLANNED, null)).history())
                .isEmpty();
    }

    @Test
    void tells_the_words_of_an_imaging_report() {
        var imaging = new Imaging(
                Imaging.Modality.MRI, when("2026-01-01"), Story.LUMBAR, "Facet arthropathy.", Links.none(), EVIDENCE);

        assertThat(results(painful().with(imaging)))
                .singleElement()
                .satisfies(it -> assertThat(it.arguments()).containsEntry("text", "Facet arthropathy."));
    }

    @Test
    void tells_a_burst_cyst_at_the_joints_of_the_region_from_the_top_down() {
        var line = Line.of(FacetProcedure.Kind.CYST_RUPTURE, "Procedure/1", "2026-03-02")
                .joint(Joint.L5_S1, Side.LEFT)
                .joint(Joint.L4_L5, Side.LEFT)
                .joint(Joint.C5_C6, Side.LEFT)
                .build();

        assertThat(story().with(line).history()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("cyst-rupture");
            assertThat(it.sites()).containsExactly(new Site(Joint.L4_L5, Side.LEFT), new Site(Joint.L5_S1, Side.LEFT));
        });
    }

    @Test
    void tells_the_technique_of_an_ablation() {
        var line = Line.of(FacetProcedure.Kind.ABLATION, "Procedure/1", "2026-03-02")
                .technique("thermal")
                .build();

        assertThat(results(story().with(line))).containsExactly(Message.of("result.ablation", "technique", "thermal"));
    }

    @Test
    void tells_another_procedure_by_its_words() {
        var story = painful().other("vertebroplasty", "2024-01-01");

        assertThat(story.history()).extracting(HistoryEntry::kind).containsExactly("procedure");
        assertThat(results(story)).containsExactly(Message.of("result.text", "text", "vertebroplasty"));
    }

    @Test
    void tells_a_report_by_itself_when_it_is_of_another_kind_of_care_or_older_than_the_course() {
        var other = new CareResponseReport(
                new CodeSetId("home-exercise"),
                CareResponse.HELPED,
                when("2026-02-01"),
                BodyPlace.unknown(),
                Links.none(),
                EVIDENCE);
        var older = new CareResponseReport(
                THERAPY, CareResponse.HELPED, when("2025-01-01"), BodyPlace.unknown(), Links.none(), EVIDENCE);

        assertThat(painful()
                        .with(care(CareCourse.Status.DONE, null))
                        .with(other)
                        .history())
                .hasSize(2);
        assertThat(painful()
                        .with(care(CareCourse.Status.DONE, null))
                        .with(older)
                        .history())
                .hasSize(2);
    }

    @Test
    void tells_the_report_with_the_latest_course_before_it() {
        var early = new CareCourse(
                THERAPY,
                CareCourse.Status.DONE,
                Span.between(when("2024-01-01"), when("2024-03-01")),
                null,
                BodyPlace.unknown(),
                Links.none(),
                EVIDENCE);
        var report = new CareResponseReport(
                THERAPY, CareResponse.HELPED, when("2026-02-01"), BodyPlace.unknown(), Links.none(), EVIDENCE);

        assertThat(results(painful()
                        .with(care(CareCourse.Status.DONE, null))
                        .with(early)
                        .with(report)))
                .containsExactly(
                        Message.of("result.no-response", "care", "physical-therapy"),
                        Message.of("result.helped", "care", "physical-therapy"));
    }

    @Test
    void never_tells_care_of_another_region() {
        var neck = new CareCourse(
                THERAPY,
                CareCourse.Status.DONE,
                Span.between(when("2025-11-01"), when("2026-01-01")),
                null,
                BodyPlace.in(Region.CERVICAL),
                Links.none(),
                EVIDENCE);

        assertThat(painful().with(neck).history()).isEmpty();
    }

    @Test
    void tells_a_medial_branch_block_of_unsaid_intent_once_and_as_a_block() {
        var line = Line.block("Procedure/1", "2026-03-02")
                .intent(FacetProcedure.Intent.NOT_DOCUMENTED)
                .build();

        assertThat(story().with(line).history()).extracting(HistoryEntry::kind).containsExactly("block");
    }

    @Nested
    @DisplayName("holds a contradiction")
    class Contradictions {

        @Test
        void when_one_moment_has_two_scores() {
            var story = story().pain("2026-03-02T10:00", "7").pain("2026-03-02T11:00", "7");

            assertThat(story.conflicts()).isEmpty();
            assertThat(story.pain("2026-03-02T10:00", "3").conflicts())
                    .singleElement()
                    .satisfies(it -> assertThat(it.message().key()).isEqualTo("conflict.scores-at-one-moment"));
        }

        @Test
        void when_a_modifier_names_the_other_side() {
            var line = Line.block("Procedure/1", "2026-03-02")
                    .side(Side.LEFT)
                    .joint(Joint.L4_L5, Side.LEFT)
                    .modifiers("RT")
                    .build();

            assertThat(story().with(line).conflicts())
                    .singleElement()
                    .satisfies(it -> assertThat(it.message().key()).isEqualTo("conflict.side-of-modifier"));
        }
    }

    @Test
    void a_contradiction_shows_both_scores() {
        var story = story().pain("2026-03-02T10:00", "7").pain("2026-03-02T10:00", "3");

        assertThat(story.conflicts().getFirst().evidence()).hasSize(2);
    }

    @Test
    void a_modifier_that_names_the_stated_side_contradicts_nothing() {
        for (var modifier : List.of("LT", "50", "KX")) {
            var line = Line.block("Procedure/1", "2026-03-02")
                    .side(Side.LEFT)
                    .joint(Joint.L4_L5, Side.LEFT)
                    .modifiers(modifier)
                    .build();
            assertThat(story().with(line).conflicts()).as(modifier).isEmpty();
        }
        var right = Line.block("Procedure/1", "2026-03-02")
                .side(Side.RIGHT)
                .joint(Joint.L4_L5, Side.RIGHT)
                .modifiers("LT")
                .build();
        assertThat(story().with(right).conflicts()).hasSize(1);
    }

    private static Story painful() {
        return story().condition("low-back-pain", "2025-01-01", null);
    }

    private static List<Message> results(Story story) {
        return story.history().stream().map(HistoryEntry::result).toList();
    }

    private static CareCourse care(CareCourse.Status status, @Nullable CareResponse response) {
        var span = Span.between(when("2025-11-01"), when("2026-01-01"));
        return new CareCourse(THERAPY, status, span, response, BodyPlace.unknown(), Links.none(), EVIDENCE);
    }
}
