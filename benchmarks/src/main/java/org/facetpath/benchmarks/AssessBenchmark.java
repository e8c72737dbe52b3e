package org.facetpath.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/// One record, one thread, all contestants. Another record: `-p file=PATH`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssessBenchmark {

    @Param("examples/low-back-two-blocks.json")
    public String file = "";

    @Param({"facetpath", "jackson", "hapi"})
    public String way = "";

    private Contestant contestant = new JacksonWalk();
    private RecordFile record = new RecordFile("", new byte[0]);

    @Setup
    public void readRecord() {
        record = RecordFile.read(Path.of(file));
        contestant = switch (way) {
            case "facetpath" -> new FacetpathAssess(OwnKnowledge.load());
            case "jackson" -> new JacksonWalk();
            case "hapi" -> new HapiParse();
            default -> throw new IllegalArgumentException(way);
        };
    }

    @Benchmark
    public Object run() throws IOException {
        return contestant.run(record);
    }
}
