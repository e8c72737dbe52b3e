package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// How long `$facet-assess` of a stored patient takes, as a second process sees it: first how many requests a second
/// the server can answer (clients that send one request after the other, more and more of them), then the times of
/// answers at half that rate.
///
/// `AssessLatency RECORD [warm-up seconds] [seconds]`. Each request asks as of a day of its own, so that nothing that
/// was kept can answer it; then the same again as of one day, which the server may remember. Every answer is checked.
public final class AssessLatency {

    private static final int[] CLIENTS = {1, 2, 4, 8};
    private static final double HALF = 0.5;

    private final ServerProcess server;
    private final FhirClient client;
    private final String patient;

    private AssessLatency(ServerProcess server, FhirClient client, String patient) {
        this.server = server;
        this.client = client;
        this.patient = patient;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        double warmUp = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 25;
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 25;
        var data = Files.createTempDirectory("assess-latency");
        var stored = StoredPatient.of(Path.of(arguments[0]), data);
        try (var server = ServerProcess.start(data);
                var client = new FhirClient(server.address(), stored.token())) {
            var latency = new AssessLatency(server, client, stored.id());
            System.out.println(
                    "| how | answers | a second | p50, ms | p95, ms | p99, ms | longest, ms | processor, ms |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            latency.measure("computed", new Load(latency::askAnew), warmUp, seconds);
            latency.measure("may be kept", new Load(latency::askAgain), warmUp / 5, seconds / 2);
            System.out.printf(Locale.ROOT, "%nResident afterwards: %.0f MB%n", server.residentMegabytes());
        }
    }

    private void measure(String what, Load load, double warmUp, double seconds) throws InterruptedException {
        load.closed(2, warmUp);
        double most = 0;
        for (int clients : CLIENTS) {
            double turn = seconds / CLIENTS.length;
            var outcome = print("%s, %d clients in turn".formatted(what, clients), () -> load.closed(clients, turn));
            most = Math.max(most, outcome.perSecond());
        }
        double rate = most * HALF;
        print("%s, half of %.0f/s".formatted(what, most), () -> load.open(rate, seconds));
    }

    private interface Turn {
        Load.Outcome take() throws InterruptedException;
    }

    private void askAnew(long number) throws IOException, InterruptedException {
        ask(number, LocalDate.of(2026, 1, 1).plusDays(number));
    }

    private void askAgain(long number) throws IOException, InterruptedException {
        ask(number, LocalDate.of(2026, 1, 1));
    }

    private void ask(long number, LocalDate day) throws IOException, InterruptedException {
        var answer = client.get(number, "/fhir/Patient/%s/$facet-assess?asOf=%s".formatted(patient, day));
        if (!answer.contains("Patient/" + patient) || !answer.contains(day.toString())) {
            throw new IOException("the answer is not about this patient as of " + day);
        }
    }

    private Load.Outcome print(String what, Turn turn) throws InterruptedException {
        double before = server.processorSeconds();
        var outcome = turn.take();
        long count = outcome.nanos().getTotalCount();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                count,
                outcome.perSecond(),
                outcome.millis(50),
                outcome.millis(95),
                outcome.millis(99),
                outcome.millis(100),
                (server.processorSeconds() - before) * 1e3 / count);
        return outcome;
    }
}
