package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A record that is held from before is never another than one gathered now.
@ParameterizedClass
@EnumSource(Place.class)
class RecentRecordsTest {

    private static final List<String> PATIENTS = List.of("a", "b", "c");
    private static final ResourceKey DOCTOR = new ResourceKey("Practitioner", "d");

    private final Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    RecentRecordsTest(Place place) {
        this.place = place;
    }

    @BeforeEach
    void open() {
        store = new TestStore(place, folder);
        PATIENTS.forEach(id -> store.write(patient(id), patientJson(id)));
        PATIENTS.forEach(id -> store.write(pain("first-" + id), painJson("first-" + id, id, 7)));
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void an_audit_event_does_not_have_a_record_gathered_anew() {
        var before = store.records().record("a").orElseThrow();
        store.write(new ResourceKey("AuditEvent", "e"), """
            {"resourceType":"AuditEvent","id":"e","entity":[{"what":{"reference":"Patient/a"}}]}\
            """);

        var after = store.records().record("a").orElseThrow();

        assertThat(after.versions()).isSameAs(before.versions());
        assertThat(after.position()).isEqualTo(before.position() + 1);
    }

    @Test
    void a_doctor_whom_the_record_named_already_turns_up_in_it() {
        store.write(pain("p"), painJson("p", "a", 7).replace("\"status\"", """
            "performer":[{"reference":"Practitioner/d"}],"status\"\
            """));
        assertThat(store.records().record("a").orElseThrow().versions())
                .noneMatch(it -> it.key().equals(DOCTOR));

        store.write(DOCTOR, "{\"resourceType\":\"Practitioner\",\"id\":\"d\"}");

        assertThat(store.records().record("a").orElseThrow().versions())
                .anyMatch(it -> it.key().equals(DOCTOR));
    }

    @Test
    void content_that_was_destroyed_is_in_no_record() {
        store.write(pain("p"), painJson("p", "a", 7));
        store.records().record("a");

        store.apply(new Change.Erase(pain("p"), "the law"));

        assertThat(store.records().record("a").orElseThrow().versions())
                .noneMatch(it -> it.key().equals(pain("p")));
    }

    /// Whatever is written, here or by another process on the same database.
    @Test
    void a_record_is_the_same_as_for_one_who_never_asked_before() {
        var random = new Random(20261126);
        var other = new RecordLog(store.database(), store);
        for (int step = 0; step < 300; step++) {
            var change = change(random);
            try {
                (random.nextBoolean() ? store.records() : other).write(List.of(change), TestStore.ANNA, "a test");
            } catch (RefusedChangeException impossible) {
                // Such as unmerging who was not merged: nothing is written then.
            }
            for (var id : PATIENTS) {
                var anew = new RecordLog(store.database(), store).record(id);
                assertThat(store.records().record(id))
                        .as("%s after %s", id, change)
                        .isEqualTo(anew);
            }
        }
    }

    private static Change change(Random random) {
        var one = PATIENTS.get(random.nextInt(3));
        var another = PATIENTS.get(random.nextInt(3));
        var entry = "p" + random.nextInt(6);
        return switch (random.nextInt(10)) {
            case 0 -> new Change.Merge(one, another);
            case 1 -> new Change.Unmerge(one, another);
            case 2 -> new Change.Delete(pain(entry), null);
            case 3 -> new Change.Erase(pain(entry), "the law");
            case 4 -> new Change.Move(pain(entry), one, another, null);
            case 5 -> new Change.Write(DOCTOR, """
                {"resourceType":"Practitioner","id":"d","active":%s}\
                """.formatted(random.nextBoolean()));
            case 6 ->
                new Change.Write(
                        pain(entry), painJson(entry, one, random.nextInt(11)).replace("\"status\"", """
                            "performer":[{"reference":"Practitioner/d"}],"status\"\
                            """));
            case 7 -> new Change.Write(pain(entry), painJson(entry, one, random.nextInt(11)));
            default -> new Change.Write(new ResourceKey("AuditEvent", "e"), """
                {"resourceType":"AuditEvent","id":"e","entity":[{"what":{"reference":"Patient/%s"}}]}\
                """.formatted(one));
        };
    }
}
