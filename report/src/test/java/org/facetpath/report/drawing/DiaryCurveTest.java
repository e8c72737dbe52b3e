package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.facetpath.core.spine.Side;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The curve of a diary")
class DiaryCurveTest {

    private static final Pattern MARK = Pattern.compile("<rect[^>]*class=\"dc-mark dc-right\"");
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    @Test
    void of_the_first_hours_alone_has_no_part_for_days() {
        var drawn = draw(1 * HOUR, 2 * HOUR, 8 * HOUR);

        assertThat(drawn).contains("Hours after the treatment").doesNotContain("Days after the treatment");
        assertThat(MARK.matcher(drawn).results()).hasSize(3 + legend());
    }

    @Test
    void shows_each_rating_once_and_leads_from_the_last_hour_into_the_days() {
        var drawn = draw(1 * HOUR, 8 * HOUR, 1 * DAY, 2 * DAY);

        assertThat(drawn).contains("Hours after the treatment").contains("Days after the treatment");
        assertThat(MARK.matcher(drawn).results()).hasSize(2 + 1 + 2 + legend());
    }

    @Test
    void of_later_days_alone_has_no_part_for_hours() {
        assertThat(draw(3 * DAY, 4 * DAY))
                .contains("Days after the treatment")
                .doesNotContain("Hours after the treatment");
    }

    @Test
    void without_a_rating_in_its_time_keeps_its_first_part() {
        assertThat(draw(40 * DAY)).contains("Hours after the treatment").doesNotContain("Days after the treatment");
    }

    @Test
    void marks_each_side_and_none_by_a_shape_of_its_own_and_explains_only_what_it_shows() {
        var ratings = List.of(
                new DiaryCurve.Rating(HOUR, 3, Side.LEFT),
                new DiaryCurve.Rating(HOUR, 4, Side.RIGHT),
                new DiaryCurve.Rating(2 * HOUR, 5, Side.NOT_DOCUMENTED));
        var drawn = DiaryCurve.draw(ratings, DiaryCurve.Span.HOURS_AND_DAYS, Speech.in("en"), "curve");
        var late = DiaryCurve.draw(
                List.of(ratings.getFirst(), new DiaryCurve.Rating(40 * DAY, 4, Side.RIGHT)),
                DiaryCurve.Span.HOURS_AND_DAYS,
                Speech.in("en"),
                "curve");

        assertThat(Pattern.compile("<(circle|rect|path)[^>]*class=\"dc-mark dc-([a-z-]+)\"")
                        .matcher(drawn)
                        .results()
                        .map(it -> it.group(1) + " " + it.group(2))
                        .distinct())
                .containsExactly("circle left", "rect right", "path not-documented");
        assertThat(late).contains("Left").doesNotContain("Right");
    }

    /// The mark that is explained below.
    private static int legend() {
        return 1;
    }

    private static String draw(long... minutes) {
        var ratings = new ArrayList<DiaryCurve.Rating>();
        for (long at : minutes) {
            ratings.add(new DiaryCurve.Rating(at, 3, Side.RIGHT));
        }
        return DiaryCurve.draw(List.copyOf(ratings), DiaryCurve.Span.HOURS_AND_DAYS, Speech.in("en"), "curve");
    }
}
