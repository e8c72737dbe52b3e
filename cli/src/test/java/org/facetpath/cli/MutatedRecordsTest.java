package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Throws damaged examples at the whole chain, from bytes to page: it must never fail, whatever it is given.
/// Each failure names its seed; `-Dfuzz-seed=N -Dfuzz-rounds=1` repeats it, more rounds look further.
class MutatedRecordsTest {

    private static final long FIRST_SEED = Long.getLong("fuzz-seed", 20261101L);
    private static final int ROUNDS = Integer.getInteger("fuzz-rounds", 400);

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "-1",
            "1e999",
            "99999999999999999999",
            "\"\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"0000\"",
            "\"-292275055\"",
            "\"2026-06-01T25:61:61Z\"",
            "\"2026-06-01T10:00:00-99:00\"",
            "\"\\u0000\\u001b[2J\\u202e\"",
            "\"\\ud800\"",
            "\"L4, L5\"",
            "\"Patient/nobody\"",
            "\"urn:uuid:\"",
            "\"#\"",
            "\"http://\"",
            "\"entered-in-error\"",
            "[[[[[[[[]]]]]]]]",
            "{\"resourceType\":\"Patient\"}");

    @Test
    void no_damage_makes_it_fail() throws IOException {
        var examples = new ArrayList<byte[]>();
        for (var name : ExampleAnswersTest.names().toList()) {
            examples.add(Files.readAllBytes(Run.example(name)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            long seed = FIRST_SEED + round;
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var damaged = damage(examples.get(random.nextInt(examples.size())), random);
            var format = random.nextBoolean() ? "text" : "json";

            var run = Run.with(damaged, "assess", "-", "--as-of", "2026-11-01", "--format", format);

            assertThat(run.code())
                    .as("exit code of -Dfuzz-seed=%d, which said: %s", seed, run.err())
                    .isIn(0, 1, 65);
            assertThat(run.out()).as("answer of -Dfuzz-seed=%d", seed).doesNotContain("\u001B", "\u202E");
            if (format.equals("json")) {
                assertThat(run.out().isEmpty() ? List.of() : schemaProblems(run))
                        .as("schema problems of -Dfuzz-seed=%d", seed)
                        .isEmpty();
            }
        }
    }

    private static List<String> schemaProblems(Run run) {
        return run.out().startsWith("{\n")
                ? Schema.problems(run.out())
                : run.out()
                        .lines()
                        .flatMap(line -> Schema.problems(line).stream())
                        .toList();
    }

    private static byte[] damage(byte[] record, RandomGenerator random) {
        var text = new StringBuilder(new String(record, StandardCharsets.UTF_8));
        int wounds = 1 + random.nextInt(6);
        for (int wound = 0; wound < wounds && text.length() > 10; wound++) {
            switch (random.nextInt(10)) {
                case 0 -> text.setLength(random.nextInt(text.length()));
                case 1 -> text.deleteCharAt(random.nextInt(text.length()));
                case 2 -> text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
                case 3 -> repeat(text, random);
                default -> replaceValue(text, random);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Puts a strange value where another stood, so that the damage is seen by the reader and not by the JSON
    /// parser.
    private static void replaceValue(StringBuilder text, RandomGenerator random) {
        int colon = text.indexOf("\": ", random.nextInt(text.length()));
        if (colon < 0) {
            return;
        }
        int from = colon + 3;
        int to = from;
        if (from < text.length() && text.charAt(from) == '"') {
            to = text.indexOf("\"", from + 1) + 1;
        } else {
            while (to < text.length() && "-.0123456789truefalsn".indexOf(text.charAt(to)) >= 0) {
                to++;
            }
        }
        if (to > from) {
            text.replace(from, to, STRANGE.get(random.nextInt(STRANGE.size())));
        }
    }

    /// Says a part of the record twice.
    private static void repeat(StringBuilder text, RandomGenerator random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(4_000));
        text.insert(to, text.substring(from, to));
    }
}
