package org.facetpath.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A database")
class FitnessTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Place.class)
    void that_was_just_opened_can_be_worked_with(Place place) {
        try (var database = Database.open(place.empty(folder))) {
            assertThat(database.fitness(0)).isEqualTo(new Fitness.Fit());
        }
    }

    @Test
    void of_postgresql_that_takes_no_writes_says_so() {
        var address = PrivatePostgres.emptyDatabase();
        Database.open(address).close();
        var standby = new StoreAddress.Postgres(
                address.url() + "&options=-c%20default_transaction_read_only=on", address.user(), address.password());
        try (var database = Database.open(standby)) {
            assertThat(database.fitness(0)).isInstanceOf(Fitness.Unusable.class);
        }
    }
}
