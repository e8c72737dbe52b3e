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
    ///
    /// @param whole the judgement of the chart as it is, which does where it has one coverage
    Map<String, List<CoverageInformation>> of(Chart chart, Assessment whole, LocalDate day) {
        var told = new LinkedHashMap<String, List<CoverageInformation>>();
        var coverages = chart.list(PayerCoverage.class);
        for (var coverage : coverages) {
            var judged = coverages.size() == 1 ? whole : assess.apply(withOnly(coverage, chart));
            var address = coverage.evidence().getFirst().resource();
            answers(judged)
                    .forEach((order, answers) ->
                            told.computeIfAbsent(order, _ -> new ArrayList<>()).add(words.tell(address, answers, day)));
        }
        return told;
    }

    private static Map<String, List<CoverageAnswer>> answers(Assessment judged) {
        return judged.coverage().stream()
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
