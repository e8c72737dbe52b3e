package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How many hooks a second we answer, beside a plain HAPI server that only parses the same prefetch: by turns, each in
/// a
/// process of its own, with the load from this one. Then the times of our answers at half of our rate.
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
        System.out.println("| hook | who | a second | processor, ms | p50, ms | p95, ms | p99, ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var message : HookMessage.both(record)) {
            race.run(message);
        }
    }

    private void run(HookMessage message) throws IOException, InterruptedException {
        var data = Files.createTempDirectory("hook-race");
        double ours;
        try (var server = ServerProcess.start(data);
                var client = new FhirClient(server.address(), "none")) {
            ours = measure("Facetpath", message, server, new Load(number -> ask(client, message, number)));
        }
        try (var peer = ServerProcess.start(peer());
                var client = new FhirClient(peer.address(), "none")) {
            double theirs = measure("HAPI", message, peer, new Load(number -> askPeer(client, message, number)));
            System.out.printf(
                    Locale.ROOT,
                    "%n%s, %d kB, %d resources: %.1f times as many a second%n%n",
                    message.hook(),
                    message.body().length() / 1000,
                    message.resources(),
                    ours / theirs);
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

    private static void ask(FhirClient client, HookMessage message, long number)
            throws IOException, InterruptedException {
        var answer = client.postPlain(number, "/cds-services/facetpath-" + message.hook(), message.numbered(number));
        if (!answer.contains("\"summary\"")) {
            throw new IOException("no card came: " + answer);
        }
    }

    private static void askPeer(FhirClient client, HookMessage message, long number)
            throws IOException, InterruptedException {
        var answer = client.postPlain(number, "/cds-services/peer", message.numbered(number));
        if (!answer.contains("\"resources\":")) {
            throw new IOException("not the peer's answer: " + answer);
        }
    }

    /// The most answers a second.
    private double measure(String who, HookMessage message, ServerProcess server, Load load)
            throws InterruptedException {
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
                "| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                message.hook(),
                who,
                most,
                each,
                steady.millis(50),
                steady.millis(95),
                steady.millis(99));
        return most;
    }
}
