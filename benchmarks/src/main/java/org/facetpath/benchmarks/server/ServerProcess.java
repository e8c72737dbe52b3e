package org.facetpath.benchmarks.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A server in a process of its own, started as people start it.
///
/// @param address where it answers, such as `http://127.0.0.1:41234`
/// @param readyNanos from the start of the launcher until it said so
record ServerProcess(Process process, String address, long readyNanos) implements AutoCloseable {

    /// The launcher of this checkout, or other words of a command line in the property `facetpath.serve`.
    private static final List<String> SERVE =
            List.of(System.getProperty("facetpath.serve", "./facetpath serve").split(" +"));

    private static final Pattern SERVES = Pattern.compile("serves at (http://\\S+)");
    private static final Pattern USED = Pattern.compile("total .*used (\\d+)K");

    /// Starts one and returns as soon as it answers.
    static ServerProcess start(Path data, String... options) throws IOException {
        var command = new ArrayList<>(SERVE);
        command.addAll(List.of("--data", data.toString(), "--port", "0"));
        command.addAll(List.of(options));
        return start(command);
    }

    /// Starts a program that says where it serves.
    static ServerProcess start(List<String> command) throws IOException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var serves = SERVES.matcher(line);
            if (serves.find()) {
                long ready = System.nanoTime() - begun;
                Thread.ofVirtual().start(() -> drain(output));
                return new ServerProcess(process, serves.group(1), ready);
            }
        }
        throw new IOException("the server ended without serving: " + command);
    }

    private static void drain(BufferedReader output) {
        output.lines().forEach(_ -> {});
    }

    /// The processor time it has taken since it started.
    double processorSeconds() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /// The memory that the process takes of the machine, in MB.
    double residentMegabytes() throws IOException {
        return Long.parseLong(output("ps", "-o", "rss=", "-p", String.valueOf(process.pid()))
                        .strip())
                / 1024.0;
    }

    /// The part of the heap in use after a collection, in MB.
    double liveMegabytes() throws IOException {
        var pid = String.valueOf(process.pid());
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        output(jcmd, pid, "GC.run");
        return USED.matcher(output(jcmd, pid, "GC.heap_info"))
                        .results()
                        .mapToLong(part -> Long.parseLong(part.group(1)))
                        .sum()
                / 1024.0;
    }

    private static String output(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
