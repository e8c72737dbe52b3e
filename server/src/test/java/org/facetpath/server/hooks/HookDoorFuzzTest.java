package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The door of the hooks")
class HookDoorFuzzTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 80);
    private static final List<String> PIECES = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1e999",
            "\\u0000",
            "\"\\ud800\"",
            "[[[[[[[[",
            "}}}}",
            ",,",
            "<script>",
            "\u202E",
            "\"resourceType\":\"Bundle\"",
            "\"patientId\":\"x\"",
            "{{7*7}}",
            "' OR 1=1 --");

    private final Ehr ehr = Ehr.here();

    @ParameterizedTest
    @ValueSource(strings = {"patient-view", "order-sign", "order-dispatch", "encounter-discharge"})
    void answers_damaged_requests_with_a_reason_and_goes_on(String hook) {
        long seed = hook.hashCode();
        var random = new Random(seed);
        var body = HookBody.of(hook, "low-back-single-block");
        if (hook.startsWith("order")) {
            body.ordering("medial branch block L4-L5 right");
        }
        var whole = body.toString();
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = damaged(whole, random);
            var answer = ehr.send("facetpath-" + hook, damaged);
            assertThat(answer.statusCode())
                    .as("seed %d, round %d: %s", seed, round, answer.body())
                    .isLessThan(500);
            if (answer.statusCode() == 200) {
                MessageSchema.assertValid("response", answer.body());
            } else {
                assertThat(answer.body()).startsWith("{\"resourceType\":\"OperationOutcome\"");
            }
        }
        assertThat(ehr.send("facetpath-" + hook, whole).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void takes_damaged_feedback_or_refuses_it(long seed) {
        var random = new Random(seed);
        var whole = "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":"
            + "{\"code\":\"done\",\"system\":\"s\"},\"userComment\":\"x\"},\"outcomeTimestamp\":\"2026-11-25T09:30:00Z\"}]}";
        for (int round = 0; round < ROUNDS; round++) {
            var answer = ehr.tell("facetpath-patient-view", damaged(whole, random));
            assertThat(answer.statusCode())
                    .as("seed %d, round %d: %s", seed, round, answer.body())
                    .isLessThan(500);
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> damaged.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> damaged.setLength(Math.max(1, at));
                default -> damaged.insert(at, damaged.substring(at, end));
            }
        }
        return damaged.toString();
    }
}
