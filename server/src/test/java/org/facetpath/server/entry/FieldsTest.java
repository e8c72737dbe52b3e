package org.facetpath.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What somebody types into a form")
class FieldsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Fields typed(String value) {
        return new Fields(Map.of("field", List.of(value)));
    }

    @Test
    void is_not_answered_where_the_field_is_empty() {
        var fields = typed("  ");

        assertThat(fields.number("field", 0, 10)).isEmpty();
        assertThat(fields.choice("field", List.of("yes", "no"))).isEmpty();
        assertThat(fields.areRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7|7", "7,5|7.5", " 10 |10", "0|0"})
    void is_a_number_with_a_point_or_a_comma(String text, BigDecimal number) {
        assertThat(typed(text).number("field", 0, 10)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"11, range", "-1, number", "eight, number", "1e9, number", "99999999999999999999, number", "NaN, number"
    })
    void is_named_where_it_is_no_number_of_the_scale(String text, String problem) {
        var fields = typed(text);

        assertThat(fields.number("field", 0, 10)).isEmpty();
        assertThat(fields.wrong("field")).contains(problem);
    }

    @Test
    void is_a_day_up_to_today_and_no_later() {
        assertThat(typed("2026-11-26").day("field", TODAY)).contains(TODAY);
        var tomorrow = typed("2026-11-27");
        assertThat(tomorrow.day("field", TODAY)).isEmpty();
        assertThat(tomorrow.wrong("field")).contains("future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "26/11/2026", "", "0000-00-00"})
    void is_named_where_it_is_no_day(String text) {
        var fields = typed(text);

        assertThat(fields.day("field", TODAY)).isEmpty();
        assertThat(fields.wrong("field")).contains("day");
    }

    @Test
    void is_refused_where_it_is_none_of_the_choices() {
        var fields = typed("<script>");

        assertThat(fields.choice("field", List.of("yes", "no"))).isEmpty();
        assertThat(fields.wrong("field")).contains("choice");
        assertThat(fields.text("field")).isEqualTo("<script>");
    }

    @Test
    void is_cut_where_it_is_longer_than_a_note_may_be() {
        assertThat(typed("x".repeat(100_000)).text("field")).hasSize(20_000);
    }
}
