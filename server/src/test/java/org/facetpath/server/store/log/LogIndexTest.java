package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.Outcome.Effect;
import org.facetpath.server.store.Page;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordQuery.Order;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.archive.Backup;
import org.facetpath.server.store.archive.Restore;
import org.facetpath.server.store.database.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the log is searched by")
class LogIndexTest {

    private static final List<String> BEFORE_TYPES_WERE_LISTED = List.of(
            "DROP TABLE facetpath_type",
            "CREATE INDEX facetpath_log_by_type ON facetpath_log (type, position)",
            "DELETE FROM facetpath_migration WHERE version = '10'");

    /// The terms of each row were listed when it was written.
    private static final List<String> BEFORE_ROWS_KEPT_TERMS = List.of(
            "INSERT INTO facetpath_index (term, position) SELECT 'patient=a', position"
                    + " FROM facetpath_log WHERE type = 'Observation' AND position > 128",
            "INSERT INTO facetpath_index (term, position) SELECT 'patient=' || id, position FROM facetpath_log"
                    + " WHERE type = 'Patient' AND position > 128",
            "ALTER TABLE facetpath_log DROP COLUMN terms",
            "DELETE FROM facetpath_migration WHERE version = '11'");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Place.class)
    void are_found_however_many_rows_are_listed(Place place) {
        try (var store = new TestStore(place, folder)) {
            var written = begin(store);
            for (int at = 0; at < 140; at++) {
                write(store, at, written);
                assertThat(all(store, Order.OLDEST_FIRST, 1_000)).isEqualTo(written);
                assertThat(history(store, 1_000)).isEqualTo(written.reversed());
            }
            assertThat(listed(store)).isEqualTo(128);
            writeTogether(store, written);

            assertFound(store, written);
            assertThat(listed(store)).isEqualTo(320);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void are_found_after_a_write_was_refused(Place place) {
        try (var store = new TestStore(place, folder)) {
            List<Change> changes = new ArrayList<>();
            for (int at = 0; at < 70; at++) {
                changes.add(new Change.Write(pain("p" + at), painJson("p" + at, "a", 1)));
            }
            changes.add(new Change.Write(pain("p"), "{}"));
            assertThatThrownBy(() -> store.records().write(changes, TestStore.ANNA, "a test"))
                    .isInstanceOf(RefusedChangeException.class);
            var written = begin(store);
            writeTogether(store, written);

            assertFound(store, written);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void are_found_in_a_store_from_before_they_were_listed(Place place) {
        var before = new TestStore(place, folder);
        var written = begin(before);
        writeTogether(before, written);
        execute(before, BEFORE_ROWS_KEPT_TERMS);
        execute(before, BEFORE_TYPES_WERE_LISTED);
        before.close();

        try (var store = new TestStore(before.address())) {
            assertThat(listed(store)).isEqualTo(128);
            assertFound(store, written);
            for (int at = 200; at < 270; at++) {
                write(store, at, written);
            }
            assertFound(store, written);
            assertThat(store.verify().isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void are_found_in_a_store_that_was_restored(Place place) throws Exception {
        var file = folder.resolve("backup.gz");
        try (var store = new TestStore(place, folder.resolve("from"));
                var restored = new TestStore(place, folder.resolve("to"))) {
            var written = begin(store);
            writeTogether(store, written);
            new Backup(store.database()).write(file);
            Restore.of(file).into(restored.database());

            assertThat(listed(restored)).isEqualTo(128);
            assertFound(restored, written);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void finds_the_record_as_it_was_at_any_time(Place place) {
        try (var store = new TestStore(place, folder)) {
            var written = begin(store);
            List<Integer> known = new ArrayList<>();
            for (int at = 0; at < 140; at++) {
                store.wait(MINUTE);
                write(store, at, written);
                known.add(written.size() + 1);
            }
            for (int at = 0; at < 140; at++) {
                assertThat(store.records().recordAsOf("a", TestStore.START.plus(MINUTE.multipliedBy(at + 1))))
                        .map(it -> it.versions().size())
                        .hasValue(known.get(at));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void has_nothing_of_what_was_erased(Place place) {
        try (var store = new TestStore(place, folder)) {
            begin(store);
            store.write(pain("listed"), painJson("listed", "a", 1));
            writeTogether(store, new ArrayList<>());
            store.write(pain("not-yet"), painJson("not-yet", "a", 1));
            store.apply(new Change.Delete(pain("not-yet"), null));
            for (var gone : List.of(pain("listed"), pain("not-yet"))) {
                assertThat(places(store, gone)).isPositive();
                store.apply(new Change.Erase(gone, "the law"));
                assertThat(places(store, gone)).isZero();
            }
            writeTogether(store, new ArrayList<>());
            assertThat(all(store, Order.OLDEST_FIRST, 1_000)).doesNotContain("listed", "not-yet");
            assertThat(history(store, 1_000)).doesNotContain("listed", "not-yet");
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void finds_what_is_too_tooLongto_keep_its_terms(Place place) {
        try (var store = new TestStore(place, folder)) {
            begin(store);
            var tooLong = painJson("long", "a", 1)
                    .replace("final\"", "final\",\"note\":[{\"text\":\"%s\"}]".formatted("x".repeat(5_000)));
            store.write(pain("long"), tooLong);
            store.write(pain("short"), painJson("short", "a", 1));

            assertFound(store, List.of("long", "short"));
            List<String> written = new ArrayList<>(List.of("long", "short"));
            writeTogether(store, written);
            assertFound(store, written);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void knows_an_identifier_however_tooLongago_it_came(Place place) {
        try (var store = new TestStore(place, folder)) {
            begin(store);
            var called = painJson("called", "a", 1)
                    .replace(
                            "\"status\"", "\"identifier\":[{\"system\":\"urn:example\",\"value\":\"7 a\"}],\"status\"");
            var change = new Change.WriteIfAbsent(pain("called"), called, new Identifier("urn:example", "7 a"));
            assertThat(store.apply(change).effect()).isEqualTo(Effect.CREATED);
            for (int at = 0; at < 130; at++) {
                assertThat(store.apply(change).effect()).isEqualTo(Effect.UNCHANGED);
                write(store, at, new ArrayList<>());
            }
        }
    }

    /// The patient whom all is about.
    private static List<String> begin(TestStore store) {
        store.write(patient("a"), patientJson("a"));
        return new ArrayList<>();
    }

    /// Every third row is of another type.
    private static void write(TestStore store, int at, List<String> written) {
        store.apply(change(at, written));
    }

    private static void writeTogether(TestStore store, List<String> written) {
        List<Change> changes = new ArrayList<>();
        for (int at = 1000; at < 1190; at++) {
            changes.add(change(at, written));
        }
        store.records().write(changes, TestStore.ANNA, "a test");
    }

    private static Change change(int at, List<String> written) {
        if (at % 3 == 0) {
            return new Change.Write(patient("a" + at), patientJson("a" + at));
        }
        written.add("p" + at);
        return new Change.Write(pain("p" + at), painJson("p" + at, "a", 1));
    }

    private static void assertFound(TestStore store, List<String> written) {
        var newestFirst = written.reversed();
        for (int size : List.of(1, 7, 64, 1_000)) {
            assertThat(all(store, Order.OLDEST_FIRST, size)).isEqualTo(written);
            assertThat(all(store, Order.NEWEST_FIRST, size)).isEqualTo(newestFirst);
            assertThat(history(store, size)).isEqualTo(newestFirst);
        }
        assertThat(store.records().record("a"))
                .map(PatientRecord::versions)
                .hasValueSatisfying(it -> assertThat(ids(it)).containsExactlyInAnyOrderElementsOf(written));
    }

    /// By their type, which finds the same as by the patient.
    private static List<String> all(TestStore store, Order order, int size) {
        var query = RecordQuery.of("Observation").withOrder(order);
        var found = pages(size, cursor -> store.records().search(query.withPage(size, cursor)));
        assertThat(pages(
                        size,
                        cursor -> store.records().search(query.withPatient("a").withPage(size, cursor))))
                .isEqualTo(found);
        return found;
    }

    private static List<String> history(TestStore store, int size) {
        return pages(size, cursor -> store.records().historyOfPatient("a", size, cursor));
    }

    private static List<String> pages(int size, Function<@Nullable Long, Page<Version>> pages) {
        List<Version> found = new ArrayList<>();
        Long cursor = null;
        do {
            var page = pages.apply(cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return ids(found);
    }

    private static List<String> ids(List<Version> versions) {
        return versions.stream()
                .map(Version::key)
                .filter(key -> key.type().equals("Observation"))
                .map(ResourceKey::id)
                .toList();
    }

    /// How many lists and rows tell whom a resource is about.
    private static long places(TestStore store, ResourceKey key) {
        return store.database()
                .read(connection -> Rows.number(
                        connection,
                        0,
                        "SELECT SUM(CASE WHEN l.terms IS NULL THEN 0 ELSE 1 END"
                                + " + (SELECT COUNT(*) FROM facetpath_index i WHERE i.position = l.position))"
                                + " FROM facetpath_log l WHERE l.type = ? AND l.id = ?",
                        key.type(),
                        key.id()));
    }

    private static long listed(TestStore store) {
        return store.database().read(connection -> Rows.number(connection, 0, "SELECT COUNT(*) FROM facetpath_type"));
    }

    private static void execute(TestStore store, List<String> statements) {
        store.database().write(connection -> {
            for (var sql : statements) {
                execute(connection, sql);
            }
            return statements;
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
