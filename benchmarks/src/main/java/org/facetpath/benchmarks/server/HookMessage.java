package org.facetpath.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.server.hooks.HookSandbox;
import org.facetpath.server.hooks.sandbox.Choice;

/// The request of a hook for the example of two blocks, with as much of a long record of somebody else put into its
/// prefetch, under the example's name, as the size asks for.
///
/// @param body as JSON
/// @param resources how many its prefetch has
record HookMessage(String hook, String body, int resources) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLE = Path.of("examples/low-back-two-blocks.json");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String USER = "Practitioner/sandbox";
    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    /// A small one of `patient-view` and a large one of `order-sign`.
    static List<HookMessage> both(Path record) throws IOException {
        return List.of(of("patient-view", record, SMALL), of("order-sign", record, LARGE));
    }

    /// @param record a Bundle of one patient, who comes first in it
    /// @param bytes the size wanted, about
    static HookMessage of(String hook, Path record, int bytes) throws IOException {
        var choice = new Choice(
                "", hook, "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right", "Medicare", "");
        var bundle = JSON.readTree(EXAMPLE.toFile());
        var more = renamed(Files.readString(record)).iterator();
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
        return new HookMessage(hook, request.toString(), resources);
    }

    private static JsonNode renamed(String record) throws IOException {
        var name = JSON.readTree(record).at("/entry/0/resource/id").asText();
        return JSON.readTree(
                        record.replace("urn:uuid:" + name, "Patient/alvarez").replace(name, "alvarez"))
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

    /// The body of one request: another user each time, since a card is not shown twice to one.
    String numbered(long number) {
        return body.replace(USER, "Practitioner/u" + number);
    }
}
