package org.facetpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facetpath.exchange.part.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The id of what is written")
class IdsTest {

    @Test
    void reads_as_what_it_is_where_that_fits() {
        assertThat(new Ids("becker").of("impression-lumbar")).isEqualTo("facetpath-becker-impression-lumbar");
    }

    @Test
    void stays_legal_and_apart_for_patients_whose_ids_are_long_or_no_ids() {
        var long1 = "x".repeat(63) + "1";
        var long2 = "x".repeat(63) + "2";

        assertThat(List.of(long1, long2, "a/b", "a-b", "a b", "", "\uD83E\uDDB4"))
                .extracting(patient -> new Ids(patient).of("plan-lumbar"))
                .doesNotHaveDuplicates()
                .allMatch(Ids::isLegal);
    }

    @Test
    void is_the_same_every_time() {
        var long1 = "x".repeat(64);

        assertThat(new Ids(long1).of("plan-lumbar")).isEqualTo(new Ids(long1).of("plan-lumbar"));
        assertThat(new Ids(long1).address("CarePlan", "plan-lumbar"))
                .isEqualTo(new Ids(long1).address("CarePlan", "plan-lumbar"))
                .matches("urn:uuid:[0-9a-f-]{36}");
    }
}
