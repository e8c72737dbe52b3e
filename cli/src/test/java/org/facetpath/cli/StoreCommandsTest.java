package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.log.RecordLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandsTest {

    private static final String EXAMPLE = Run.example("low-back-two-blocks").toString();

    @TempDir
    private Path folder;

    private Run on(String store, String... command) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--data", folder.resolve(store).toString()));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void records_are_taken_in_backed_up_restored_and_proved() {
        var first = on("one", "import", EXAMPLE);
        var again = on("one", "import", EXAMPLE);
        var backup = on("one", "backup", folder.resolve("b.gz").toString());
        var restored = on("two", "restore", folder.resolve("b.gz").toString());
        var proved = on("two", "verify-log");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains(" created, 0 updated, 0 unchanged, 0 refused");
        assertThat(again.out()).startsWith("0 created, 0 updated, ");
        assertThat(backup.code()).isZero();
        assertThat(restored.code()).isZero();
        assertThat(proved.code()).isZero();
        assertThat(head(proved)).isEqualTo(head(backup)).isEqualTo(head(restored));
    }

    @Test
    void what_was_taken_in_and_taken_out_stands_in_the_audit_and_nothing_that_changed_nothing() {
        on("one", "import", EXAMPLE);
        on("one", "import", EXAMPLE);
        on("one", "backup", folder.resolve("b.gz").toString());

        try (var database = Database.open(new StoreAddress.Folder(folder.resolve("one")))) {
            var events = new RecordLog(database, InstantSource.system())
                    .all(RecordQuery.of("AuditEvent"))
                    .map(it -> String.valueOf(it.content()))
                    .toList();
            assertThat(events).hasSize(2);
            assertThat(events.getFirst()).contains("\"import\"", " created, 0 updated from ", "low-back-two-blocks");
            assertThat(events.getLast())
                    .contains("\"export\"", "a backup of", "system-user/" + System.getProperty("user.name"));
        }
    }

    @Test
    void an_empty_name_is_not_this_folder_and_a_backup_needs_one() {
        assertThat(on("one", "import", "").code()).isEqualTo(2);
        assertThat(on("one", "import", "").err()).contains("an INPUT is empty");
        on("one", "import", EXAMPLE);
        var nowhere = on("one", "backup", folder.resolve("none/b.gz").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("there is no folder").doesNotContain(".part");
    }

    @Test
    void a_damaged_page_is_told_as_damage() throws IOException {
        on("one", "import", EXAMPLE);
        var file = folder.resolve("one/facetpath.db");
        var bytes = Files.readAllBytes(file);
        new Random(5).nextBytes(bytes);
        var whole = Files.readAllBytes(file);
        System.arraycopy(bytes, 3 * 4096, whole, 3 * 4096, Math.min(20 * 4096, whole.length - 3 * 4096));
        Files.write(file, whole);

        var proved = on("one", "verify-log");
        assertThat(proved.code()).isEqualTo(70);
        assertThat(proved.err()).contains("damaged", "restore a backup").doesNotContain("null");
    }

    private static String head(Run run) {
        return run.out().strip().replaceFirst("(?s)^.* ", "");
    }

    @Test
    void a_changed_row_is_told_with_its_place() throws SQLException {
        on("one", "import", EXAMPLE);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("one/facetpath.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE facetpath_log SET content = '{}' WHERE position = 3");
        }

        var proved = on("one", "verify-log");

        assertThat(proved.code()).isEqualTo(66);
        assertThat(proved.err()).contains("broken at position 3");
        assertThat(on("one", "backup", folder.resolve("b.gz").toString()).code())
                .isEqualTo(70);
        assertThat(folder.resolve("b.gz")).doesNotExist();
    }

    @Test
    void nothing_is_made_or_overwritten_by_mistake() throws IOException {
        assertThat(on("none", "verify-log").code()).isEqualTo(2);
        assertThat(on("none", "backup", folder.resolve("b.gz").toString()).code())
                .isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
        on("one", "import", EXAMPLE);
        Files.writeString(folder.resolve("there.gz"), "mine");
        assertThat(on("one", "backup", folder.resolve("there.gz").toString()).code())
                .isEqualTo(2);
        assertThat(folder.resolve("there.gz")).hasContent("mine");
        on("one", "backup", folder.resolve("b.gz").toString());
        assertThat(on("one", "restore", folder.resolve("b.gz").toString()).code())
                .isEqualTo(66);
        assertThat(on("three", "restore", folder.resolve("there.gz").toString()).code())
                .isEqualTo(66);
        assertThat(on("three", "restore", folder.resolve("missing.gz").toString())
                        .code())
                .isEqualTo(2);
        assertThat(folder.resolve("three"))
                .as("a store of a restore that was refused")
                .doesNotExist();
    }

    @Test
    void wrong_usage_is_told_and_no_password_is_repeated() {
        assertThat(on("one", "import", "no-such-file").code()).isEqualTo(2);
        assertThat(on("one", "import", "https://ehr.example/fhir/$export").err())
                .contains("--into");
        assertThat(on("one", "verify-log", "--db", "postgresql://u:hush@h/d").err())
                .contains("not both");
        var odd = Run.of("verify-log", "--db", "mysql://u:hush@h/d");
        assertThat(odd.code()).isEqualTo(2);
        assertThat(odd.err()).doesNotContain("hush");
        var nobody = Run.of("verify-log", "--db", "postgresql://u:hush@127.0.0.1:1/d?connectTimeout=1");
        assertThat(nobody.code()).isEqualTo(70);
        assertThat(nobody.err())
                .contains("cannot be reached")
                .doesNotContain("hush")
                .doesNotContain("bug");
    }

    @Test
    void a_forbidden_address_is_not_called() {
        var run = on(
                "one",
                "import",
                "http://127.0.0.1:1/fhir/$export",
                "--into",
                folder.resolve("export").toString());

        assertThat(run.code()).isEqualTo(66);
        assertThat(run.err()).contains("not a public address");
    }

    @Test
    void standard_input_is_taken_in_and_what_cannot_be_is_named() {
        var input = "{\"resourceType\":\"Patient\",\"id\":\"a\"}\nnonsense".getBytes(StandardCharsets.UTF_8);

        var run = Run.with(input, "import", "-", "--data", folder.resolve("one").toString());

        assertThat(run.code()).isEqualTo(65);
        assertThat(run.err()).contains("standard input").doesNotContain("nonsense");
    }
}
