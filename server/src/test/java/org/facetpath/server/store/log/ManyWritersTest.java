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
