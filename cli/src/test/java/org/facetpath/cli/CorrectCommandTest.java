package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.diary.Writer;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.log.RecordLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A correction")
class CorrectCommandTest {

    private static final ResourceKey PAIN = new ResourceKey("Observation", "pain");

    @TempDir
    private Path folder;

    private Path store() {
        return folder.resolve("store");
    }

    @BeforeEach
    void twoPatientsAndAnObservation() throws IOException {
        var records = Files.writeString(folder.resolve("records.ndjson"), """
            {"resourceType":"Patient","id":"anna","birthDate":"1961-01-01"}
            {"resourceType":"Patient","id":"berta","birthDate":"1962-01-01"}
            {"resourceType":"Observation","id":"pain","status":"final","code":{"text":"secretpain"},\
            "subject":{"reference":"Patient/anna"}}
            {"resourceType":"Observation","id":"shared","status":"final","code":{"text":"x"},\
            "subject":{"reference":"Patient/anna"}}
            """);
        assertThat(on("import", records.toString()).code()).isZero();
    }

    private Run on(String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", store().toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private <T> T look(Function<RecordStore, T> at) {
        try (var database = Database.open(new StoreAddress.Folder(store()))) {
            return at.apply(new RecordLog(database, InstantSource.system()));
        }
    }

    private Set<String> mergedInto(String patient) {
        return look(store -> store.record(patient).orElseThrow().merged());
    }

    private List<String> trail(String act) {
        return look(store -> store.all(RecordQuery.of("AuditEvent"))
                .map(Version::content)
                .filter(it -> it != null && it.contains("\"" + act + "\""))
                .toList());
    }

    @Test
    void of_an_entry_for_the_wrong_patient_stands_in_both_histories_and_in_the_audit() {
        var moved = on(
                "correct", "move", "Observation/pain", "--from", "anna", "--to", "Patient/berta", "--reason", "mix-up");

        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.out()).contains("Observation/pain is about Patient/berta from version 2 on");
        for (var patient : List.of("anna", "berta")) {
            assertThat(look(store -> store.historyOfPatient(patient, 10, null)).items())
                    .filteredOn(it -> it.key().equals(PAIN) && it.number() == 2)
                    .singleElement()
                    .satisfies(it -> assertThat(it.reason()).isEqualTo("mix-up"))
                    .satisfies(
                            it -> assertThat(it.by().id()).isEqualTo("system-user/" + System.getProperty("user.name")));
        }
        assertThat(trail("correction"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it).contains("Observation/pain", "mix-up"));
    }

    @Test
    void that_merges_two_patients_can_be_taken_back() {
        var merged = on("correct", "merge", "anna", "--into", "berta", "--reason", "one person");
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(mergedInto("berta")).containsExactly("anna");

        var parted = on("correct", "unmerge", "anna", "--from", "berta", "--reason", "twins");
        assertThat(parted.code()).as(parted.err()).isZero();
        assertThat(mergedInto("berta")).isEmpty();
        assertThat(trail("correction")).hasSize(4);
    }

    @Test
    void that_erases_is_listed_before_it_is_done_and_leaves_what_is_about_others() throws IOException {
        on("correct", "move", "Observation/shared", "--from", "anna", "--to", "berta", "--reason", "mix-up");

        var listed = on("correct", "erase", "--patient", "anna", "--reason", "law");
        assertThat(listed.code()).isEqualTo(2);
        assertThat(listed.out().lines()).containsExactlyInAnyOrder("Patient/anna", "Observation/pain");
        assertThat(listed.err()).contains("Observation/shared is left", "nothing was erased");
        String kept = look(store -> store.read(PAIN).orElseThrow().content());
        assertThat(kept).contains("secretpain");

        var erased = on("correct", "erase", "--patient", "anna", "--reason", "law", "--yes");
        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.out()).contains("2 erased");
        List<Version> versions = look(store -> store.history(PAIN));
        assertThat(versions)
                .allSatisfy(it -> assertThat(it.content()).isNull())
                .first()
                .satisfies(it -> assertThat(it.reason()).isEqualTo("law"));
        assertThat(Files.readString(store().resolve("facetpath.db"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secretpain");
        assertThat(trail("erasure")).hasSize(2);
        assertThat(on("verify-log").code()).isZero();
        assertThat(on("correct", "erase", "Observation/pain", "--reason", "again", "--yes")
                        .out())
                .contains("0 erased, 1 were erased before");
    }

    @Test
    void that_erases_reaches_the_links_to_diaries_and_says_so_in_the_audit() {
        try (var database = Database.open(new StoreAddress.Folder(store()))) {
            var wanted = new DiaryLinks.Wanted("l1", "anna", "p1", Writer.PATIENT, "dr", Duration.ofDays(1));
            assertThat(new DiaryLinks(database, InstantSource.system()).make(wanted))
                    .isPresent();
        }

        var listed = on("correct", "erase", "--patient", "anna", "--reason", "law");
        assertThat(listed.out()).contains("links to diaries: 1");

        var erased = on("correct", "erase", "--patient", "anna", "--reason", "law", "--yes");
        assertThat(erased.out()).contains("erased: links to diaries: 1");
        assertThat(trail("erasure"))
                .filteredOn(it -> it.contains("law; links to diaries: 1"))
                .hasSize(1);
        assertThat(on("correct", "erase", "https://ehr.example/fhir/Patient/anna", "--reason", "law")
                        .code())
                .isEqualTo(66);
    }

    @Test
    void that_cannot_be_done_says_why_and_changes_nothing() {
        long before = look(RecordStore::position);

        for (var command : List.of(
                List.of("move", "Observation/pain", "--from", "berta", "--to", "anna", "--reason", "x"),
                List.of("move", "Observation/pain", "--from", "anna", "--to", "nobody", "--reason", "x"),
                List.of("merge", "anna", "--into", "anna", "--reason", "x"),
                List.of("unmerge", "anna", "--from", "berta", "--reason", "x"),
                List.of("erase", "Observation/none", "--reason", "x", "--yes"))) {
            var all = new ArrayList<>(List.of("correct"));
            all.addAll(command);
            var run = on(all.toArray(String[]::new));
            assertThat(run.code()).as(command + run.err()).isEqualTo(66);
            assertThat(run.err().lines()).hasSize(1);
        }
        for (var command : List.of(
                List.of("move", "pain", "--from", "anna", "--to", "berta", "--reason", "x"),
                List.of("move", "Observation/pain", "--from", "anna b", "--to", "berta", "--reason", "x"),
                List.of("move", "Observation/pain", "--from", "anna", "--to", "berta"),
                List.of("move", "Observation/pain", "--from", "anna", "--to", "berta", "--reason", " "),
                List.of("erase", "--reason", "x"),
                List.of("erase", "Patient/anna", "--patient", "anna", "--reason", "x"))) {
            var all = new ArrayList<>(List.of("correct"));
            all.addAll(command);
            assertThat(on(all.toArray(String[]::new)).code()).as("%s", command).isEqualTo(2);
        }
        long after = look(RecordStore::position);
        assertThat(after).isEqualTo(before);
    }
}
