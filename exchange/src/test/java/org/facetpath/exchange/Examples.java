package org.facetpath.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.fhir.Reading;
import org.facetpath.knowledge.KnowledgeFolder;

/// The example records, read and judged as the program does.
public final class Examples {

    public static final Path ROOT = Path.of(System.getProperty("facetpath.root", ".."));
    public static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    public static List<Path> files() {
        try (var files = Files.list(ROOT.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Several inputs as one record.
    public static Reading read(String... inputs) {
        var session = new ChartReader(KNOWLEDGE.terminology(), ZoneOffset.UTC).open();
        for (int i = 0; i < inputs.length; i++) {
            session.add(new ByteArrayInputStream(inputs[i].getBytes(StandardCharsets.UTF_8)), "input " + i);
        }
        return session.finish();
    }

    static Assessment assess(Chart chart) {
        return Pathway.assess(chart, KNOWLEDGE, DAY, Options.defaults());
    }

    static Assessment assess(Path file) {
        return assess(read(text(file)).charts().getFirst());
    }

    private Examples() {}
}
