package org.facetpath.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.knowledge.KnowledgeFolder;
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
        private final boolean spinePain;

        Chart(String label, String example, boolean spinePain) {
            this.label = label;
            file = Path.of("examples", example + ".json");
            this.spinePain = spinePain;
        }

        String label() {
            return label;
        }

        /// Fails when the record is not of such a patient, with all that was put into it.
        private void check(String record) {
            var knowledge = KnowledgeFolder.load().orThrow();
            var bytes = new ByteArrayInputStream(record.getBytes(UTF_8));
            var chart = new ChartReader(knowledge.terminology(), ZoneOffset.UTC)
                    .read(bytes, label)
                    .charts()
                    .getFirst();
            var problems =
                    Pathway.assess(chart, knowledge, DAY, Options.defaults()).problems();
            if (problems.isEmpty() == spinePain) {
                throw new IllegalStateException("%s, but the record tells of %s".formatted(label, problems));
            }
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Pattern SPINE = Pattern.compile("back|neck|spin|lumb|cervic|thorac", Pattern.CASE_INSENSITIVE);
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
                add((ArrayNode) bundle.path("entry"), more.next(), chart);
            }
            request = compact(HookSandbox.request(choice, bundle.toString(), DAY));
        }
        int resources = 1;
        for (JsonNode part : request.path("prefetch")) {
            resources += part.path("entry").size();
        }
        chart.check(bundle.toString());
        return new HookMessage(hook, chart, request.toString(), resources);
    }

    private static JsonNode renamed(String record, String patient) throws IOException {
        var name = JSON.readTree(record).at("/entry/0/resource/id").asText();
        return JSON.readTree(
                        record.replace("urn:uuid:" + name, "Patient/" + patient).replace(name, patient))
                .path("entry");
    }

    private static void add(ArrayNode entries, JsonNode entry, Chart chart) {
        var type = entry.at("/resource/resourceType").asText();
        boolean tellsOfPain =
                type.equals("Condition") && SPINE.matcher(entry.toString()).find();
        if (!type.equals("Patient") && (chart.spinePain || !tellsOfPain)) {
            entries.add(entry);
        }
    }

    private static JsonNode compact(String json) throws IOException {
        return JSON.readTree(json);
    }

    /// Whether this is the right answer: with a card when there is something to say, else with none.
    boolean isAnsweredBy(String answer) {
        return answer.contains("\"summary\"") == chart.spinePain;
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
