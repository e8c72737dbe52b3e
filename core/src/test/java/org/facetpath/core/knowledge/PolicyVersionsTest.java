package org.facetpath.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.PolicyVersions.Change;
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

    private static List<Change> changes(Criterion before, Criterion after) {
        var versions =
                PolicyVersions.of(PolicyShelf.of(List.of(version(2024, before), version(2026, after))), "a-policy");
        assertThat(versions.changes("block", after.id(), 0)).isEmpty();
        return versions.changes("block", after.id(), 1);
    }

    @Test
    void tell_from_what_to_what_a_number_changed() {
        assertThat(changes(lasted(3, "2"), lasted(6, "5"))).containsExactly(new Change(LASTED, "months", "3", "6"));
        assertThat(changes(lasted(3, "2"), lasted(3, "5"))).isEmpty();
    }

    @Test
    void tell_what_changed_in_the_parts_of_a_criterion_and_which_were_put_in_or_taken_out() {
        var whole = new CriterionId("whole");
        var old = new Criterion.SexIs(new CriterionId("sex"), null, "female");
        var before = new Criterion.AllOf(whole, null, List.of(lasted(3, "2"), old));
        var after = new Criterion.AllOf(
                whole, null, List.of(lasted(6, "2"), new Criterion.PainResolved(RESOLVED, written("3"))));

        assertThat(changes(before, after))
                .containsExactly(
                        new Change(old.id(), "", "sex-is", ""),
                        new Change(LASTED, "months", "3", "6"),
                        new Change(RESOLVED, "", "", "pain-resolved"));
    }

    @Test
    void tell_that_something_of_another_kind_is_asked() {
        var id = new CriterionId("pain");
        assertThat(changes(new Criterion.PainLasted(id, null, 3, 0), new Criterion.PainResolved(id, null)))
                .containsExactly(new Change(id, "", "pain-lasted", "pain-resolved"));
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
