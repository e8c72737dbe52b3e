package org.facetpath.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.facetpath.knowledge.KnowledgeFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A path to yes under a real policy, walked: its blocks are done on the days it names and give what it asks, the
/// procedure is done from the day it names, and the policy is met. A day sooner, or a block less, it is not.
class PathKeepsItsWordTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();
    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load(FOLDER).orThrow();
    private static final String POLICY = "cms-l38773";
    private static final String CASES = "policies/cms-l38773/2026-07-23.cases.yaml";
    private static final Set<String> BLOCKS = Set.of("path.block", "path.block-side");
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
        assertThat(verdict(walked(start, path, 2, day(path)))).isEqualTo(Verdict.MET);
        assertThat(verdict(walked(start, path, 1, day(path)))).isNotEqualTo(Verdict.MET);
        assertThat(verdict(walked(start, path, 2, TODAY.plusDays(14)))).isNotEqualTo(Verdict.MET);
    }

    @Test
    void from_one_positive_block_it_takes_one_more() throws Exception {
        var start =
                without(chart("Two blocks in a row of more than 80 % at both joints and sides cover an ablation"), 1);
        var path = path(start, TODAY);

        assertThat(path.steps()).hasSize(1);
        assertThat(verdict(walked(start, path, 1, day(path)))).isEqualTo(Verdict.MET);
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
        assertThat(verdict(walked(start, path, 2, day(path)))).isEqualTo(Verdict.MET);
        assertThat(verdict(walked(start, path, 1, day(path)))).isNotEqualTo(Verdict.MET);
    }

    @Test
    void to_wait_is_enough_where_only_time_is_missing_and_a_day_less_is_not() throws Exception {
        var start = chart("The second day thirteen is too early, and the path says from when");
        var path = path(start, TODAY);
        var day = Objects.requireNonNull(path.earliest());

        assertThat(verdict(moved(start, day))).isEqualTo(Verdict.MET);
        assertThat(verdict(moved(start, day.minusDays(1)))).isEqualTo(Verdict.NOT_MET);
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
        for (var worked : payerCases()) {
            var path = path(worked);
            if (path == null || path.earliest() == null || !isBlocksAndTime(path)) {
                continue;
            }
            walked++;
            var start = worked.chart();
            if (!path.lapses().isEmpty()) {
                renewed++;
                if (walked(start, path, worked.policy(), day(path)).verdict() == Verdict.MET) {
                    broken.add("%s: nothing is too old, %s".formatted(worked, path.lapses()));
                }
                start = doneAgain(start, path);
            }
            var kept = walked(start, path, worked.policy(), day(path));
            if (kept.verdict() != Verdict.MET) {
                broken.add("%s: %s -> %s".formatted(worked, path.steps(), unmet(kept)));
            }
            if (path.steps().stream().anyMatch(step -> isWaiting(step, path))) {
                waited++;
                if (walked(start, path, worked.policy(), day(path).minusDays(1)).verdict() == Verdict.MET) {
                    broken.add("%s: needs not wait, %s".formatted(worked, path.steps()));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(walked).isGreaterThan(20);
        assertThat(waited).isGreaterThan(5);
        assertThat(renewed).isPositive();
    }

    /// Of every worked case of every payer whose path has no block, its procedure planned so much later: what is
    /// met today and not on the first day of the path is what the path says, no more and no less; and each counts
    /// until the last day it names.
    @ParameterizedTest
    @CsvSource({"0, 1", "400, 100", "800, 100"})
    void what_it_calls_too_old_is_just_what_is_no_longer_met_on_its_first_day(int days, int atLeast) throws Exception {
        var broken = new ArrayList<String>();
        int lapses = 0;
        for (var worked : payerCases()) {
            var later = worked.plannedLater(days);
            var path = path(later);
            if (path == null
                    || path.earliest() == null
                    || path.steps().stream().anyMatch(PathKeepsItsWordTest::isBlock)) {
                continue;
            }
            var today = metIn(answer(later.chart(), later.on(), later.policy()));
            var then = answer(moved(later.chart(), day(path)), day(path), later.policy());
            var expected = new TreeSet<>(today);
            expected.removeAll(metIn(then));
            var told = new TreeSet<>(
                    path.lapses().stream().map(PathToYes.Lapse::criterion).toList());
            told.retainAll(today);
            if (!told.equals(expected)) {
                broken.add("%s by %s: %s instead of %s".formatted(later, day(path), told, expected));
            }
            for (var lapse : path.lapses()) {
                lapses++;
                var last = lapse.lastDay();
                if (last != null
                        && today.contains(lapse.criterion())
                        && !metIn(answer(moved(later.chart(), last), last, later.policy()))
                                .contains(lapse.criterion())) {
                    broken.add("%s: %s".formatted(later, lapse));
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(lapses).isGreaterThanOrEqualTo(atLeast);
    }

    private static Set<String> metIn(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() == Verdict.MET)
                .map(it -> it.criterion().name())
                .collect(Collectors.toSet());
    }

    /// What the path says will be too old, recorded again on its first day.
    private static Chart doneAgain(Chart chart, PathToYes path) {
        var old = path.lapses().stream()
                .flatMap(lapse -> lapse.evidence().stream())
                .collect(Collectors.toSet());
        var again = chart.facts().stream()
                .filter(fact -> !Collections.disjoint(fact.evidence(), old))
                .map(fact -> switch (fact) {
                    case Score it -> on(it, day(path));
                    case Finding it -> on(it, day(path));
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

    /// A worked case of a payer's policy.
    private record Case(String policy, String statement, Chart chart, LocalDate on) {

        private Case plannedLater(int days) {
            var facts = chart.facts().stream()
                    .map(fact ->
                            fact instanceof Proposal it && days > 0 && it.when().isDay()
                                    ? PathKeepsItsWordTest.on(
                                            it, it.when().earliest().plusDays(days))
                                    : fact)
                    .toList();
            return new Case(policy, statement, new Chart(chart.patient(), facts, 0, List.of(), List.of()), on);
        }

        @Override
        public String toString() {
            return "%s, %s".formatted(policy, statement);
        }
    }

    private static List<Case> payerCases() throws IOException {
        var cases = new ArrayList<Case>();
        for (var file : caseFiles()) {
            var text = Files.readString(FOLDER.resolve(file));
            WorkedCase.read(FOLDER, file.toString(), text, KNOWLEDGE.terminology()).stream()
                    .filter(worked -> !worked.chart().list(Proposal.class).isEmpty())
                    .map(worked ->
                            new Case(file.getName(1).toString(), worked.statement(), worked.chart(), worked.on()))
                    .forEach(cases::add);
        }
        return cases;
    }

    private static @Nullable PathToYes path(Case worked) {
        return answer(worked.chart(), worked.on(), worked.policy()).pathToYes();
    }

    private static boolean isWaiting(PathToYes.Step step, PathToYes path) {
        return step.message().key().equals("path.wait") && step.earliest().equals(path.earliest());
    }

    private static CoverageAnswer walked(Chart start, PathToYes path, String policy, LocalDate service) {
        return answer(walked(start, path, path.steps().size(), service), service, policy);
    }

    private static List<Path> caseFiles() throws IOException {
        try (var files = Files.walk(FOLDER.resolve("policies"))) {
            return files.filter(file -> file.toString().endsWith(".cases.yaml"))
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isBlocksAndTime(PathToYes path) {
        return path.steps().stream()
                .allMatch(step -> isBlock(step) || step.message().key().equals("path.wait"));
    }

    private static boolean isBlock(PathToYes.Step step) {
        return BLOCKS.contains(step.message().key());
    }

    private static List<String> unmet(CoverageAnswer answer) {
        return answer.criteria().stream()
                .filter(it -> it.verdict() != Verdict.MET)
                .map(it -> "%s %s %s".formatted(it.criterion(), it.verdict(), it.message()))
                .toList();
    }

    private static Chart chart(String statement) throws Exception {
        return WorkedCase.read(FOLDER, CASES, Files.readString(FOLDER.resolve(CASES)), KNOWLEDGE.terminology()).stream()
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

    private static LocalDate day(PathToYes path) {
        return Objects.requireNonNull(path.earliest());
    }

    private static Chart walked(Chart chart, PathToYes path, int blocks, LocalDate service) {
        var done = new ArrayList<Fact>();
        path.steps().stream()
                .filter(PathKeepsItsWordTest::isBlock)
                .limit(blocks)
                .forEach(step -> done.addAll(block(step, chart)));
        return moved(chart, service).with(done);
    }

    private static Chart moved(Chart chart, LocalDate service) {
        var facts = chart.facts().stream()
                .map(fact -> fact instanceof Proposal it ? on(it, service) : fact)
                .toList();
        return new Chart(chart.patient(), facts, 0, List.of(), List.of());
    }

    private static Proposal on(Proposal it, LocalDate day) {
        return new Proposal(
                it.action(),
                it.kind(),
                it.intent(),
                it.codes(),
                it.place(),
                When.on(day),
                it.source(),
                it.evidence(),
                it.details());
    }

    // At the joints proposed, of one side where the step says so, scored 7 before and 1 after on one scale, for four
    // hours after bupivacaine.
    private static List<Fact> block(PathToYes.Step step, Chart chart) {
        var day = step.earliest();
        var proposed = chart.list(Proposal.class).getFirst().place();
        var side = step.message().arguments().get("side");
        var place = proposed.withSites(proposed.sites().stream()
                .filter(site -> side == null || site.side().code().equals(side))
                .toList());
        var id = "Procedure/new-" + day;
        var noon = When.at(day, day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        var details = new FacetProcedure.Details(
                null,
                "none",
                null,
                null,
                null,
                null,
                Set.of(new CodeSetId("bupivacaine"), new CodeSetId("local-anaesthetic")));
        return List.of(
                new FacetProcedure(
                        id,
                        FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK,
                        FacetProcedure.Intent.DIAGNOSTIC,
                        noon,
                        place,
                        List.of(),
                        0,
                        false,
                        details,
                        false,
                        Links.none(),
                        List.of(line(id))),
                score(id, place, day, 11, 7),
                score(id, place, day, 13, 1),
                new ReliefReport(
                        ReliefReport.Kind.DURATION,
                        Quantity.of(BigDecimal.valueOf(4), "h"),
                        BigDecimal.valueOf(50),
                        noon,
                        place,
                        new Links(null, List.of(id)),
                        List.of(line(id + "-hours"))));
    }

    private static Score score(String block, BodyPlace place, LocalDate day, int hour, int value) {
        return new Score(
                Measure.NRS,
                Quantity.of(BigDecimal.valueOf(value), "{score}"),
                "nrs-10",
                BigDecimal.TEN,
                When.at(day, day.atTime(hour, 0).toInstant(ZoneOffset.UTC)),
                BodyPlace.in(place.sites().getFirst().joint().region()),
                new Links(null, List.of(block)),
                List.of(line(block + "-" + hour)));
    }

    private static Evidence line(String resource) {
        return new Evidence(resource, "", "", null, null);
    }

    private static PathToYes path(Chart chart, LocalDate asOf) {
        return Objects.requireNonNull(answer(chart, asOf, POLICY).pathToYes());
    }

    private static Verdict verdict(Chart chart) {
        return answer(chart, LATER, POLICY).verdict();
    }

    private static CoverageAnswer answer(Chart chart, LocalDate asOf, String policy) {
        return Pathway.assess(chart, KNOWLEDGE, asOf, new Options("consensus", List.of(policy)))
                .coverage()
                .getFirst();
    }
}
