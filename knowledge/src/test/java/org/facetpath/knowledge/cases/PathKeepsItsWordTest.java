package org.facetpath.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.time.When;
import org.junit.jupiter.api.Test;

/// A path to yes under a real policy, walked: its blocks are done on the days it names and give what it asks, the
/// procedure is done from the day it names, and the policy is met. A day sooner, or a block less, it is not.
class PathKeepsItsWordTest {

    private static final String POLICY = "cms-l38773";
    private static final String CASES = "policies/cms-l38773/2026-07-23.cases.yaml";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 30);

    @Test
    void from_no_block_to_an_ablation_takes_two_blocks_two_weeks_apart() throws Exception {
        var start =
                without(chart("Two blocks in a row of more than 80 % at both joints and sides cover an ablation"), 0);
        var path = path(start, TODAY);

        assertThat(path.steps())
                .extracting(PathToYes.Step::earliest)
                .containsExactly(TODAY, TODAY.plusDays(14), TODAY.plusDays(15));
        assertThat(verdict(Walks.walked(start, path, 2, Walks.day(path)))).isEqualTo(Verdict.MET);
        assertThat(verdict(Walks.walked(start, path, 1, Walks.day(path)))).isNotEqualTo(Verdict.MET);
        assertThat(verdict(Walks.walked(start, path, 2, TODAY.plusDays(14)))).isNotEqualTo(Verdict.MET);
    }

    @Test
    void from_one_positive_block_it_takes_one_more() throws Exception {
        var start =
                without(chart("Two blocks in a row of more than 80 % at both joints and sides cover an ablation"), 1);
        var path = path(start, TODAY);

        assertThat(path.steps()).hasSize(1);
        assertThat(verdict(Walks.walked(start, path, 1, Walks.day(path)))).isEqualTo(Verdict.MET);
        assertThat(verdict(start)).isNotEqualTo(Verdict.MET);
    }

    @Test
    void from_blocks_that_relieved_one_side_only_it_takes_blocks_of_the_other_side_alone() throws Exception {
        var start = chart("Two blocks of both sides that relieved the right only cover no ablation of both sides");
        var path = path(start, TODAY);

        assertThat(path.steps())
                .filteredOn(step -> step.message().key().equals("path.block-side"))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.message().arguments()).containsEntry("side", "left"));
        assertThat(verdict(Walks.walked(start, path, 2, Walks.day(path)))).isEqualTo(Verdict.MET);
        assertThat(verdict(Walks.walked(start, path, 1, Walks.day(path)))).isNotEqualTo(Verdict.MET);
    }

    @Test
    void to_wait_is_enough_where_only_time_is_missing_and_a_day_less_is_not() throws Exception {
        var start = chart("The second day thirteen is too early, and the path says from when");
        var path = path(start, TODAY);
        var day = Objects.requireNonNull(path.earliest());

        assertThat(verdict(Walks.moved(start, day))).isEqualTo(Verdict.MET);
        assertThat(verdict(Walks.moved(start, day.minusDays(1)))).isEqualTo(Verdict.NOT_MET);
    }

    /// Of every worked case of every payer whose path is only blocks to be done and time to pass. What the path
    /// calls too old by then is recorded anew.
    @Test
    void whatever_the_policy_its_blocks_and_its_days_are_enough_for_a_yes_and_a_day_less_to_wait_is_not()
            throws Exception {
        var broken = new ArrayList<String>();
        int walked = 0;
        int waited = 0;
        int renewed = 0;
        for (var worked : Walks.payerCases()) {
            var path = Walks.path(worked);
            if (path == null || path.earliest() == null || !isBlocksAndTime(path)) {
                continue;
            }
            walked++;
            var start = worked.chart();
            if (!path.lapses().isEmpty()) {
                renewed++;
                if (walked(start, path, worked.policy(), Walks.day(path)).verdict() == Verdict.MET) {
                    broken.add("%s: nothing is too old, %s".formatted(worked, path.lapses()));
                }
                start = doneAgain(start, path);
            }
            var kept = walked(start, path, worked.policy(), Walks.day(path));
            if (kept.verdict() != Verdict.MET) {
                broken.add("%s: %s -> %s".formatted(worked, path.steps(), unmet(kept)));
            }
            if (path.steps().stream().anyMatch(step -> isWaiting(step, path))) {
                waited++;
                if (walked(start, path, worked.policy(), Walks.day(path).minusDays(1))
                                .verdict()
                        == Verdict.MET) {
                    broken.add("%s: needs not wait, %s".formatted(worked, path.steps()));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(walked).isGreaterThan(20);
        assertThat(waited).isGreaterThan(5);
        assertThat(renewed).isPositive();
    }

    /// What the path says will be too old, recorded again on its first day.
    private static Chart doneAgain(Chart chart, PathToYes path) {
        var old = path.lapses().stream()
                .flatMap(lapse -> lapse.evidence().stream())
                .collect(Collectors.toSet());
        var again = chart.facts().stream()
                .filter(fact -> !Collections.disjoint(fact.evidence(), old))
                .map(fact -> switch (fact) {
                    case Score it -> on(it, Walks.day(path));
                    case Finding it -> on(it, Walks.day(path));
                    default -> fact;
                })
                .toList();
        return chart.with(again);
    }

    private static Score on(Score it, LocalDate day) {
        return new Score(
                it.measure(), it.value(), it.scale(), it.max(), When.on(day), it.place(), it.links(), it.evidence());
    }

    private static Finding on(Finding it, LocalDate day) {
        return new Finding(
                it.finding(), it.presence(), it.quantity(), When.on(day), null, it.place(), it.links(), it.evidence());
    }

    private static boolean isWaiting(PathToYes.Step step, PathToYes path) {
        return step.message().key().equals("path.wait") && step.earliest().equals(path.earliest());
    }

    private static CoverageAnswer walked(Chart start, PathToYes path, String policy, LocalDate service) {
        return Walks.answer(Walks.walked(start, path, path.steps().size(), service), service, policy);
    }

    private static boolean isBlocksAndTime(PathToYes path) {
        return path.steps().stream()
                .allMatch(step -> Walks.isBlock(step) || step.message().key().equals("path.wait"));
    }

    private static List<String> unmet(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() != Verdict.MET)
                .map(it -> "%s %s %s".formatted(it.criterion(), it.verdict(), it.message()))
                .toList();
    }

    private static Chart chart(String statement) throws Exception {
        return WorkedCase.read(
                        Walks.FOLDER,
                        CASES,
                        Files.readString(Walks.FOLDER.resolve(CASES)),
                        Walks.KNOWLEDGE.terminology())
                .stream()
                .filter(worked -> worked.statement().equals(statement))
                .map(WorkedCase::chart)
                .findFirst()
                .orElseThrow();
    }

    /// The chart with only so many of its blocks, and what belongs to them.
    private static Chart without(Chart chart, int keep) {
        var blocks = chart.list(FacetProcedure.class).stream()
                .map(FacetProcedure::id)
                .skip(keep)
                .toList();
        return new Chart(
                chart.patient(),
                chart.facts().stream()
                        .filter(fact -> !(fact instanceof FacetProcedure it && blocks.contains(it.id()))
                                && !(fact instanceof ReliefReport report && isPart(report.links(), blocks))
                                && !(fact instanceof Score score && isPart(score.links(), blocks)))
                        .toList(),
                0,
                List.of(),
                List.of());
    }

    private static boolean isPart(Links links, List<String> procedures) {
        return links.partOf().stream().anyMatch(procedures::contains);
    }

    private static PathToYes path(Chart chart, LocalDate asOf) {
        return Objects.requireNonNull(Walks.answer(chart, asOf, POLICY).pathToYes());
    }

    private static Verdict verdict(Chart chart) {
        return Walks.answer(chart, LATER, POLICY).verdict();
    }
}
