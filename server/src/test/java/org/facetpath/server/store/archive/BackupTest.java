package org.facetpath.server.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.StoreFailedException;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BackupTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SQLITE, SQLITE", "SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE", "POSTGRESQL, POSTGRESQL"})
    void a_backup_restores_into_either_database_as_it_was(Place from, Place to) throws IOException {
        var file = folder.resolve("backup.gz");
        try (var store = filled(from, folder.resolve("from"));
                var restored = new TestStore(to, folder.resolve("to"))) {
            var written = new Backup(store.database()).write(file);

            var read = Restore.of(file).into(restored.database());

            assertThat(read).isEqualTo(written).isEqualTo(store.verify());
            assertThat(restored.records().log(0, 100)).isEqualTo(store.records().log(0, 100));
            assertThat(restored.records().record("a")).isEqualTo(store.records().record("a"));
            assertThat(restored.records().historyOfPatient("b", 10, null))
                    .isEqualTo(store.records().historyOfPatient("b", 10, null));
            assertThat(restored.write(pain("p9"), painJson("p9", "a", 1)).position())
                    .isEqualTo(read.rows() + 1);
            assertThat(restored.verify().isWhole()).isTrue();
        }
    }

    private static TestStore filled(Place place, Path folder) {
        var store = new TestStore(place, folder);
        store.write(patient("a"), patientJson("a"));
        store.write(patient("b"), patientJson("b"));
        store.write(pain("p1"), painJson("p1", "b", 7).replace("final", "ä \\u0000 \uD83E\uDDB4\\n"));
        store.write(pain("p2"), painJson("p2", "a", 3));
        store.apply(new Change.Move(pain("p1"), "b", "a", null));
        store.apply(new Change.Delete(pain("p2")));
        store.write(pain("p3"), painJson("p3", "a", 3));
        store.apply(new Change.Erase(pain("p3"), "law"));
        store.apply(new Change.Merge("b", "a"));
        return store;
    }

    @Test
    void only_its_owner_may_read_a_backup_and_none_is_overwritten() throws IOException {
        var file = folder.resolve("backup.gz");
        try (var store = filled(Place.SQLITE, folder)) {
            new Backup(store.database()).write(file);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> new Backup(store.database()).write(file))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(it -> it.toString().endsWith(".part"));
        }
    }

    @Test
    void a_broken_log_makes_no_backup() {
        var file = folder.resolve("backup.gz");
        try (var store = filled(Place.SQLITE, folder)) {
            store.database().write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE facetpath_log SET reason = 'x' WHERE position = 3");
                }
            });

            assertThatThrownBy(() -> new Backup(store.database()).write(file))
                    .isInstanceOf(StoreFailedException.class)
                    .hasMessageContaining("position 3");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void a_store_that_is_not_empty_is_not_restored_into() throws IOException {
        var file = folder.resolve("backup.gz");
        try (var store = filled(Place.SQLITE, folder)) {
            new Backup(store.database()).write(file);
            var before = store.verify();

            assertThatThrownBy(() -> Restore.of(file).into(store.database()))
                    .isInstanceOf(RefusedChangeException.class);
            assertThat(store.verify()).isEqualTo(before);
        }
    }

    static Stream<Named<UnaryOperator<String>>> damages() {
        return Stream.of(
                Named.of("empty", text -> ""),
                Named.of("no backup", text -> "{\"a\":1}\n"),
                Named.of("end missing", text -> text.substring(0, text.lastIndexOf("{\"rows\""))),
                Named.of("last row missing", text -> without(text, 1)),
                Named.of("row missing", text -> without(text, 3)),
                Named.of("content changed", text -> text.replaceFirst("1961", "1962")),
                Named.of("reason changed", text -> text.replaceFirst("a test", "another")),
                Named.of("something behind", text -> text + "{\"rows\":0}\n"),
                Named.of(
                        "unknown table",
                        text -> text.replaceFirst("\n", "\n{\"table\":\"sqlite_master\",\"row\":{\"a\":1}}\n")));
    }

    private static String without(String text, int fromEnd) {
        var lines = new ArrayList<>(text.lines().toList());
        lines.remove(lines.size() - 1 - fromEnd);
        return String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @MethodSource("damages")
    void a_damaged_backup_restores_nothing(UnaryOperator<String> damage) throws IOException {
        var file = folder.resolve("backup.gz");
        try (var store = filled(Place.SQLITE, folder.resolve("from"));
                var restored = new TestStore(Place.SQLITE, folder.resolve("to"))) {
            new Backup(store.database()).write(file);
            damage(file, damage);

            assertThatThrownBy(() -> Restore.of(file).into(restored.database()))
                    .isInstanceOf(BrokenBackupException.class);
            assertThat(restored.records().position()).isZero();
        }
    }

    private static void damage(Path file, UnaryOperator<String> damage) throws IOException {
        String text;
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
        var damaged = damage.apply(text);
        assertThat(damaged).isNotEqualTo(text);
        try (var pack = new GZIPOutputStream(Files.newOutputStream(file))) {
            pack.write(damaged.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_file_cut_anywhere_restores_nothing() throws IOException {
        var file = folder.resolve("backup.gz");
        try (var store = filled(Place.SQLITE, folder.resolve("from"));
                var restored = new TestStore(Place.SQLITE, folder.resolve("to"))) {
            new Backup(store.database()).write(file);
            var whole = Files.readAllBytes(file);

            for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> Restore.of(file).into(restored.database()))
                        .isInstanceOf(BrokenBackupException.class);
            }
            assertThat(restored.records().position()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_backup_is_made_while_others_write(Place place) throws Exception {
        var file = folder.resolve("backup.gz");
        try (var store = filled(place, folder.resolve("from"));
                var restored = new TestStore(Place.SQLITE, folder.resolve("to"));
                var thread = Executors.newSingleThreadExecutor()) {
            var writing = thread.submit(() -> {
                for (int at = 0; at < 300; at++) {
                    store.write(pain("w" + at), painJson("w" + at, "a", 1));
                }
                return true;
            });
            var result = new Backup(store.database()).write(file);
            assertThat(writing.get()).isTrue();

            assertThat(Restore.of(file).into(restored.database())).isEqualTo(result);
            assertThat(result.rows()).isBetween(9L, 309L);
            assertThat(restored.records().log(0, 1000))
                    .extracting(Version::position)
                    .isEqualTo(store.records().log(0, (int) result.rows()).stream()
                            .map(Version::position)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void every_table_is_kept_in_backups_or_left_out_on_purpose(Place place) {
        try (var store = new TestStore(place, folder)) {
            var known = new ArrayList<>(SideTables.KEPT);
            known.addAll(SideTables.LEFT_OUT);

            assertThat(store.tables()).containsExactlyInAnyOrderElementsOf(known);
        }
    }
}
