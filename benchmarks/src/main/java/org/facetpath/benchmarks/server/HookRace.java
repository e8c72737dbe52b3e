package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How many hooks a second we answer, beside a plain HAPI server that only parses the same prefetch and one that does
/// nothing with it: by turns, each in a process of its own, with the load from this one. Then the times of our answers
/// at half of our rate.
///
/// `HookRace RECORD [warm-up seconds] [seconds]`. Ours assesses the record, makes cards, writes an audit event and the
/// ledger of cards; the peer does nothing with what it parsed. Every answer is checked.
public final class HookRace {

    private static final int[] CLIENTS = {2, 4, 8};
    private static final double HALF = 0.5;

    private final double warmUp;
    private final double seconds;

    private HookRace(double warmUp, double seconds) {
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var record = Path.of(arguments[0]);
        double warmUp = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 25;
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 25;
        var race = new HookRace(warmUp, seconds);
        System.out.println("| who | a second | processor, ms | p50, ms | p95, ms | p99, ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (var message : HookMessage.all(record)) {
            race.run(message);
        }
    }

    private void run(HookMessage message) throws IOException, InterruptedException {
        System.out.println("| **" + message + "** | | | | | |");
        var data = Files.createTempDirectory("hook-race");
        double ours;
        try (var server = ServerProcess.start(data);
                var client = new FhirClient(server.address(), "none")) {
            ours = measure("Facetpath", server, ask(client, message));
        }
        try (var peer = ServerProcess.start(peer());
                var client = new FhirClient(peer.address(), "none")) {
            double theirs = measure("HAPI", peer, askPeer(client, message, "parse"));
            double most = measure("nothing done", peer, askPeer(client, message, "nothing"));
            System.out.printf(
                    Locale.ROOT, "| ÷ HAPI | %.1f (nothing done: %.1f) | | | | |%n", ours / theirs, most / theirs);
        }
    }

    private static List<String> peer() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                HookPeer.class.getName());
    }

    private static Load ask(FhirClient client, HookMessage message) {
        var path = "/cds-services/facetpath-" + message.hook();
        var bodies = message.bodies();
        return new Load(number -> {
            var answer = client.postPlain(number, path, bodies.apply(number));
            if (!message.isAnsweredBy(answer)) {
                throw new IOException("not the right answer: " + answer);
            }
        });
    }

    private static Load askPeer(FhirClient client, HookMessage message, String how) {
        int resources = how.equals("nothing") ? 0 : message.resources();
        var expected = "\"resources\":%d}".formatted(resources);
        var bodies = message.bodies();
        return new Load(number -> {
            var answer = client.postPlain(number, "/cds-services/" + how, bodies.apply(number));
            if (!answer.contains(expected)) {
                throw new IOException("not the peer's answer: " + answer);
            }
        });
    }

    /// The most answers a second.
    private double measure(String who, ServerProcess server, Load load) throws InterruptedException {
        load.inTurn(CLIENTS[0], warmUp);
        double most = 0;
        for (int clients : CLIENTS) {
            most = Math.max(most, load.inTurn(clients, seconds / CLIENTS.length).perSecond());
        }
        double before = server.processorSeconds();
        var steady = load.steadily(most * HALF, seconds);
        double each =
                (server.processorSeconds() - before) * 1e3 / steady.nanos().getTotalCount();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                who,
                most,
                each,
                steady.millis(50),
                steady.millis(95),
                steady.millis(99));
        return most;
    }
}
