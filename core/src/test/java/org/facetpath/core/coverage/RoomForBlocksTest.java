package org.facetpath.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Criterion.SessionKind;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.spine.Side;
import org.facetpath.core.told.Asked;
import org.facetpath.core.told.BlockDay;
import org.facetpath.core.told.PayerAsked;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first days on which blocks can be done, so many as a policy still wants.
@DisplayName("The next block")
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RoomForBlocksTest {

    private final List<BlockResult> blocks = new ArrayList<>();
    private final List<Criterion> asked = new ArrayList<>();

    private RoomForBlocksTest done(String... dates) {
        Arrays.stream(dates).map(RoomForBlocksTest::block).forEach(it -> blocks.add(it.told()));
        return this;
    }

    private RoomForBlocksTest injected(String date) {
        blocks.add(block(date).kind(Kind.INTRA_ARTICULAR, Intent.THERAPEUTIC).told());
        return this;
    }

    private static BlockDay block(String date) {
        return BlockDay.block(date, Side.RIGHT, "L4-L5");
    }

    private RoomForBlocksTest atMost(int sessions, int months) {
        return atMost(SessionKind.DIAGNOSTIC, sessions, months);
    }

    private RoomForBlocksTest atMost(SessionKind kind, int sessions, int months) {
        return with(new Criterion.SessionsAtMost(Asked.name("cap"), null, kind, sessions, months));
    }

    private RoomForBlocksTest apart(int days) {
        return with(interval(days));
    }

    private RoomForBlocksTest with(Criterion criterion) {
        asked.add(criterion);
        return this;
    }

    private List<String> days(int count, String asOf) {
        var policy = SmallKnowledge.payer("payer", "1", "2020-01-01", null, Map.of("diagnostic-block", asked));
        var knowledge = SmallKnowledge.knowing().policy(policy).build();
        var situation = Situation.anywhere(Told.told().chart(), knowledge, policy, LocalDate.parse(asOf))
                .withSessions(blocks, List.of());
        return new BlockActs(situation, policy, situation.asOf())
                .days(count).stream().map(LocalDate::toString).toList();
    }

    @Test
    void is_today_where_nothing_was_done_and_the_second_one_a_day_later() {
        assertThat(days(2, "2026-03-02")).containsExactly("2026-03-02", "2026-03-03");
    }

    @Test
    void waits_as_many_days_as_the_policy_wants_after_the_last_and_after_the_one_before_it() {
        apart(14).done("2026-02-20");

        assertThat(days(2, "2026-03-02")).containsExactly("2026-03-06", "2026-03-20");
    }

    @Test
    void waits_the_longest_of_several_intervals() {
        apart(7).apart(21).done("2026-02-20");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-03-13");
    }

    @Test
    void waits_as_long_as_blocks_have_to_be_apart_to_count() {
        apart(7).with(PayerAsked.blocks(2, 80).apart(21).asked()).done("2026-02-20");

        assertThat(days(2, "2026-03-02")).containsExactly("2026-03-13", "2026-04-03");
    }

    @Test
    void waits_for_an_interval_that_is_one_way_of_several() {
        with(Asked.any(interval(14), Asked.finding("reason-for-early-block", null)))
                .done("2026-02-20");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-03-06");
    }

    @Test
    void does_not_wait_until_the_last_one_is_too_long_ago() {
        with(Asked.not(interval(185))).with(inDoubt(interval(90))).done("2026-02-20");

        assertThat(days(2, "2026-03-02")).containsExactly("2026-03-02", "2026-03-03");
    }

    @Test
    void waits_for_an_interval_that_may_be_asked_and_for_none_that_only_decides_whether_something_is() {
        with(new PayerCriterion.IfThen(Asked.name("if"), null, interval(90), interval(10)))
                .done("2026-02-25");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-03-07");
    }

    private static Criterion interval(int days) {
        return new Criterion.DaysSinceBlock(Asked.name("interval"), null, days);
    }

    private static Criterion inDoubt(Criterion part) {
        return new PayerCriterion.InDoubtWhen(Asked.name("in-doubt"), null, part);
    }

    @Test
    void waits_for_no_block_whose_date_nobody_knows_or_that_lies_more_than_a_year_ahead() {
        apart(14).done("?", "2028-01-01");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-03-02");
    }

    @Test
    void waits_until_the_oldest_of_too_many_is_so_many_months_old() {
        atMost(2, 12).done("2025-06-10", "2025-11-03");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-06-10");
    }

    @Test
    void leaves_room_for_those_to_come_before_it() {
        atMost(2, 12).done("2025-06-10");

        assertThat(days(3, "2026-03-02")).containsExactly("2026-03-02", "2026-06-10", "2027-03-02");
    }

    @Test
    void counts_treatments_only_where_the_cap_is_on_all_injections() {
        assertThat(new RoomForBlocksTest()
                        .atMost(SessionKind.INJECTION, 1, 6)
                        .injected("2026-01-15")
                        .days(1, "2026-03-02"))
                .containsExactly("2026-07-15");
        assertThat(new RoomForBlocksTest()
                        .atMost(SessionKind.DIAGNOSTIC, 1, 6)
                        .injected("2026-01-15")
                        .days(1, "2026-03-02"))
                .containsExactly("2026-03-02");
        assertThat(new RoomForBlocksTest()
                        .atMost(SessionKind.ABLATION, 1, 6)
                        .done("2026-01-15")
                        .days(1, "2026-03-02"))
                .containsExactly("2026-03-02");
    }

    @Test
    void has_room_under_every_cap() {
        atMost(1, 3).atMost(SessionKind.INJECTION, 2, 12).injected("2025-06-10").done("2026-01-15");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-06-10");
    }

    @Test
    void has_no_day_to_wait_for_where_none_is_ever_allowed() {
        atMost(0, 12).done("2026-01-15");

        assertThat(days(1, "2026-03-02")).containsExactly("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 12, 2025-02-28",
        "2024-08-31, 6, 2025-02-28",
        "2024-08-30, 6, 2025-02-28",
        "2024-12-31, 2, 2025-02-28",
        "2025-02-28, 12, 2026-02-28",
        "2025-03-31, 1, 2025-04-30"
    })
    void is_found_where_months_differ_in_length(String done, int months, String next) {
        atMost(1, months).done(done);

        assertThat(days(1, done)).containsExactly(next);
    }
}
