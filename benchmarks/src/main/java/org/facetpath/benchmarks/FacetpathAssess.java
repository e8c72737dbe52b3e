package org.facetpath.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Score;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;

/// Facetpath from bytes to the finished assessment of every patient in the record.
final class FacetpathAssess implements Contestant {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    private final Knowledge knowledge;
    private final ChartReader reader;

    FacetpathAssess(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.reader = new ChartReader(knowledge.terminology(), ZoneOffset.UTC);
    }

    @Override
    public String name() {
        return "Facetpath, bytes to assessment";
    }

    @Override
    public Found run(RecordFile record) throws IOException {
        var found = Found.nothing();
        for (var chart : reader.read(new ByteArrayInputStream(record.bytes()), record.name())
                .charts()) {
            found = found.plus(assess(chart));
        }
        return found;
    }

    private Found assess(Chart chart) {
        var assessment = Pathway.assess(chart, knowledge, AS_OF, Options.defaults());
        long units = chart.facts().size()
                + 1_000L * assessment.problems().size()
                + assessment.redFlagReview().size()
                + assessment.medicines().size();
        return new Found(1, painScores(chart), units);
    }

    private static int painScores(Chart chart) {
        return Math.toIntExact(chart.list(Score.class).stream()
                .filter(score -> score.evidence().stream()
                        .anyMatch(evidence -> evidence.resource().startsWith("Observation/")))
                .filter(score -> score.measure().isPain())
                .count());
    }
}
