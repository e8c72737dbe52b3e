package org.facetpath.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.facetpath.core.explain.Message;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On a page")
class UnbrokenTest {

    @Test
    void dates_joints_and_percentages_stay_on_one_line() {
        assertThat(Unbroken.in("<p>L4-L5, L5-S1 since 2026-03, on 2026-03-14: 87.5 % relief</p>"))
                .isEqualTo("<p><no-br>L4-L5</no-br>, <no-br>L5-S1</no-br> since"
                        + " <time>2026-03</time>, on <time>2026-03-14</time>: <no-br>87.5 %</no-br>"
                        + " relief</p>");
    }

    @Test
    void a_day_written_out_stays_on_one_line_in_each_language() {
        assertThat(Unbroken.in("<p>Since 15 November 2026, not 1 May 2026.</p>"))
                .isEqualTo("<p>Since <no-br>15 November 2026</no-br>, not <no-br>1 May 2026</no-br>.</p>");
        assertThat(Unbroken.in("<p>Desde el 15 de noviembre de 2026.</p>"))
                .isEqualTo("<p>Desde el <no-br>15 de noviembre de 2026</no-br>.</p>");
    }

    @Test
    void a_day_written_out_may_break_in_a_cell_of_a_table_where_it_would_push_others_off_a_phone() {
        assertThat(Unbroken.in("<td>7 (<bdi>6 May 2026</bdi>) L4-L5</td><td></td><p>6 May 2026</p>"))
                .isEqualTo("<td>7 (<bdi>6 May 2026</bdi>) <no-br>L4-L5</no-br></td><td></td>"
                        + "<p><no-br>6 May 2026</no-br></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_day_that_a_page_writes_out_is_known(String language) {
        var words = Speech.in(language);
        for (var day = LocalDate.of(2026, 1, 9); day.getYear() == 2026; day = day.plusMonths(1)) {
            var written = words.say(Message.of("patient.day", "day", day.toString()));
            assertThat(Unbroken.in("<p>a %s b</p>".formatted(written)))
                    .isEqualTo("<p>a <no-br>%s</no-br> b</p>".formatted(written));
        }
    }

    @Test
    void numbers_and_words_that_are_no_day_are_left() {
        var other = "<p>4 weeks 2026, 15 November, 115 November 2026, 2 of 2026, 3 de 2026, 15 May 20261</p>";
        assertThat(Unbroken.in(other)).isEqualTo(other);
    }

    @Test
    void nothing_else_is_taken_for_one() {
        var other = "<p>joint-L4-L5-right, Observation/ma-2026-03-14, 2026-03-14T10:05:00Z, 1995-12345, X2026-03</p>";
        assertThat(Unbroken.in(other)).isEqualTo(other);
    }

    @Test
    void the_inside_of_fields_drawings_and_tags_is_left_as_it_is() {
        var left = "<title>2026-03-14</title><a title=\"a > 2026-03-14\"></a><svg><text>L4-L5</text></svg>"
                + "<textarea>L4-L5</textarea><select><option>2026-03-14</option></select><pre>L4-L5</pre>"
                + "<td class=\"number\">2026-03-14</td><section class=\"record\"><p>2026-03-14</p></section>"
                + "<p><strong>2026-03-14</strong></p><li><code>Observation/a</code> value: 7 (2026-03-14)</li>";
        assertThat(Unbroken.in(left)).isEqualTo(left);
    }

    @Test
    void that_is_cut_short_nothing_is_lost() {
        for (var cut : new String[] {"", "a", "<", "<p", "<p title=\"", "<svg>", "2026-03-14 <"}) {
            assertThat(Unbroken.in(cut).replaceAll("</?time>", "")).isEqualTo(cut);
        }
    }

    @Test
    void of_any_kind_they_are_kept_together() {
        var page = PlainPage.of(Speech.in("en"), "A day", "<p>L5-S1 on 2026-03-14</p>");
        assertThat(page).contains("<p><no-br>L5-S1</no-br> on <time>2026-03-14</time></p>");
    }
}
