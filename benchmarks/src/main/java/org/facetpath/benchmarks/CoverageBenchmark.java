package org.facetpath.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.time.When;
import org.facetpath.fhir.ChartReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What payers' policies add: reading a chart alone, its assessment with a proposal judged by no policy, by one, and by
/// every policy with its path to yes. A policy's own time is the difference to none. Another record: `-p file=PATH`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CoverageBenchmark {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    @Param("examples/low-back-two-blocks.json")
    public String file = "";

    private final Knowledge knowledge = OwnKnowledge.load();
    private final ChartReader reader = new ChartReader(knowledge.terminology(), ZoneOffset.UTC);
    private final List<String> all = knowledge.policies().all().stream()
            .filter(policy -> policy.kind() == Policy.Kind.PAYER)
            .map(Policy::id)
            .distinct()
            .toList();
    private RecordFile record = new RecordFile("", new byte[0]);
    private List<Chart> charts = List.of();

    @Setup
    public void readRecord() throws IOException {
        record = RecordFile.read(Path.of(file));
        charts = read();
    }

    @Benchmark
    public Object reading() throws IOException {
        return read();
    }

    @Benchmark
    public Object noPolicy() {
        return assess(List.of());
    }

    @Benchmark
    public Object onePolicy() {
        return assess(List.of("cms-l38773"));
    }

    @Benchmark
    public Object everyPolicy() {
        return assess(all);
    }

    private List<Chart> read() throws IOException {
        return reader.read(new ByteArrayInputStream(record.bytes()), record.name())
                .charts();
    }

    private Object assess(List<String> policies) {
        var options = new Options("consensus", policies);
        return charts.stream()
                .map(chart -> Pathway.assess(chart.with(List.of(ablation())), knowledge, AS_OF, options))
                .toList();
    }

    private static Proposal ablation() {
        var sites = List.of(new Site(Joint.L4_L5, Side.RIGHT), new Site(Joint.L5_S1, Side.RIGHT));
        return new Proposal(
                Proposal.Action.RADIOFREQUENCY_ABLATION,
                FacetProcedure.Kind.ABLATION,
                FacetProcedure.Intent.THERAPEUTIC,
                List.of(),
                new BodyPlace(Set.of(Region.LUMBAR), sites, List.of(), Set.of(), Side.RIGHT, null),
                When.on(AS_OF.plusMonths(1)),
                "benchmark",
                List.of());
    }
}
