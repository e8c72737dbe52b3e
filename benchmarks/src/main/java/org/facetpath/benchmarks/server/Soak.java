package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Whether the server's memory stays flat while it works for long: a mixed load at a steady rate, and every
/// so often what of the heap is alive after a collection and what the process takes of the machine, with the
/// slope of both.
///
/// `Soak RECORD [samples] [seconds between them] [requests a second]`: 60, 60 and 10 unless said. A run of half an hour
/// or more fails when what is alive grows by more than [#MOST_GROWTH] MB an hour, leaving its first sixth aside, in
/// which caches fill.
public final class Soak {

    private static final double MOST_GROWTH = 16;
    private static final double JUDGED_FROM = 0.5;
    private static final int FILLING = 6;
    private static final double SECONDS_AN_HOUR = 3600;
    private static final int KINDS = 10;

    /// So many resources get new versions over and over, so that the record does not grow.
    private static final int WRITTEN = 200;

    private static final String EXAMPLE = "examples/low-back-two-blocks.json";

    private final FhirClient client;
    private final String patient;
    private final String posted;

    /// @param hours since the start
    /// @param alive MB of the heap after a collection
    /// @param resident MB of the process
    private record Sample(double hours, double alive, double resident) {}

    private Soak(FhirClient client, String patient, String posted) {
        this.client = client;
        this.patient = patient;
        this.posted = posted;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 60;
        double rate = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 10;
        var data = Files.createTempDirectory("soak");
        var stored = StoredPatient.of(Path.of(arguments[0]), data);
        List<Sample> samples = new ArrayList<>();
        try (var server = ServerProcess.start(data);
                var client = new FhirClient(server.address(), stored.token())) {
            var load = new Load(new Soak(client, stored.id(), Files.readString(Path.of(EXAMPLE)))::send);
            System.out.println("| s | answers | p50, ms | p99, ms | alive, MB | resident, MB |");
            System.out.println("|---|---|---|---|---|---|");
            for (int number = 1; number <= count; number++) {
                var outcome = load.steadily(rate, seconds);
                double hours = number * seconds / SECONDS_AN_HOUR;
                var sample = new Sample(hours, server.liveMegabytes(), server.residentMegabytes());
                samples.add(sample);
                print(sample, outcome);
            }
        }
        judge(samples);
    }

    /// One of ten kinds of requests, in turn.
    private void send(long number) throws IOException, InterruptedException {
        var record = "/fhir/Patient/" + patient;
        switch ((int) (number % KINDS)) {
            case 0, 1 -> client.get(number, record + "/$facet-assess");
            case 2 -> client.post(number, "/fhir/$facet-assess", posted);
            case 3 -> client.get(number, "/fhir/Observation?patient=" + patient + "&_count=20");
            case 4, 5 -> client.put(number, "/fhir/Observation/soak-" + number % WRITTEN, pain(number));
            case 6 -> client.get(number, "/actuator/prometheus");
            case 7 -> client.get(number, "/fhir/Questionnaire");
            default -> client.get(number, record);
        }
    }

    private String pain(long number) {
        return """
            {"resourceType":"Observation","id":"soak-%d","status":"final","code":{"coding":[{"system":\
            "http://loinc.org","code":"72514-3"}]},"subject":{"reference":"Patient/%s"},"effectiveDateTime":\
            "2026-11-01","valueQuantity":{"value":%d},"note":[{"text":"%d"}]}\
            """.formatted(number % WRITTEN, patient, number % 11, number);
    }

    private static void print(Sample sample, Load.Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "| %.0f | %d | %.1f | %.1f | %.1f | %.0f |%n",
                sample.hours() * SECONDS_AN_HOUR,
                outcome.nanos().getTotalCount(),
                outcome.millis(50),
                outcome.millis(99),
                sample.alive(),
                sample.resident());
    }

    private static void judge(List<Sample> samples) {
        var later = samples.subList(samples.size() / FILLING, samples.size());
        double alive = slope(later, Sample::alive);
        System.out.printf(
                Locale.ROOT,
                "%nSlope an hour: %.1f MB alive, %.1f MB resident%n",
                alive,
                slope(later, Sample::resident));
        if (samples.getLast().hours() >= JUDGED_FROM && alive > MOST_GROWTH) {
            throw new IllegalStateException("the memory in use grows");
        }
    }

    /// By least squares, in MB an hour; not a number for fewer than two samples.
    private static double slope(List<Sample> samples, ToDoubleFunction<Sample> megabytes) {
        double meanHours = samples.stream().mapToDouble(Sample::hours).average().orElse(0);
        double meanMegabytes = samples.stream().mapToDouble(megabytes).average().orElse(0);
        double up = 0;
        double along = 0;
        for (var sample : samples) {
            double hours = sample.hours() - meanHours;
            up += hours * (megabytes.applyAsDouble(sample) - meanMegabytes);
            along += hours * hours;
        }
        return up / along;
    }
}
