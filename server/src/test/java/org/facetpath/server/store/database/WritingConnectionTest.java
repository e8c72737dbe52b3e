package org.facetpath.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class WritingConnectionTest {

    private static final String ADD = "SELECT 1 + ?";

    @TempDir
    private Path folder;

    @Test
    void a_statement_is_used_again_once_it_is_closed_and_forgets_what_it_was_given() throws Exception {
        try (var connection = new WritingConnection(folder.resolve("a.db"), new SQLiteConfig())) {
            var first = connection.prepareStatement(ADD);
            first.setInt(1, 4);
            try (var rows = first.executeQuery()) {
                assertThat(rows.getInt(1)).isEqualTo(5);
            }
            first.close();

            try (var again = connection.prepareStatement(ADD);
                    var rows = again.executeQuery()) {
                assertThat(again).isSameAs(first);
                rows.getInt(1);
                assertThat(rows.wasNull()).isTrue();
            }
        }
    }

    @Test
    void a_statement_in_use_is_not_given_to_another() throws Exception {
        try (var connection = new WritingConnection(folder.resolve("a.db"), new SQLiteConfig());
                var one = connection.prepareStatement(ADD);
                var two = connection.prepareStatement(ADD)) {
            assertThat(two).isNotSameAs(one);
        }
    }
}
