package org.facetpath.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.knowledge.OutcomeMeasure;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.told.SmallKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Relief in percent")
class ReliefTest {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    @Nested
    @DisplayName("by two scores")
    class ByScores {
        private static Relief relief(String before, String after) {
            return new Relief.ByScores(new BigDecimal(before), new BigDecimal(after));
        }

        @Test
        void of_exactly_half_reaches_half_and_does_not_exceed_it() {
            assertThat(relief("8", "4").reaches(HALF, false)).isEqualTo(MET);
            assertThat(relief("8", "4").reaches(HALF, true)).isEqualTo(NOT_MET);
            assertThat(relief("8", "3.99").reaches(HALF, true)).isEqualTo(MET);
        }

        @Test
        void is_written_in_plain_digits() {
            assertThat(relief("8", "0").percent()).hasToString("100");
            assertThat(relief("8", "4").percent()).hasToString("50");
            assertThat(relief("8", "1").percent()).hasToString("87.5");
            assertThat(relief("8", "8").percent()).hasToString("0");
        }

        @Test
        void cannot_begin_from_no_pain_or_less() {
            assertThatThrownBy(() -> relief("0", "0")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> relief("-1", "0")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @DisplayName("as stated")
    class Stated {
        @ParameterizedTest
        @CsvSource({
            "50, false, 50, NOT_MET",
            "51, false, 51, MET",
            "49, false, 49, NOT_MET",
            "50, true, , MET",
            "50, false, , NOT_DOCUMENTED",
            "49, true, , NOT_DOCUMENTED",
            "40, false, 50, NOT_MET",
            "40, false, 60, NOT_DOCUMENTED",
            ", false, 50, NOT_MET",
            ", false, 51, NOT_DOCUMENTED",
            "51, false, 60, MET"
        })
        void exceeds_half_only_when_every_value_it_leaves_open_does(
                @Nullable BigDecimal low, boolean lowOpen, @Nullable BigDecimal high, Verdict expected) {
            var stated = new Relief.Stated(new Quantity(low, lowOpen, high, false, "%"));

            assertThat(stated.reaches(HALF, true)).isEqualTo(expected);
        }

        @Test
        void is_shown_by_its_lower_bound() {
            assertThat(new Relief.Stated(Quantity.range(HALF, null, "%")).percent())
                    .isEqualByComparingTo("50");
            assertThat(new Relief.Stated(Quantity.range(null, HALF, "%")).percent())
                    .isNull();
        }
    }

    @Nested
    @DisplayName("or points of any measure")
    class Changes {
        private static Change change(
                @Nullable String scaleMax, @Nullable String points, @Nullable String percent, String from, String to) {
            return change(scaleMax, points, percent, from, to, "10");
        }

        private static Change change(
                @Nullable String scaleMax,
                @Nullable String points,
                @Nullable String percent,
                String from,
                String to,
                @Nullable String max) {
            var measure = new OutcomeMeasure(
                    Measure.NRS, true, number(scaleMax), number(points), number(percent), SmallKnowledge.SOURCE);
            return new Change(measure, new BigDecimal(from), new BigDecimal(to), number(max));
        }

        private static @Nullable BigDecimal number(@Nullable String digits) {
            return digits == null ? null : new BigDecimal(digits);
        }

        @Test
        void is_written_in_plain_digits_and_never_rounded_up() {
            assertThat(change("10", "2", null, "5", "0").percent()).hasToString("100");
            assertThat(change("10", "2", null, "6", "4").percent()).hasToString("33.3333");
            assertThat(change("10", "2", null, "6", "6").percent()).hasToString("0");
            assertThat(change("10", "2", null, "0", "6").percent()).isNull();
        }

        @Test
        void matters_by_points_on_the_measures_own_scale() {
            assertThat(change("10", "2", null, "60", "45", "100").meaningful()).isEqualTo(NOT_MET);
            assertThat(change("10", "2", null, "60", "40", "100").meaningful()).isEqualTo(MET);
            assertThat(change(null, "2", null, "60", "58", "100").meaningful()).isEqualTo(MET);
            assertThat(change(null, "2", null, "60", "59", null).meaningful()).isEqualTo(NOT_MET);
        }

        @Test
        void matters_by_percent_from_exactly_there() {
            assertThat(change("10", null, "30", "10", "7").meaningful()).isEqualTo(MET);
            assertThat(change("10", null, "30", "10", "7.1").meaningful()).isEqualTo(NOT_MET);
            assertThat(change("10", "5", "30", "10", "7").meaningful()).isEqualTo(MET);
        }

        @Test
        void nobody_can_tell_whether_it_matters_without_a_scale_a_threshold_or_pain_to_begin_with() {
            assertThat(change("10", "2", null, "6", "1", null).meaningful()).isEqualTo(NOT_DOCUMENTED);
            assertThat(change("10", null, null, "6", "1").meaningful()).isEqualTo(NOT_DOCUMENTED);
            assertThat(change("10", null, "30", "0", "0").meaningful()).isEqualTo(NOT_DOCUMENTED);
        }
    }
}
