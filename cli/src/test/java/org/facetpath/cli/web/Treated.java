package org.facetpath.cli.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;

/// Somebody made up who was treated at L4-L5, on the right unless said, with a score of 8 before it.
record Treated(String patient, RecordStore store) {

    static Treated byBlockToday() {
        return by("medial-branch-block", "Diagnostic medial branch block", 3_600, "right");
    }

    static Treated onBothSidesToday() {
        return by("medial-branch-block", "Diagnostic medial branch block", 3_600, "left", "right");
    }

    static Treated byAblation(int daysAgo) {
        return by("radiofrequency-ablation", "Radiofrequency ablation", daysAgo * 86_400L, "right");
    }

    private static Treated by(String code, String words, long secondsAgo, String... sides) {
        var store = Web.here().bean(RecordStore.class);
        var patient = "diary-" + UUID.randomUUID();
        var day = LocalDate.now(ZoneOffset.UTC);
        var then = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(secondsAgo);
        var about = "\"subject\":{\"reference\":\"Patient/%s\"}".formatted(patient);
        write(store, "Patient", patient, "\"name\":[{\"family\":\"Testperson\"}],\"birthDate\":\"1970\"");
        write(
                store,
                "Condition",
                patient + "-c",
                about + ",\"code\":{\"text\":\"Low back pain\"},\"onsetDateTime\":\"" + day.minusYears(1) + "\"");
        write(store, "Procedure", patient + "-p", about + """
            ,"status":"completed","code":{"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/procedure",
            "code":"%s"}],"text":"%s"},
            "performedDateTime":"%s","bodySite":[%s]
            """.formatted(code, words, then, joints(sides)));
        write(store, "Observation", patient + "-b", about + """
            ,"status":"final","code":{"coding":[{"system":"http://loinc.org","code":"72514-3"}]},
            "effectiveDateTime":"%s","valueInteger":8,"bodySite":{"coding":[{
            "system":"https://facetpath.org/fhir/CodeSystem/pain-area","code":"low-back-right"}]}
            """.formatted(then.minusSeconds(400)));
        return new Treated(patient, store);
    }

    private static String joints(String... sides) {
        return Stream.of(sides).map("""
            {"coding":[{"system":"https://facetpath.org/fhir/CodeSystem/facet-joint","code":"L4-L5-%s"}]}\
            """::formatted).collect(Collectors.joining(","));
    }

    private static void write(RecordStore store, String type, String id, String body) {
        var content = "{\"resourceType\":\"%s\",\"id\":\"%s\",%s}".formatted(type, id, body);
        store.write(List.of(new Change.Write(new ResourceKey(type, id), content)), new Actor("system/demo"), "test");
    }

    List<Integer> scores() {
        return entries()
                .map(it -> it.replaceAll("(?s).*\"valueInteger\":(\\d+).*", "$1"))
                .map(Integer::valueOf)
                .toList();
    }

    private Stream<String> entries() {
        return store.all(RecordQuery.of("Observation").withPatient(patient))
                .filter(it -> it.by().id().startsWith("diary/"))
                .map(Version::content);
    }

    List<Version> versions() {
        return store.all(RecordQuery.of("Observation").withPatient(patient))
                .filter(it -> it.by().id().startsWith("diary/"))
                .flatMap(it -> store.history(it.key()).stream())
                .toList();
    }
}
