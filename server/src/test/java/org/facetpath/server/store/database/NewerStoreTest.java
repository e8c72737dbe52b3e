package org.facetpath.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.facetpath.server.store.StoreFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A store that a newer program has upgraded")
class NewerStoreTest {

    @ParameterizedTest
    @EnumSource(Place.class)
    void is_refused_with_what_to_do_and_left_as_it_is(Place place, @TempDir Path folder) {
        var address = place.empty(folder);
        try (var database = Database.open(address)) {
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("""
                        INSERT INTO facetpath_migration
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        SELECT 1000, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 'somebody', 1, success
                        FROM facetpath_migration WHERE installed_rank = 1
                        """);
                }
            });
        }

        assertThatThrownBy(() -> Database.open(address).close())
                .isInstanceOf(StoreFailedException.class)
                .hasMessageContaining("newer Facetpath")
                .hasMessageContaining("999")
                .hasMessageContaining("backup");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void is_the_only_one_that_is(Place place, @TempDir Path folder) {
        var address = place.empty(folder);
        Database.open(address).close();

        try (var again = Database.open(address)) {
            assertThat(again).isNotNull();
        }
    }
}
