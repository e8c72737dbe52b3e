package org.facetpath.knowledge.cases;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.facetpath.knowledge.KnowledgeFolder;
import org.jspecify.annotations.Nullable;

/// Walks paths to yes under real policies: does their blocks, moves their procedures, and asks again.
final class Walks {

    static final Path FOLDER = Path.of("").toAbsolutePath();
    static final Knowledge KNOWLEDGE = KnowledgeFolder.load(FOLDER).orThrow();
    static final String NEW_BLOCK = "Procedure/new-";
    private static final Set<String> BLOCKS = Set.of("path.block", "path.block-side");

    private Walks() {}

    /// A worked case of a payer's policy.
    record Case(String policy, String statement, Chart chart, LocalDate on) {

        Case plannedLater(int days) {
            var facts = chart.facts().stream()
                    .map(fact ->
                            fact instanceof Proposal it && days > 0 && it.when().isDay()
                                    ? Walks.on(it, it.when().earliest().plusDays(days))
                                    : fact)
                    .toList();
            return new Case(policy, statement, new Chart(chart.patient(), facts, 0, List.of(), List.of()), on);
        }

        @Override
        public String toString() {
            return "%s, %s".formatted(policy, statement);
        }
    }

    static List<Case> payerCases() throws IOException {
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

    static @Nullable PathToYes path(Case worked) {
        return answer(worked.chart(), worked.on(), worked.policy()).pathToYes();
    }

    private static List<Path> caseFiles() throws IOException {
        try (var files = Files.walk(FOLDER.resolve("policies"))) {
            return files.filter(file -> file.toString().endsWith(".cases.yaml"))
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }

    static boolean isBlock(PathToYes.Step step) {
        return BLOCKS.contains(step.message().key());
    }

    static LocalDate day(PathToYes path) {
        return Objects.requireNonNull(path.earliest());
    }

    static Chart walked(Chart chart, PathToYes path, int blocks, LocalDate service) {
        var done = new ArrayList<Fact>();
        path.steps().stream().filter(Walks::isBlock).limit(blocks).forEach(step -> done.addAll(block(step, chart)));
        return moved(chart, service).with(done);
    }

    static Chart moved(Chart chart, LocalDate service) {
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
        var id = NEW_BLOCK + day;
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

    static CoverageAnswer answer(Chart chart, LocalDate asOf, String policy) {
        return Pathway.assess(chart, KNOWLEDGE, asOf, new Options("consensus", List.of(policy)))
                .coverage()
                .getFirst();
    }
}
