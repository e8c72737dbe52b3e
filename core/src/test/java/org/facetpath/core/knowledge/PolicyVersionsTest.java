package org.facetpath.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.PolicyVersions.Change;
import org.facetpath.core.knowledge.PolicyVersions.Place;
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
    void tell_what_was_asked_and_what_is_asked_where_a_number_changed() {
        assertThat(changes(lasted(3, "2"), lasted(6, "5")))
                .containsExactly(new Change(Place.WITHIN, lasted(3, "2"), lasted(6, "5")));
        assertThat(changes(lasted(3, "2"), lasted(3, "5"))).isEmpty();
    }

    private static Criterion all(Criterion... parts) {
        return new Criterion.AllOf(new CriterionId("whole"), null, List.of(parts));
    }

    @Test
    void tell_the_part_that_changed_and_not_all_it_is_a_part_of() {
        var woman = new Criterion.SexIs(new CriterionId("sex"), null, "female");

        assertThat(changes(all(lasted(3, "2"), woman), all(lasted(6, "2"), woman)))
                .containsExactly(new Change(Place.WITHIN, lasted(3, "2"), lasted(6, "2")));
    }

    @Test
    void tell_the_whole_where_its_parts_are_others_or_are_joined_otherwise() {
        var woman = new Criterion.SexIs(new CriterionId("sex"), null, "female");
        var before = all(lasted(3, "2"));
        var more = all(lasted(3, "2"), woman);
        var either = new Criterion.AnyOf(before.id(), null, more.parts());

        assertThat(changes(before, more)).containsExactly(new Change(Place.WITHIN, before, more));
        assertThat(changes(more, either)).containsExactly(new Change(Place.WITHIN, more, either));
    }

    @Test
    void tell_whether_the_condition_of_a_question_changed_or_what_is_asked_then() {
        var id = new CriterionId("whole");
        var resolved = new Criterion.PainResolved(RESOLVED, null);
        var before = new PayerCriterion.IfThen(id, null, lasted(3, "2"), resolved);

        assertThat(changes(before, new PayerCriterion.IfThen(id, null, lasted(6, "2"), resolved)))
                .containsExactly(new Change(Place.CONDITION, lasted(3, "2"), lasted(6, "2")));
        assertThat(changes(before, new PayerCriterion.IfThen(id, null, lasted(3, "2"), lasted(6, "2"))))
                .containsExactly(new Change(Place.CONSEQUENCE, resolved, lasted(6, "2")));
    }

    /// As where both are a "not", which files leave unnamed.
    @Test
    void tell_nothing_of_parts_that_only_share_a_name() {
        var id = new CriterionId("not");
        var one = new Criterion.Not(id, null, lasted(3, "2"));
        var other = new Criterion.Not(id, null, new Criterion.PainResolved(RESOLVED, null));

        assertThat(changes(all(one, other), all(one, other))).isEmpty();
    }

    @Test
    void tell_that_something_of_another_kind_is_asked() {
        var id = new CriterionId("pain");
        var before = new Criterion.PainLasted(id, null, 3, 0);
        var after = new Criterion.PainResolved(id, null);

        assertThat(changes(before, after)).containsExactly(new Change(Place.WITHIN, before, after));
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
