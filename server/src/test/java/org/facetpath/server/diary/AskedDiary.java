package org.facetpath.server.diary;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;

/// People made up who were treated, and the phones on which their diaries are opened.
abstract class AskedDiary {

    static final TestServer SERVER = TestServer.clinic();
    static final RecordStore STORE = SERVER.bean(RecordStore.class);
    static final DiaryLinks LINKS = SERVER.bean(DiaryLinks.class);

    static String link(Block block, Writer writer) {
        return LINKS.make(new DiaryLinks.Wanted(
                        UUID.randomUUID().toString(),
                        block.patient(),
                        block.procedure(),
                        writer,
                        "clinician",
                        DiaryLinks.lasts(Treatment.Kind.BLOCK)))
                .orElseThrow();
    }

    static Client redeemed(String token) {
        var client = SERVER.client();
        client.form("/diary/devices", Map.of("token", token));
        return client;
    }

    static Client phone(Block block, Writer writer) {
        return redeemed(link(block, writer));
    }

    static HttpResponse<String> put(Client phone, String id, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("at", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        var body = all.entrySet().stream()
                .map(it -> "\"%s\":\"%s\"".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return phone.send("PUT", "/diary/entries/" + id, body, Map.of("Content-Type", "application/json"));
    }

    record Block(String patient, String procedure) {}

    /// Somebody made up who had a block an hour ago, with a score of 8 before it.
    static Block block(String... joints) {
        return treated("medial-branch-block", 3_600, joints);
    }

    /// Somebody made up who had an ablation ten days ago, with a score of 8 before it.
    static Block ablation(String... joints) {
        return treated("radiofrequency-ablation", 10 * 86_400, joints);
    }

    static Block treated(String procedure, long secondsAgo, String... joints) {
        var patient = "d-" + UUID.randomUUID();
        var about = "\"subject\":{\"reference\":\"Patient/%s\"}".formatted(patient);
        var then = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(secondsAgo);
        var sites = List.of(joints).stream()
                .map(joint ->
                        "{\"coding\":[{\"system\":\"https://facetpath.org/fhir/CodeSystem/facet-joint\",\"code\":\"%s\"}]}"
                                .formatted(joint))
                .collect(Collectors.joining(","));
        write("Patient", patient, "\"birthDate\":\"1970\"");
        write("Procedure", patient + "-p", about + """
            ,"status":"completed","code":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/procedure",
            "code":"%s"}]},"performedDateTime":"%s","bodySite":[%s]
            """.formatted(procedure, then, sites));
        write("Observation", patient + "-before-the-block", about + """
            ,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},
            "effectiveDateTime":"%s","valueInteger":8,"bodySite":{"coding":[{
            "system":"https://facetpath.org/fhir/CodeSystem/pain-area","code":"low-back"}]}
            """.formatted(then.minusSeconds(600)));
        return new Block(patient, patient + "-p");
    }

    static void write(String type, String id, String body) {
        var content = "{\"resourceType\":\"%s\",\"id\":\"%s\",%s}".formatted(type, id, body);
        STORE.write(List.of(new Change.Write(new ResourceKey(type, id), content)), new Actor("system/test"), "test");
    }
}
