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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordQuery.Order;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.archive.Backup;
import org.facetpath.server.store.archive.Restore;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("All resources of a type")
class TypeIndexTest {

    private static final List<String> BEFORE_TYPES_WERE_LISTED = List.of(
            "DROP TABLE facetpath_type",
            "CREATE INDEX facetpath_log_by_type ON facetpath_log (type, position)",
            "DELETE FROM facetpath_migration WHERE version = '10'");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Place.class)
    void are_found_however_many_rows_are_listed(Place place) {
        try (var store = new TestStore(place, folder)) {
            List<String> written = new ArrayList<>();
            for (int at = 0; at < 140; at++) {
                write(store, at, written);
                assertThat(all(store, Order.OLDEST_FIRST, 1_000)).isEqualTo(written);
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
            List<String> written = new ArrayList<>();
            writeTogether(store, written);

            assertFound(store, written);
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void are_found_in_a_store_from_before_they_were_listed(Place place) {
        var before = new TestStore(place, folder);
        List<String> written = new ArrayList<>();
        writeTogether(before, written);
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
        List<String> written = new ArrayList<>();
        try (var store = new TestStore(place, folder.resolve("from"));
                var restored = new TestStore(place, folder.resolve("to"))) {
            writeTogether(store, written);
            new Backup(store.database()).write(file);
            Restore.of(file).into(restored.database());

            assertThat(listed(restored)).isEqualTo(128);
            assertFound(restored, written);
        }
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
        var newestFirst = new ArrayList<>(written);
        Collections.reverse(newestFirst);
        for (int size : List.of(1, 7, 64, 1_000)) {
            assertThat(all(store, Order.OLDEST_FIRST, size)).isEqualTo(written);
            assertThat(all(store, Order.NEWEST_FIRST, size)).isEqualTo(newestFirst);
        }
    }

    private static List<String> all(TestStore store, Order order, int size) {
        List<String> ids = new ArrayList<>();
        Long cursor = null;
        do {
            var page = store.records()
                    .search(RecordQuery.of("Observation").withOrder(order).withPage(size, cursor));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            page.items().forEach(it -> ids.add(it.key().id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
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
