package org.facetpath.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.facetpath.server.hooks.HookSandbox;
import org.facetpath.server.hooks.sandbox.Choice;

/// The request of a hook for a patient of the examples, with as much of a long record of somebody else put into its
/// prefetch, under the example's name, as the size asks for.
///
/// @param chart who the patient is
/// @param body as JSON
/// @param resources how many its prefetch has
record HookMessage(String hook, Chart chart, String body, int resources) {

    /// An example whose patient the record system asks about.
    enum Chart {
        /// What most charts that are opened are like: there is nothing to say.
        NO_SPINE_PAIN("no spine pain", "no-spine-pain", false),
        /// The example that has most to judge: all of its 100 kB are about the spine.
        TWO_BLOCKS("two blocks", "low-back-two-blocks", true);

        private final String label;
        private final Path file;
        private final boolean card;

        Chart(String label, String example, boolean card) {
            this.label = label;
            file = Path.of("examples", example + ".json");
            this.card = card;
        }

        String label() {
            return label;
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String USER = "Practitioner/sandbox";
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    /// Small ones of `patient-view` and a large one of `order-sign`.
    static List<HookMessage> all(Path record) throws IOException {
        return List.of(
                of("patient-view", Chart.NO_SPINE_PAIN, record, SMALL),
                of("patient-view", Chart.TWO_BLOCKS, record, SMALL),
                of("order-sign", Chart.TWO_BLOCKS, record, LARGE));
    }

    /// @param record a Bundle of one patient, who comes first in it
    /// @param bytes the size wanted, about
    private static HookMessage of(String hook, Chart chart, Path record, int bytes) throws IOException {
        var choice = new Choice(
                "", hook, "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right", "Medicare", "");
        var bundle = JSON.readTree(chart.file.toFile());
        var patient = bundle.at("/entry/0/resource/id").asText();
        var more = renamed(Files.readString(record), patient).iterator();
        // What is put in may be of a type that is not asked for; so it is the request whose size counts.
        var request = compact(HookSandbox.request(choice, bundle.toString(), DAY));
        while (request.toString().length() < bytes && more.hasNext()) {
            for (int added = 0; added < 50 && more.hasNext(); added++) {
                add((ArrayNode) bundle.path("entry"), more.next());
            }
            request = compact(HookSandbox.request(choice, bundle.toString(), DAY));
        }
        int resources = 1;
        for (JsonNode part : request.path("prefetch")) {
            resources += part.path("entry").size();
        }
        return new HookMessage(hook, chart, request.toString(), resources);
    }

    private static JsonNode renamed(String record, String patient) throws IOException {
        var name = JSON.readTree(record).at("/entry/0/resource/id").asText();
        return JSON.readTree(
                        record.replace("urn:uuid:" + name, "Patient/" + patient).replace(name, patient))
                .path("entry");
    }

    private static void add(ArrayNode entries, JsonNode entry) {
        if (!entry.at("/resource/resourceType").asText().equals("Patient")) {
            entries.add(entry);
        }
    }

    private static JsonNode compact(String json) throws IOException {
        return JSON.readTree(json);
    }

    /// Whether this is the right answer: with a card when there is something to say, else with none.
    boolean isAnsweredBy(String answer) {
        return answer.contains("\"summary\"") == chart.card;
    }

    /// The body of requests, each of another user, since a card is not shown twice to one. Put together while it is
    /// sent, so that the client takes next to nothing of the two cores.
    LongFunction<BodyPublisher> bodies() {
        int at = body.indexOf(USER);
        var before = body.substring(0, at).getBytes(UTF_8);
        var after = body.substring(at + USER.length()).getBytes(UTF_8);
        return number -> BodyPublishers.concat(
                BodyPublishers.ofByteArray(before),
                BodyPublishers.ofString("Practitioner/u" + number),
                BodyPublishers.ofByteArray(after));
    }

    @Override
    public String toString() {
        return "%s, %s, %d kB, %d resources".formatted(hook, chart.label, body.length() / 1000, resources);
    }
}
