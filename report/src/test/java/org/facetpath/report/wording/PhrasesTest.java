package org.facetpath.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The phrases of a page")
class PhrasesTest {

    private final Phrases phrases = new Phrases(Speech.in("en"), "…");

    @Test
    void never_round_relief_up() {
        assertThat(phrases.number(new BigDecimal("79.99"))).isEqualTo("79.9…");
        assertThat(phrases.number(new BigDecimal("82.50"))).isEqualTo("82.5");
        assertThat(phrases.number(new BigDecimal("1E+2"))).isEqualTo("100");
    }

    @Test
    void tell_patients_a_whole_number_that_is_never_more_than_it_was() {
        assertThat(phrases.whole(new BigDecimal("85.714"))).isEqualTo("85");
        assertThat(phrases.whole(new BigDecimal("79.99"))).isEqualTo("79");
        assertThat(phrases.whole(new BigDecimal("1E+2"))).isEqualTo("100");
    }

    @Test
    void tell_less_than_an_hour_in_minutes_that_are_never_more_than_it_was() {
        assertThat(phrases.lasting(new BigDecimal("4.5"))).isEqualTo("4.5 h");
        assertThat(phrases.lasting(BigDecimal.ONE)).isEqualTo("1 h");
        assertThat(phrases.lasting(new BigDecimal("0.7583"))).isEqualTo("45 min");
        assertThat(phrases.lasting(new BigDecimal("0.033"))).isEqualTo("1 min");
    }

    @Test
    void take_joints_of_the_same_side_together() {
        var sites = List.of(
                new Site(Joint.L3_L4, Side.LEFT),
                new Site(Joint.L4_L5, Side.LEFT),
                new Site(Joint.L4_L5, Side.RIGHT),
                new Site(Joint.L5_S1, Side.NOT_DOCUMENTED));

        assertThat(phrases.places(sites)).isEqualTo("L3-L4 left; L4-L5 both sides; L5-S1 side not documented");
    }

    @Test
    void keep_the_precision_of_a_date() {
        assertThat(phrases.date(When.in(YearMonth.of(2026, 3)))).isEqualTo("2026-03");
        assertThat(phrases.date(When.onOrBefore(LocalDate.of(2026, 3, 5)))).isEqualTo("2026-03-05 or earlier");
        assertThat(phrases.date(When.unknown())).isEqualTo("date not documented");
    }
}
