package org.facetpath.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.report.html.HtmlReport;
import org.facetpath.report.wording.Speech;

/// How long the clinician's page of each record takes to write and how large it is, in one thread, from a finished
/// assessment to the whole document.
///
/// `PageWriting FOLDER`: every page is written for two seconds first, then 51 times; the table shows the median.
public final class PageWriting {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final int TIMES = 51;
    private static final long WARM_UP_NANOS = 2_000_000_000L;

    private final Knowledge knowledge = OwnKnowledge.load();
    private final HtmlReport report = new HtmlReport(Speech.in("en"), knowledge);

    static void main(String[] arguments) throws IOException {
        var writing = new PageWriting();
        System.out.printf("| record | kB | ms |%n|---|---|---|%n");
        for (var record : RecordFile.readAll(Path.of(arguments[0]))) {
            var charts = new ChartReader(writing.knowledge.terminology(), ZoneOffset.UTC)
                    .read(new ByteArrayInputStream(record.bytes()), record.name())
                    .charts();
            for (var chart : charts) {
                writing.measure(
                        record.name(), Pathway.assess(chart, writing.knowledge, AS_OF, Options.defaults()));
            }
        }
    }

    private void measure(String name, Assessment assessment) {
        var page = report.render(assessment);
        for (long end = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < end; ) {
            if (!report.render(assessment).equals(page)) {
                throw new IllegalStateException("The page of %s changes from one writing to the next.".formatted(name));
            }
        }
        var nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            report.render(assessment);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.2f |%n",
                name,
                page.getBytes(StandardCharsets.UTF_8).length / 1e3,
                nanos[TIMES / 2] / 1e6);
    }
}
