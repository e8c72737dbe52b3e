package org.facetpath.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A code of the second factor")
class SecondFactorTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:10Z");

    @ParameterizedTest
    @EnumSource(Place.class)
    void counts_once_also_after_a_restart_and_at_a_second_server(Place place, @TempDir Path folder) {
        var address = place.empty(folder);
        var seed = SecondFactor.newSeed();
        String code;
        try (var database = Database.open(address)) {
            new Accounts(database, () -> NOW).add(Account.of("maria", Set.of(Role.CLINICIAN)));
            var factor = new SecondFactor(database, () -> NOW);
            code = factor.code(seed, NOW);
            assertThat(factor.accepts("maria", seed, code)).isTrue();
            assertThat(factor.accepts("maria", seed, code)).isFalse();
            assertThat(new SecondFactor(database, () -> NOW).accepts("maria", seed, code))
                    .isFalse();
        }
        try (var database = Database.open(address)) {
            var restarted = new SecondFactor(database, () -> NOW);
            assertThat(restarted.accepts("maria", seed, code)).isFalse();
            var later = NOW.plus(Duration.ofSeconds(30));
            var next = new SecondFactor(database, () -> later);
            assertThat(next.accepts("maria", seed, code)).isFalse();
            assertThat(next.accepts("maria", seed, next.code(seed, later))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void counts_half_a_minute_early_or_late_and_no_more(Place place, @TempDir Path folder) {
        try (var database = Database.open(place.empty(folder))) {
            var accounts = new Accounts(database, () -> NOW);
            var factor = new SecondFactor(database, () -> NOW);
            var seed = SecondFactor.newSeed();
            int[] seconds = {-60, -30, 0, 30, 60};
            boolean[] good = {false, true, true, true, false};
            for (int i = 0; i < seconds.length; i++) {
                var name = "at" + i;
                accounts.add(Account.of(name, Set.of(Role.CLINICIAN)));
                assertThat(factor.accepts(name, seed, factor.code(seed, NOW.plusSeconds(seconds[i]))))
                        .as("%d seconds", seconds[i])
                        .isEqualTo(good[i]);
            }
        }
    }
}
