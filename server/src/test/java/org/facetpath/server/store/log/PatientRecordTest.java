package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.Version.Act;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class PatientRecordTest {

    private static final ResourceKey DOCTOR = new ResourceKey("Practitioner", "d");

    private final Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    PatientRecordTest(Place place) {
        this.place = place;
    }

    @BeforeEach
    void open() {
        store = new TestStore(place, folder);
        store.write(patient("a"), patientJson("a"));
        store.write(patient("b"), patientJson("b"));
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void a_record_holds_all_that_is_about_the_patient_and_what_that_refers_to() {
        store.write(DOCTOR, "{\"resourceType\":\"Practitioner\",\"id\":\"d\"}");
        store.write(new ResourceKey("Practitioner", "e"), "{\"resourceType\":\"Practitioner\",\"id\":\"e\"}");
        store.write(
                pain("p1"),
                painJson("p1", "a", 7)
                        .replace("\"status\"", "\"performer\":[{\"reference\":\"Practitioner/d\"}],\"status\""));
        store.write(pain("p2"), painJson("p2", "b", 7));
        store.write(
                new ResourceKey("Coverage", "c"),
                "{\"resourceType\":\"Coverage\",\"id\":\"c\",\"beneficiary\":{\"reference\":\"https://x.example/fhir/Patient/a/_history/2\"}}");
        store.write(
                new ResourceKey("Appointment", "n"),
                "{\"resourceType\":\"Appointment\",\"id\":\"n\",\"participant\":[{\"actor\":{\"reference\":\"Patient/a\"}}]}");
        store.write(
                new ResourceKey("AuditEvent", "e"),
                "{\"resourceType\":\"AuditEvent\",\"id\":\"e\",\"entity\":[{\"what\":{\"reference\":\"Patient/a\"}}]}");

        assertThat(keys(record("a")))
                .containsExactlyInAnyOrder(
                        "Patient/a", "Observation/p1", "Practitioner/d", "Coverage/c", "Appointment/n");
    }

    @Test
    void nothing_of_another_patient_gets_into_a_record_by_a_reference() {
        store.write(pain("p2"), painJson("p2", "b", 7));
        store.write(
                pain("p1"),
                painJson("p1", "a", 7)
                        .replace("\"status\"", "\"derivedFrom\":[{\"reference\":\"Observation/p2\"}],\"status\""));

        assertThat(keys(record("a"))).containsExactlyInAnyOrder("Patient/a", "Observation/p1");
    }

    @Test
    void a_record_is_as_it_was_known_at_a_time() {
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.wait(Duration.ofHours(1));
        store.write(pain("p1"), painJson("p1", "a", 2));
        store.apply(new Change.Delete(patient("b")));

        var before =
                store.records().recordAsOf("a", TestStore.START.plusSeconds(60)).orElseThrow();

        assertThat(text(before)).contains("\"valueInteger\":7").doesNotContain("\"valueInteger\":2");
        assertThat(text(record("a"))).contains("\"valueInteger\":2").doesNotContain("\"valueInteger\":7");
        assertThat(store.records().record("b")).isEmpty();
        assertThat(store.records().recordAsOf("b", TestStore.START)).isPresent();
        assertThat(store.records().recordAsOf("a", TestStore.START.minusSeconds(1)))
                .isEmpty();
        assertThat(store.records().record("nobody")).isEmpty();
    }

    @Test
    void an_entry_for_the_wrong_patient_is_corrected_in_both_records_and_shown_in_both_histories() {
        store.write(pain("p1"), painJson("p1", "a", 7).replace("Patient/a\"", "Patient/a\",\"display\":\"Anna A\""));

        store.apply(new Change.Move(pain("p1"), "a", "b", 1));

        assertThat(keys(record("a"))).containsExactly("Patient/a");
        assertThat(keys(record("b"))).containsExactlyInAnyOrder("Patient/b", "Observation/p1");
        assertThat(text(record("b"))).contains("Patient/b").doesNotContain("Anna A");
        for (var id : List.of("a", "b")) {
            assertThat(store.records().historyOfPatient(id, 10, null).items())
                    .extracting(Version::key, Version::number)
                    .contains(org.assertj.core.groups.Tuple.tuple(pain("p1"), 2));
        }
        assertThat(store.records().read(pain("p1"), 1))
                .map(Version::content)
                .get()
                .asString()
                .contains("Patient/a");
    }

    @Test
    void a_move_needs_both_patients_and_an_entry_that_names_the_first() {
        store.write(pain("p1"), painJson("p1", "a", 7));

        assertThat(refusal(new Change.Move(pain("p1"), "b", "a", null))).isEqualTo(Ground.CONFLICT);
        assertThat(refusal(new Change.Move(pain("p1"), "a", "nobody", null))).isEqualTo(Ground.ABSENT);
        assertThat(refusal(new Change.Move(pain("p9"), "a", "b", null))).isEqualTo(Ground.ABSENT);
        assertThat(refusal(new Change.Move(patient("a"), "a", "b", null))).isEqualTo(Ground.CONFLICT);
    }

    @Test
    void a_merge_makes_one_record_of_two_and_an_unmerge_two_again() {
        store.write(patient("b"), patientJson("b").replace("}", ",\"active\":true,\"multipleBirthInteger\":1}"));
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.write(pain("p2"), painJson("p2", "b", 5));
        var bBefore = keys(record("b"));

        store.apply(new Change.Merge("b", "a"));

        var merged = record("a");
        assertThat(keys(merged)).contains("Observation/p1", "Observation/p2");
        assertThat(merged.merged()).containsExactly("b");
        assertThat(text(merged)).doesNotContain("\"reference\":\"Patient/b\"}").contains("\"id\":\"p2\"");
        assertThat(text(merged).split("\"resourceType\":\"Patient\"", -1)).hasSize(2);
        assertThat(store.records().read(patient("b")))
                .map(Version::content)
                .get()
                .asString()
                .contains("\"active\":false", "replaced-by", "Patient/a", "\"multipleBirthInteger\":1");

        store.apply(new Change.Unmerge("b", "a"));

        assertThat(keys(record("a"))).containsExactlyInAnyOrder("Patient/a", "Observation/p1");
        assertThat(keys(record("b"))).containsExactlyInAnyOrderElementsOf(bBefore);
        assertThat(store.records().read(patient("b")))
                .map(Version::content)
                .get()
                .asString()
                .contains("\"active\":true")
                .doesNotContain("link");
        assertThat(store.records().read(patient("a"))).map(Version::content).contains(patientJson("a"));
        assertThat(store.verify().isWhole()).isTrue();
    }

    @Test
    void merges_follow_each_other_and_never_make_a_circle() {
        store.write(patient("c"), patientJson("c"));
        store.write(pain("p3"), painJson("p3", "c", 5));
        store.apply(new Change.Merge("c", "b"));
        store.apply(new Change.Merge("b", "a"));

        assertThat(keys(record("a"))).contains("Observation/p3");
        assertThat(record("a").merged()).containsExactlyInAnyOrder("b", "c");
        assertThat(refusal(new Change.Merge("a", "c"))).isEqualTo(Ground.CONFLICT);
        assertThat(refusal(new Change.Merge("b", "a"))).isEqualTo(Ground.CONFLICT);
        assertThat(refusal(new Change.Merge("a", "a"))).isEqualTo(Ground.CONFLICT);
        assertThat(refusal(new Change.Unmerge("c", "a"))).isEqualTo(Ground.CONFLICT);
    }

    @Test
    void an_erasure_destroys_content_and_what_was_made_from_it_and_the_log_still_proves_the_rest() {
        store.write(pain("p1"), painJson("p1", "a", 7));
        store.write(pain("p1"), painJson("p1", "a", 8));
        store.write(pain("p2"), painJson("p2", "a", 3));

        store.apply(new Change.Erase(pain("p1"), "request of 2026-11-01"));

        assertThat(store.records().history(pain("p1")))
                .extracting(Version::act, Version::content)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Act.ERASED, null),
                        org.assertj.core.groups.Tuple.tuple(Act.WRITTEN, null),
                        org.assertj.core.groups.Tuple.tuple(Act.WRITTEN, null));
        assertThat(keys(record("a"))).containsExactlyInAnyOrder("Patient/a", "Observation/p2");
        assertThat(store.records().historyOfPatient("a", 10, null).items())
                .extracting(Version::key)
                .doesNotContain(pain("p1"));
        assertThat(store.verify().isWhole()).isTrue();
        assertThat(refusal(new Change.Erase(pain("p9"), "law"))).isEqualTo(Ground.ABSENT);
        assertThat(store.write(pain("p1"), painJson("p1", "a", 1)).number()).isEqualTo(4);
        assertThat(store.verify().isWhole()).isTrue();
    }

    private PatientRecord record(String id) {
        return store.records().record(id).orElseThrow();
    }

    private static List<String> keys(PatientRecord record) {
        return record.versions().stream().map(it -> it.key().toString()).toList();
    }

    private static String text(PatientRecord record) {
        try (var bytes = record.bundle()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private Ground refusal(Change change) {
        var caught = new Ground[1];
        assertThatThrownBy(() -> store.apply(change))
                .asInstanceOf(InstanceOfAssertFactories.type(RefusedChangeException.class))
                .satisfies(refusal -> caught[0] = refusal.ground());
        return caught[0];
    }
}
