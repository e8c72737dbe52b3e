package org.facetpath.knowledge.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Details;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A record on the first day of a path to yes: every step was taken on the first day it names, and brought what it had
/// to bring. Empty where a step is none that is taken here, such as asking the payer.
final class StepsTaken {

    private final CoverageAnswer answer;
    private final BodyPlace region;
    private final List<Fact> facts = new ArrayList<>();
    private Proposal proposal;
    private boolean taken = true;

    private StepsTaken(CoverageAnswer answer) {
        this.answer = answer;
        this.proposal = answer.proposal();
        this.region = BodyPlace.in(
                answer.sites().isEmpty()
                        ? Region.LUMBAR
                        : answer.sites().getFirst().joint().region());
    }

    static Optional<Chart> of(Chart chart, CoverageAnswer answer) {
        var path = Objects.requireNonNull(answer.pathToYes());
        var taken = new StepsTaken(answer);
        path.steps().forEach(taken::take);
        if (!taken.taken) {
            return Optional.empty();
        }
        var planned = chart.facts().stream()
                .map(fact -> fact.equals(answer.proposal()) ? taken.proposal : fact)
                .toList();
        var done = new Chart(chart.patient(), planned, 0, List.of(), List.of()).with(taken.facts);
        return Optional.of(Walks.walked(done, path, path.steps().size(), Walks.day(path)));
    }

    private void take(PathToYes.Step step) {
        var key = step.message().key();
        var provided = step.provided();
        if (Walks.isBlock(step) || key.equals("path.wait") || key.equals("path.date")) {
            return;
        }
        var criterion = find(step.criterion());
        if (provided == null || criterion == null) {
            taken = false;
            return;
        }
        if (key.equals("path.care") && criterion instanceof Criterion.CareTried care) {
            treat(care, step.earliest());
        } else {
            bring(criterion, provided.key().equals("provided.met"), step.earliest());
        }
    }

    private @Nullable Criterion find(String name) {
        var policy = Walks.KNOWLEDGE.policies().all().stream()
                .filter(it -> it.id().equals(answer.policy()) && it.from().equals(answer.effective()))
                .findFirst()
                .orElseThrow();
        return policy.steps().getOrDefault(answer.judgedAs(), List.of()).stream()
                .flatMap(StepsTaken::withParts)
                .filter(it -> it.id().name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Criterion> withParts(Criterion criterion) {
        return Stream.concat(Stream.of(criterion), criterion.parts().stream().flatMap(StepsTaken::withParts));
    }

    private void bring(Criterion criterion, boolean met, LocalDate day) {
        switch (criterion) {
            case Criterion.FindingPresent it when met -> find(first(it.anyOf()), Finding.Presence.PRESENT, day, region);
            case Criterion.FindingPresent it ->
                it.anyOf().forEach(id -> find(id, Finding.Presence.ABSENT, day, region));
            case PayerCriterion.FindingAtJoints it
            when met -> find(first(it.anyOf()), Finding.Presence.PRESENT, day, proposal.place());
            case Criterion.ScoreAtLeast it when met -> rate(it, day);
            case Criterion.CareTried it when met -> treat(it, day.minusDays(it.atLeastDays()));
            case Criterion.PainLasted _
            when met ->
                diagnose(Set.of(new CodeSetId("low-back-pain"), new CodeSetId("spine-pain-any")), day.minusYears(3));
            case PayerCriterion.DiagnosisOnList it when met -> diagnose(Set.of(first(it.anyOf())), day);
            case Criterion.Imaged _
            when met ->
                facts.add(new Imaging(
                        Imaging.Modality.MRI, When.on(day), region, "", Links.none(), line("DiagnosticReport")));
            case Criterion.OtherCauseFound it
            when !met ->
                Walks.KNOWLEDGE.otherCauses().stream()
                        .filter(cause -> it.anyOf().contains(cause.id()))
                        .flatMap(cause -> cause.answeredBy().stream())
                        .distinct()
                        .forEach(id -> find(id, Finding.Presence.ABSENT, day, region));
            case PayerCriterion.Planned it -> plan(it, met);
            case PayerCriterion.PlannedHeat _
            when met -> plan(with(now().guidance(), now().sedation(), "thermal", BigDecimal.valueOf(80)));
            default -> taken = false;
        }
    }

    private static CodeSetId first(Collection<CodeSetId> any) {
        return any.stream().sorted().findFirst().orElseThrow();
    }

    private void find(CodeSetId finding, Finding.Presence presence, LocalDate day, BodyPlace place) {
        facts.add(new Finding(finding, presence, null, When.on(day), null, place, Links.none(), line("Observation")));
    }

    private void rate(Criterion.ScoreAtLeast wanted, LocalDate day) {
        var measure = wanted.anyOf().stream().sorted().findFirst().orElseThrow();
        var worst = measure == Measure.NRS ? BigDecimal.TEN : BigDecimal.valueOf(100);
        facts.add(new Score(
                measure,
                Quantity.of(worst, "{score}"),
                measure.code() + "-" + worst,
                worst,
                When.on(day),
                region,
                Links.none(),
                line("Observation")));
    }

    // As long as is asked.
    private void treat(Criterion.CareTried wanted, LocalDate day) {
        facts.add(new CareCourse(
                first(wanted.anyOf()),
                CareCourse.Status.DONE,
                Span.between(When.on(day), When.on(day.plusDays(wanted.atLeastDays()))),
                CareResponse.NOT_ENOUGH,
                region,
                Links.none(),
                line("Procedure")));
    }

    private void diagnose(Set<CodeSetId> sets, LocalDate onset) {
        facts.add(new Diagnosis(
                sets,
                "",
                Diagnosis.Certainty.CONFIRMED,
                Diagnosis.Activity.ACTIVE,
                When.on(onset),
                null,
                region,
                line("Condition")));
    }

    private void plan(PayerCriterion.Planned wanted, boolean met) {
        var word = wanted.anyOf().stream().sorted().findFirst().orElseThrow();
        var now = now();
        switch (wanted.aspect()) {
            case GUIDANCE -> plan(with(met ? word : "none", now.sedation(), now.technique(), now.temperatureCelsius()));
            case SEDATION -> plan(with(now.guidance(), met ? word : "none", now.technique(), now.temperatureCelsius()));
            case ROUTE ->
                proposal = new Proposal(
                        proposal.action(),
                        Stream.of(FacetProcedure.Kind.values())
                                .filter(kind -> kind.code().equals(word))
                                .findFirst()
                                .orElseThrow(),
                        proposal.intent(),
                        proposal.codes(),
                        proposal.place(),
                        proposal.when(),
                        proposal.source(),
                        proposal.evidence(),
                        now);
        }
    }

    private Details now() {
        return proposal.details();
    }

    /// The plan's details with these four.
    private Details with(
            @Nullable String guidance,
            @Nullable String sedation,
            @Nullable String technique,
            @Nullable BigDecimal celsius) {
        return new Details(
                guidance, sedation, technique, celsius, now().seconds(), now().volumeMillilitres(), now().agents());
    }

    private void plan(Details details) {
        proposal = new Proposal(
                proposal.action(),
                proposal.kind(),
                proposal.intent(),
                proposal.codes(),
                proposal.place(),
                proposal.when(),
                proposal.source(),
                proposal.evidence(),
                details);
    }

    private List<Evidence> line(String kind) {
        return List.of(new Evidence("%s/taken-%d".formatted(kind, facts.size()), "", "", null, null));
    }
}
