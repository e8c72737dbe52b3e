package org.facetpath.report.drawing.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem.HistoryEntry;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.report.Assessments;
import org.facetpath.report.drawing.Drawn;
import org.facetpath.report.drawing.Frame;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The drawing of the course")
class TimelineTest {

    private static final Pattern CROWD = Pattern.compile(", (\\d+) scores of ");
    private static final Speech ENGLISH = Speech.in("en");
    private static final int BUDGET = 60_000;

    private static Stream<Assessment> courses() {
        return Stream.of(
                        Assessments.all().stream(),
                        LongStream.range(0, 60).mapToObj(Courses::byChance),
                        Stream.of(Courses.veryLong()))
                .flatMap(it -> it);
    }

    private static Drawn drawn(Assessment assessment, Frame frame) {
        return Drawn.parse(svg(assessment, frame));
    }

    private static String svg(Assessment assessment, Frame frame) {
        return Timeline.draw(TimelineModel.of(assessment, ENGLISH), ENGLISH, frame, "t");
    }

    @ParameterizedTest
    @EnumSource
    void keeps_everything_inside_its_frame(Frame frame) {
        assertThat(courses())
                .allSatisfy(course -> assertThat(drawn(course, frame).outside()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void lets_no_words_lie_over_others(Frame frame) {
        assertThat(courses())
                .allSatisfy(
                        course -> assertThat(drawn(course, frame).collisions()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void stays_small_with_500_scores_and_40_procedures(Frame frame) {
        var bytes = svg(Courses.veryLong(), frame).getBytes(StandardCharsets.UTF_8);

        assertThat(bytes).hasSizeLessThan(BUDGET);
    }

    @Test
    void has_a_mark_for_every_row_with_a_date() {
        for (long seed = 0; seed < 30; seed++) {
            var model = TimelineModel.of(Courses.byChance(seed), ENGLISH);
            var tooltips =
                    String.join("\n", drawn(Courses.byChance(seed), Frame.WIDE).tooltips());
            long dated = model.lanes().stream()
                    .mapToLong(lane -> lane.entries().size())
                    .sum();

            assertThat(marked(tooltips)).as("seed %d", seed).isEqualTo(dated);
        }
    }

    /// How many entries the marks stand for: one of a crowded line tells how many scores it covers, one of
    /// several signs tells them with `; ` between.
    private static long marked(String tooltips) {
        return tooltips.lines()
                .mapToLong(line -> {
                    var crowd = CROWD.matcher(line);
                    return crowd.find()
                            ? Long.parseLong(crowd.group(1))
                            : Stream.of(line.split("; ", -1))
                                    .mapToLong(part -> part.matches("and \\d+ more")
                                            ? Long.parseLong(part.replaceAll("\\D", ""))
                                            : part.startsWith("relief ") ? 0 : 1)
                                    .sum();
                })
                .sum();
    }

    @Test
    void draws_a_month_as_a_bar_as_wide_as_the_month_and_never_as_a_point() {
        var score = new Outcome.Point(
                When.in(YearMonth.of(2026, 8)), Quantity.of(BigDecimal.valueOf(6), ""), BigDecimal.TEN, List.of());
        var model = TimelineModel.of(Courses.with(List.of(score), List.of()), ENGLISH);
        var axis =
                Sheet.of(model, Frame.WIDE, new Telling(ENGLISH, model.dates())).axis();
        var extent = Extent.of(axis, model.lanes().get(1).entries().getFirst(), model.asOf());

        assertThat(extent.isSureSomewhere()).isFalse();
        assertThat(extent.from()).isEqualTo(axis.start(LocalDate.of(2026, 8, 1)));
        assertThat(extent.to()).isEqualTo(axis.end(LocalDate.of(2026, 8, 31)));
        assertThat(drawn(Courses.with(List.of(score), List.of()), Frame.WIDE).elements("circle"))
                .noneMatch(circle -> circle.getAttribute("class").equals("tl-dot"));
    }

    @Test
    void puts_what_is_decades_older_at_the_edge_with_its_year() {
        var old = new HistoryEntry(
                "surgery", Span.of(When.on(LocalDate.of(1988, 4, 2))), List.of(), null, null, null, List.of());
        var drawn = drawn(Courses.with(List.of(), List.of(old)), Frame.WIDE);

        assertThat(drawn.labels()).extracting(Drawn.Label::text).contains("← 1988");
    }

    @Test
    void cuts_a_name_of_ten_thousand_letters() {
        var endless =
                new HistoryEntry("x".repeat(10_000), Span.of(When.unknown()), List.of(), null, null, null, List.of());
        var drawn = drawn(Courses.with(List.of(), List.of(endless)), Frame.NARROW);

        assertThat(drawn.labels()).allMatch(label -> label.text().length() < 100);
        assertThat(drawn.outside()).isEmpty();
    }

    @Test
    void says_that_nothing_is_dated_when_nothing_is() {
        assertThat(drawn(Assessments.noSpinePain(), Frame.WIDE).labels())
                .extracting(Drawn.Label::text)
                .containsExactly("Nothing in the record has a date.");
    }
}
