package org.facetpath.server.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class IntakeTest {

    @Parameter
    private Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = new TestStore(place, folder);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private Intake intake() {
        return new Intake(store.records(), new Actor("system/import"), "an import", Progress.NONE);
    }

    private Tally take(String text, String name) throws IOException {
        return intake().add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
    }

    @Test
    void a_resource_too_long_to_be_kept_is_named_with_its_place_and_all_else_is_taken_in() throws IOException {
        var tooLong = painJson("long", "a", 7).replace("final", "x".repeat(64 << 20));
        Files.writeString(folder.resolve("Patient.json"), patientJson("a"));
        Files.writeString(folder.resolve("a.json"), painJson("p1", "a", 7) + tooLong);
        Files.writeString(folder.resolve("b.json"), painJson("p2", "a", 7));

        var tally = intake().add(folder);

        assertThat(tally.created()).isEqualTo(3);
        assertThat(tally.refusals())
                .extracting(Tally.Refusal::place, Tally.Refusal::reason)
                .containsExactly(
                        tuple(folder.resolve("a.json") + ", value 2", "Observation/long: it is longer than 64 MB"));
        assertThat(store.records().read(pain("p1"))).isPresent();
        assertThat(store.records().read(pain("p2"))).isPresent();
        assertThat(store.records().read(pain("long"))).isEmpty();
    }

    @Test
    void a_bundle_is_taken_in_with_its_links_by_name_and_all_else_to_the_letter() throws IOException {
        var bundle = """
            {"resourceType":"Bundle","type":"transaction","entry":[
             {"fullUrl":"urn:uuid:0c1e0f7a-0000-4000-8000-000000000001","resource":
              {"resourceType":"Patient","id":"a",  "multipleBirthInteger" : 1.10e1}},
             {"fullUrl":"urn:uuid:0c1e0f7a-0000-4000-8000-000000000002","resource":
              {"resourceType":"Observation","subject":{"reference":"urn:uuid:0c1e0f7a-0000-4000-8000-000000000001"},
               "performer":[{"reference":"Practitioner?identifier=npi|7"},{"reference":"Practitioner?identifier=npi|8"}],
               "valueQuantity":{"value":1.50}}},
             {"resource":{"resourceType":"Practitioner","id":"d","identifier":[{"system":"npi","value":"7"}]}}]}\
            """;

        var tally = take(bundle, "b.json");

        assertThat(tally.created()).isEqualTo(3);
        assertThat(tally.refused()).isZero();
        assertThat(content(patient("a")))
                .isEqualTo("{\"resourceType\":\"Patient\",\"id\":\"a\",  \"multipleBirthInteger\" : 1.10e1}");
        assertThat(content(pain("0c1e0f7a-0000-4000-8000-000000000002")))
                .contains("\"reference\":\"Patient/a\"", "\"reference\":\"Practitioner/d\"", "npi|8", "1.50")
                .doesNotContain("npi|7", "urn:uuid");
        assertThat(store.records().record("a").orElseThrow().versions()).hasSize(3);
    }

    @Test
    void a_type_that_fhir_does_not_have_is_named_by_its_place_and_the_rest_is_taken_in() throws IOException {
        var lines = take(
                patientJson("a") + "\n{\"resourceType\":\"Foo\",\"id\":\"1\"}\n{\"resourceType\":\"patient\"}\n",
                "x.ndjson");
        var bundle = take("""
            {"resourceType":"Bundle","type":"collection","entry":[
            {"resource":{"resourceType":"Foo","id":"2","subject":{"reference":"Patient/a"}}},{"resource":%s}]}
            """.formatted(painJson("p1", "a", 1)), "b.json");

        assertThat(lines.created()).isEqualTo(1);
        assertThat(lines.refusals())
                .extracting(it -> it.place() + ": " + it.reason())
                .containsExactly(
                        "x.ndjson, line 2: its resourceType is none of FHIR R4's: Foo",
                        "x.ndjson, line 3: its resourceType is none of FHIR R4's");
        assertThat(bundle.created()).isEqualTo(1);
        assertThat(bundle.refusals()).extracting(Tally.Refusal::place).containsExactly("b.json, entry 1");
        assertThat(store.records().log(0, 10)).hasSize(2);
    }

    private String content(ResourceKey key) {
        return store.records().read(key).map(Version::content).orElseThrow();
    }

    @Test
    void the_same_import_again_changes_nothing() throws IOException {
        var bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":%s},{\"resource\":%s}]}"
                        .formatted(
                                patientJson("a"), "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"without an id\"}}");
        take(bundle, "b.json");
        var position = store.records().position();

        var again = take(bundle, "b.json");

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(store.records().position()).isEqualTo(position);
    }

    @Test
    void an_import_that_broke_off_is_finished_by_doing_it_again() throws IOException {
        var lines = new StringBuilder();
        for (int at = 0; at < 1_300; at++) {
            lines.append(painJson("p" + at, "a", 1)).append('\n');
        }
        var broken = new Intake(store.records(), new Actor("system/import"), "an import", (_, tally) -> {
            if (tally.kept() >= 1_000) {
                throw new IllegalStateException("the power went out");
            }
        });
        assertThatThrownBy(() -> broken.add(
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), "x.ndjson"))
                .hasMessage("the power went out");
        assertThat(store.records().position()).isEqualTo(1_000);

        var tally = take(lines.toString(), "x.ndjson");

        assertThat(tally.unchanged()).isEqualTo(1_000);
        assertThat(tally.created()).isEqualTo(300);
    }

    @Test
    void a_folder_is_taken_in_with_packed_files_and_patients_first() throws IOException {
        var inputs = Files.createDirectories(folder.resolve("inputs/deeper")).getParent();
        Files.writeString(
                inputs.resolve("Observation.ndjson"), painJson("p1", "a", 1) + "\r\n\n" + painJson("p2", "a", 1));
        Files.write(inputs.resolve("deeper/Patient.ndjson.gz"), packed(patientJson("a") + "\n"));
        Files.writeString(inputs.resolve("notes.txt"), "not a record");

        var tally = intake().add(inputs);

        assertThat(tally.created()).isEqualTo(3);
        assertThat(tally.refusals()).isEmpty();
        assertThat(store.records().log(0, 1)).extracting(Version::key).containsExactly(patient("a"));
        assertThat(intake().add(Files.createDirectory(folder.resolve("empty"))).refused())
                .isEqualTo(1);
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pack = new GZIPOutputStream(bytes)) {
            pack.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_taken_in_is_named_by_line_and_the_rest_is_taken_in() throws IOException {
        var text = new ByteArrayOutputStream();
        for (var line : List.of(painJson("p1", "a", 1), "{\"resourceType\":\"Observation\",", "nonsense", "{}", "")) {
            text.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        text.write(new byte[] {'{', (byte) 0xC3, '(', '}', '\n'});
        text.write("{\"resourceType\":\"Observation\",\"id\":\"a/b\"}\n".getBytes(StandardCharsets.UTF_8));
        text.write("{\"resourceType\":\"Observation\",\"id\":\"x\u0000\"}\n".getBytes(StandardCharsets.UTF_8));
        text.write(painJson("p2", "a", 1).getBytes(StandardCharsets.UTF_8));

        var tally = intake().add(new ByteArrayInputStream(text.toByteArray()), "x.ndjson");

        assertThat(tally.created()).isEqualTo(2);
        assertThat(tally.refusals())
                .extracting(Tally.Refusal::place)
                .containsExactlyInAnyOrder(
                        "x.ndjson, line 2",
                        "x.ndjson, line 3",
                        "x.ndjson, line 4",
                        "x.ndjson, line 6",
                        "x.ndjson, line 7",
                        "x.ndjson, line 8");
        assertThat(tally.refusals()).extracting(Tally.Refusal::reason).noneMatch(reason -> reason.contains("nonsense"));
    }

    @Test
    void broken_files_are_named_and_harm_nothing() throws IOException {
        assertThat(take("", "empty.json").refused()).isEqualTo(1);
        assertThat(take("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":", "cut.json")
                        .refusals())
                .singleElement()
                .extracting(Tally.Refusal::reason)
                .asString()
                .contains("line 1");
        assertThat(take("{\"resourceType\":\"Bundle\",\"entry\":[7]}", "no.json")
                        .refused())
                .isEqualTo(1);
        assertThat(take("{\"resourceType\":\"Bundle\",\"type\":\"history\",\"entry\":[]}", "h.json")
                        .refused())
                .isEqualTo(1);
        var whole = packed(patientJson("a") + "\n" + painJson("p1", "a", 1) + "\n");
        var cut = intake().add(new ByteArrayInputStream(whole, 0, whole.length - 9), "cut.ndjson.gz");
        assertThat(cut.refused()).isEqualTo(1);
    }

    @Test
    void somebody_else_of_the_same_id_stops_the_import_before_records_are_mixed() throws IOException {
        take(patientJson("a"), "a.json");
        var other = patientJson("a").replace("1961", "1999");
        var bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":%s},{\"resource\":%s}]}"
                .formatted(painJson("p1", "a", 1), other);

        assertThatThrownBy(() -> take(bundle, "b.json")).isInstanceOf(SomebodyElseException.class);

        assertThat(store.records().search(RecordQuery.of("Observation")).items())
                .isEmpty();
        assertThat(content(patient("a"))).contains("1961");
    }

    @Test
    void a_corrected_birth_date_of_the_same_identifier_is_the_same_person() throws IOException {
        var known = patientJson("a").replace("}", ",\"identifier\":[{\"system\":\"s\",\"value\":\"1\"}]}");
        take(known, "a.json");

        assertThat(take(known.replace("1961", "1962"), "a.json").updated()).isEqualTo(1);
    }

    @Test
    void progress_is_told_after_each_commit() throws IOException {
        var told = new ArrayList<Long>();
        var lines = new StringBuilder();
        for (int at = 0; at < 1_100; at++) {
            lines.append(painJson("p" + at, "a", 1)).append('\n');
        }

        new Intake(store.records(), new Actor("system/import"), "an import", (_, tally) -> told.add(tally.kept()))
                .add(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), "x.ndjson");

        assertThat(told).containsExactly(500L, 1_000L, 1_100L);
    }
}
