package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// How long a start takes, from the launcher to the line that says where it serves, and how much memory it takes after
/// idling a while; each on an empty store and as a demonstration.
///
/// `ServerStart [runs] [idle seconds]`
public final class ServerStart {

    private static final int MILLIS = 1000;

    private ServerStart() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int idle = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        System.out.printf(
                "| start | s to ready, median (each) | processor s | resident idle, MB |%n|---|---|---|---|%n");
        measure("empty store", runs, idle);
        measure("demonstration", runs, idle, "--demo");
    }

    private static void measure(String what, int runs, int idle, String... options)
            throws IOException, InterruptedException {
        var seconds = new double[runs];
        var processor = new double[runs];
        var megabytes = new double[runs];
        for (int run = 0; run < runs; run++) {
            var data = Files.createTempDirectory("server-start").resolve("data");
            try (var server = ServerProcess.start(data, options)) {
                seconds[run] = server.readyNanos() / 1e9;
                processor[run] = server.processorSeconds();
                Thread.sleep((long) idle * MILLIS);
                megabytes[run] = server.residentMegabytes();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f (%s) | %.2f | %.0f |%n",
                what,
                median(seconds),
                String.join(
                        ", ",
                        IntStream.range(0, runs)
                                .mapToObj(run -> "%.2f".formatted(seconds[run]))
                                .toList()),
                median(processor),
                median(megabytes));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
