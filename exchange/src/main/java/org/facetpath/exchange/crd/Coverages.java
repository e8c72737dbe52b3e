package org.facetpath.exchange.crd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.PayerCoverage;

/// What each of a patient's coverages says of each order. A coverage is asked alone, so that the answer of one payer is
/// never given for another's.
final class Coverages {

    private final CoverageWords words;
    private final Function<Chart, Assessment> assess;

    /// @param assess the judgement, for the day and knowledge at hand
    Coverages(CoverageWords words, Function<Chart, Assessment> assess) {
        this.words = words;
        this.assess = assess;
    }

    /// By the order's address, such as `ServiceRequest/1`, in the order of the record. Orders that are no facet
    /// procedure, and records that name no coverage, have no answer.
    Map<String, List<CoverageInformation>> of(Chart chart, LocalDate day) {
        var told = new LinkedHashMap<String, List<CoverageInformation>>();
        for (var coverage : chart.list(PayerCoverage.class)) {
            var address = coverage.evidence().getFirst().resource();
            answers(chart, coverage)
                    .forEach((order, answers) -> told.computeIfAbsent(order, _ -> new ArrayList<>())
                            .add(words.tell(address, ofItsStep(answers), day)));
        }
        return told;
    }

    // Some payers have a policy for each step. Those for other steps say nothing where one is for this.
    private static List<CoverageAnswer> ofItsStep(List<CoverageAnswer> answers) {
        boolean judged = answers.stream().anyMatch(it -> it.judgedAs() != null);
        return answers.stream()
                .filter(it -> !judged || !it.chosenBecause().key().equals("coverage.step-not-in-policy"))
                .toList();
    }

    private Map<String, List<CoverageAnswer>> answers(Chart chart, PayerCoverage coverage) {
        return assess.apply(withOnly(coverage, chart)).coverage().stream()
                .filter(it -> it.proposal().source().contains("/"))
                .collect(Collectors.groupingBy(it -> it.proposal().source(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Chart withOnly(PayerCoverage coverage, Chart chart) {
        var facts = chart.facts().stream()
                .filter(fact -> !(fact instanceof PayerCoverage) || fact.equals(coverage))
                .toList();
        return new Chart(chart.patient(), facts, chart.narratives(), chart.conflicts(), chart.notUnderstood());
    }
}
