package org.facetpath.server.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.store.log.TestStore.pain;
import static org.facetpath.server.store.log.TestStore.painJson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.StaleVersionException;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.Place;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyWritersTest {

    private static final int WRITERS = 6;
    private static final int WRITES = 25;

    @TempDir
    private Path folder;

    /// Two openings of one store know no more of each other than two processes do.
    @ParameterizedTest
    @EnumSource(Place.class)
    void threads_of_two_openings_write_one_chain_without_a_gap(Place place) throws Exception {
        try (var one = new TestStore(place, folder);
                var two = new TestStore(one.address())) {
            run(writer -> () -> {
                var store = writer % 2 == 0 ? one : two;
                for (int at = 0; at < WRITES; at++) {
                    store.write(pain("p%d-%d".formatted(writer, at)), painJson("p%d-%d".formatted(writer, at), "a", 1));
                }
                return WRITES;
            });

            assertThat(one.records().position()).isEqualTo(WRITERS * WRITES);
            assertThat(two.verify().isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void of_those_who_change_the_same_version_only_one_succeeds(Place place) throws Exception {
        try (var one = new TestStore(place, folder);
                var two = new TestStore(one.address())) {
            one.write(pain("p1"), painJson("p1", "a", 0));
            var stale = new AtomicInteger();

            run(writer -> () -> {
                var store = writer % 2 == 0 ? one : two;
                int done = 0;
                while (done < WRITES) {
                    int number = store.records().read(pain("p1")).orElseThrow().number();
                    try {
                        store.apply(
                                new Change.Write(pain("p1"), painJson("p1", "a", 1_000 * (writer + 1) + done), number));
                        done++;
                    } catch (StaleVersionException otherWasFaster) {
                        stale.incrementAndGet();
                    }
                }
                return done;
            });

            assertThat(one.records().read(pain("p1"))).map(Version::number).contains(WRITERS * WRITES + 1);
            assertThat(one.records().history(pain("p1")))
                    .extracting(Version::content)
                    .doesNotHaveDuplicates();
            assertThat(one.verify().isWhole()).isTrue();
        }
    }

    /// Each third write expects a version that never was.
    @ParameterizedTest
    @EnumSource(Place.class)
    void those_who_are_refused_leave_no_gap_and_take_nobody_with_them(Place place) throws Exception {
        try (var store = new TestStore(place, folder)) {
            run(writer -> () -> {
                int refused = 0;
                for (int at = 0; at < WRITES; at++) {
                    var name = "p%d-%d".formatted(writer, at);
                    var change = new Change.Write(pain(name), painJson(name, "a", at), at % 3 == 0 ? 7 : 0);
                    try {
                        var kept = store.apply(change);
                        assertThat(store.records().log(kept.position() - 1, 1))
                                .extracting(Version::key)
                                .containsExactly(pain(name));
                    } catch (StaleVersionException expected) {
                        refused++;
                    }
                }
                assertThat(refused).isEqualTo((WRITES + 2) / 3);
                return WRITES;
            });

            assertThat(store.records().position()).isEqualTo(WRITERS * (WRITES - (WRITES + 2L) / 3));
            assertThat(store.verify().isWhole()).isTrue();
        }
    }

    private interface Writer {
        Callable<Integer> number(int writer);
    }

    private static void run(Writer writer) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int at = 0; at < WRITERS; at++) {
                results.add(threads.submit(writer.number(at)));
            }
            for (var result : results) {
                assertThat(result.get()).isEqualTo(WRITES);
            }
        }
    }
}
