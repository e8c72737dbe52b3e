package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.PayerDirectory.Bound;
import org.facetpath.core.knowledge.PayerDirectory.Clock;
import org.facetpath.core.knowledge.Reference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The days of a payer's clock")
class DeadlinesTest {

    private static final Reference SOURCE = new Reference("test", "a source", Reference.Standing.CONFIRMED, null, null);

    private static Clock clock(int amount, String unit) {
        return new Clock("test", List.of(), null, amount, unit, null, null, Set.of(), true, Bound.DECISION, SOURCE);
    }

    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @CsvSource({
        "7, calendar-days, 2026-11-26, 2026-12-03",
        "72, hours, 2026-11-26, 2026-11-29",
        "50, hours, 2026-11-26, 2026-11-29",
        "4, months, 2026-10-31, 2027-02-28",
        "2, business-days, 2026-11-26, 2026-11-30",
        "10, business-days, 2026-11-28, 2026-12-11"
    })
    void are_counted_on_from_the_day_it_begins(int amount, String unit, LocalDate begun, LocalDate last) {
        assertThat(Deadlines.counted(clock(amount, unit), begun, false)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} {1} before {2}: {3}")
    @CsvSource({
        "7, calendar-days, 2026-12-03, 2026-11-26",
        "50, hours, 2026-11-29, 2026-11-26",
        "2, business-days, 2026-11-30, 2026-11-26"
    })
    void are_counted_back_from_the_day_it_must_be_over(int amount, String unit, LocalDate over, LocalDate first) {
        assertThat(Deadlines.counted(clock(amount, unit), over, true)).isEqualTo(first);
    }

    @Test
    void are_none_of_what_counts_no_time() {
        assertThatThrownBy(() -> Deadlines.counted(clock(90, "percent"), LocalDate.EPOCH, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
