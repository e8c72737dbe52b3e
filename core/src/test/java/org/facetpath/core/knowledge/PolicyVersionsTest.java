package org.facetpath.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.PolicyVersions.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The versions of a policy")
class PolicyVersionsTest {

    private static final CriterionId LASTED = new CriterionId("pain-duration");
    private static final CriterionId RESOLVED = new CriterionId("resolved");

    private static Reference written(String where) {
        return new Reference(where, where, Reference.Standing.CONFIRMED, null, null);
    }

    private static Criterion lasted(int months, String where) {
        return new Criterion.PainLasted(LASTED, written(where), months, 0);
    }

    private static Policy version(int year, Criterion... criteria) {
        return new Policy(
                "a-policy",
                "A policy",
                Policy.Kind.PAYER,
                String.valueOf(year),
                LocalDate.of(year, 1, 1),
                null,
                written("text"),
                Map.of(),
                Map.of("block", List.of(criteria)));
    }

    private static List<Standing> standings(CriterionId criterion, Policy... versions) {
        return PolicyVersions.of(PolicyShelf.of(List.of(versions)), "a-policy").rows("block").stream()
                .filter(row -> row.criterion().equals(criterion))
                .findFirst()
                .orElseThrow()
                .standings();
    }

    @Test
    void ask_the_same_where_only_the_place_of_the_words_is_another() {
        assertThat(standings(LASTED, version(2024, lasted(3, "section 2")), version(2026, lasted(3, "section 5"))))
                .containsExactly(Standing.ASKED, Standing.SAME);
    }

    @Test
    void have_changed_where_a_number_did() {
        assertThat(standings(LASTED, version(2026, lasted(6, "2")), version(2024, lasted(3, "2"))))
                .containsExactly(Standing.ASKED, Standing.CHANGED);
    }

    @Test
    void tell_what_is_new_and_what_is_no_longer_asked() {
        var before = version(2024, lasted(3, "2"));
        var after = version(2026, new Criterion.PainResolved(RESOLVED, written("3")));

        assertThat(standings(RESOLVED, before, after)).containsExactly(Standing.NOT_ASKED, Standing.NEW);
        assertThat(standings(LASTED, before, after)).containsExactly(Standing.ASKED, Standing.DROPPED);
    }

    @Test
    void of_a_policy_nobody_knows_are_none() {
        assertThat(PolicyVersions.of(PolicyShelf.of(List.of()), "a-policy").versions())
                .isEmpty();
    }
}
