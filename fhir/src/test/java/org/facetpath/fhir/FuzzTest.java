package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Damaged examples, always the same for a seed. Set `facetpath.fuzz.seed` and `facetpath.fuzz.rounds` for others.
class FuzzTest {

    @Test
    void nothingThatIsReadFails() throws IOException {
        long seed = Long.getLong("facetpath.fuzz.seed", 20_261_123L);
        int rounds = Integer.getInteger("facetpath.fuzz.rounds", 1_000);
        System.out.printf("fuzz seed %d, %d rounds%n", seed, rounds);
        var random = new SplittableRandom(seed);
        var reader = Records.reader();
        var records = Damage.examples();
        for (int round = 0; round < rounds; round++) {
            var record = records.get(random.nextInt(records.size()));
            var damaged = Damage.of(record, random);
            var name = round % 3 == 0 ? "x.ndjson" : "x.json";
            assertThatCode(() -> check(reader.read(new ByteArrayInputStream(damaged), name)))
                    .as("seed %d, round %d", seed, round)
                    .doesNotThrowAnyException();
        }
    }

    private static void check(Reading reading) {
        for (var chart : reading.charts()) {
            chart.notUnderstood().forEach(one -> noFault(one.reason()));
        }
        reading.unplaced().forEach(one -> noFault(one.reason()));
        reading.refusals().forEach(one -> noFault(one.reason()));
    }

    private static void noFault(String reason) {
        if (reason.contains("fault in the reader")) {
            throw new AssertionError(reason);
        }
    }
}
