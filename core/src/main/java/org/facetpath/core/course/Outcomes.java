package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// How pain, function and movement changed in an episode.
///
/// The baseline is the last score of the region before its first facet procedure of the episode, else the earliest of
/// the episode. Scores while the anaesthetic of a facet procedure acts belong to that procedure and are left out.
/// Scores without a place count when the patient has one region with pain, and their evidence says so.
public final class Outcomes {

    private static final CodeSetId MOVEMENT = new CodeSetId("range-of-motion");

    private final Chart chart;
    private final Episode episode;
    private final Knowledge knowledge;
    private final LocalDate asOf;
    private final Whereabouts whereabouts;

    private Outcomes(Chart chart, Episode episode, Knowledge knowledge, LocalDate asOf) {
        this.chart = chart;
        this.episode = episode;
        this.knowledge = knowledge;
        this.asOf = asOf;
        this.whereabouts = new Whereabouts(chart, knowledge);
    }

    /// One for each measure on record, pain first.
    public static List<Outcome> read(Chart known, Episode episode, Knowledge knowledge, LocalDate asOf) {
        var outcomes = new Outcomes(known, episode, knowledge, asOf);
        var readings = outcomes.readings();
        return Arrays.stream(Measure.values())
                .flatMap(measure -> outcomes.outcome(measure, readings).stream())
                .toList();
    }

    private Optional<Outcome> outcome(Measure measure, List<OutcomeReading> readings) {
        var series = readings.stream()
                .filter(reading -> reading.measure() == measure)
                .sorted(OutcomeReading.OLDEST_FIRST)
                .toList();
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutcomeSeries(
                                measure,
                                series,
                                firstProcedure(),
                                knowledge.outcomes().get(measure))
                        .outcome());
    }

    private List<OutcomeReading> readings() {
        var aftermath = new Aftermath(chart, knowledge, whereabouts, episode.region());
        var readings = new ArrayList<OutcomeReading>();
        for (var fact : chart.facts()) {
            switch (fact) {
                case Score score
                when counts(score.when()) && !aftermath.covers(score) -> {
                    if (whereabouts.belongs(score, episode.region())) {
                        readings.add(OutcomeReading.of(score, isNamed(score)));
                    }
                }
                case Finding finding
                when finding.finding().equals(MOVEMENT) && counts(finding.when()) -> {
                    var quantity = finding.quantity();
                    if (quantity != null && whereabouts.belongs(finding, episode.region())) {
                        readings.add(movement(finding, quantity));
                    }
                }
                default -> {}
            }
        }
        return readings;
    }

    private static OutcomeReading movement(Finding finding, Quantity quantity) {
        var scale = quantity.unit().isEmpty() ? null : quantity.unit();
        return new OutcomeReading(Measure.RANGE_OF_MOTION, scale, quantity, null, finding.when(), finding.evidence());
    }

    /// A score that names a region, if only by what it measures.
    private boolean isNamed(Score score) {
        return whereabouts.names(score, episode.region()) == Verdict.MET;
    }

    /// Of the episode: dated, not before it began and not after the day of asking.
    private boolean counts(When when) {
        return !when.isUnknown()
                && !when.earliest().isAfter(asOf)
                && when.before(episode.span().start()) != Verdict.MET;
    }

    private @Nullable When firstProcedure() {
        return chart.list(FacetProcedure.class).stream()
                .filter(it -> whereabouts.belongs(it, episode.region()))
                .map(FacetProcedure::when)
                .filter(this::counts)
                .min(Comparator.comparing(When::earliest).thenComparing(Chronology.OLDEST_FIRST))
                .orElse(null);
    }
}
