package org.facetpath.benchmarks.server;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.MessageWriter;
import org.facetpath.exchange.cds.RequestReader;
import org.facetpath.exchange.cds.Service;
import org.facetpath.knowledge.Forms;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.hooks.HookAnswers;
import org.facetpath.server.hooks.HookServices;
import org.facetpath.server.hooks.record.RecordGatherer;
import org.facetpath.server.outgoing.RecordFetcher;
import org.hl7.fhir.r4.model.Bundle;

/// What of a hook's time is the engine's own, beside HAPI: in one process and thread, by turns, on the same bytes. Ours
/// goes from the bytes of the request to those of the answer with its cards; HAPI parses the values of the prefetch,
/// cut out for it before, into its model. Neither sends, keeps or audits anything.
///
/// `EngineShare RECORD [warm-up seconds] [seconds]`. Times are processor times of the thread, medians of single turns.
public final class EngineShare {

    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Service service;
    private final HookAnswers answers;
    private final RequestReader requests = new RequestReader();
    private final HookMessage message;
    private final byte[] body;
    private final List<String> prefetch;

    private EngineShare(HookAnswers answers, HookMessage message) throws IOException {
        this.answers = answers;
        service = HookServices.find("facetpath-" + message.hook()).orElseThrow();
        this.message = message;
        body = message.body().getBytes(StandardCharsets.UTF_8);
        prefetch = new ArrayList<>();
        for (JsonNode value : new JsonMapper().readTree(body).path("prefetch")) {
            prefetch.add(value.toString());
        }
    }

    static void main(String[] arguments) throws IOException {
        var record = Path.of(arguments[0]);
        double warmUp = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 25;
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 10;
        InstantSource clock = InstantSource.fixed(NOW);
        var assessor = new Assessor(KnowledgeFolder.load().orThrow(), ZoneOffset.UTC, clock);
        // Nothing is to be fetched: the prefetch is whole.
        var fetcher = new RecordFetcher(_ -> {}, RecordFetcher.Bounds.ofAHook(), clock);
        var answers =
                new HookAnswers(assessor, Forms.load(assessor.knowledge()).orThrow(), new RecordGatherer(fetcher));
        System.out.println("| request | Facetpath, bytes to cards, ms | HAPI's parse, ms | HAPI's ÷ ours |");
        System.out.println("|---|---|---|---|");
        for (var message : HookMessage.all(record)) {
            new EngineShare(answers, message).measure(warmUp, seconds);
        }
    }

    private void measure(double warmUp, double seconds) {
        turns(warmUp);
        var turns = turns(seconds);
        double ours = median(turns, 0);
        double theirs = median(turns, 1);
        System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f | %.1f |%n", message, ours, theirs, theirs / ours);
    }

    private List<double[]> turns(double seconds) {
        List<double[]> turns = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            turns.add(new double[] {millis(this::answer), millis(this::parse)});
        }
        return turns;
    }

    private static double millis(Runnable turn) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        turn.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static double median(List<double[]> turns, int who) {
        var times = turns.stream().mapToDouble(turn -> turn[who]).toArray();
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private void answer() {
        var request = requests.read(Body.of(body), service.hook());
        var response = answers.answer(request, service, DAY, Locale.ENGLISH).response();
        require(
                message.isAnsweredBy(new String(MessageWriter.write(response), StandardCharsets.UTF_8)),
                "a wrong answer");
    }

    private void parse() {
        int parsed = 0;
        for (var value : prefetch) {
            parsed += R4.newJsonParser().parseResource(value) instanceof Bundle bundle
                    ? bundle.getEntry().size()
                    : 1;
        }
        require(parsed == message.resources(), "HAPI found another number of resources");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
