package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.MessageWriter;
import org.facetpath.exchange.cds.RequestReader;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The messages of the documentation")
class RecordedMessagesTest {

    private static final String FOLDER = "docs/server/cds-hooks/";

    /// The day that the answers were recorded for.
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @ValueSource(strings = {"patient-view", "order-sign"})
    void get_the_answer_that_was_recorded(String hook) throws IOException {
        var request = MessageSchema.file(FOLDER + hook + ".request.json");
        var service = HookServices.find("facetpath-" + hook).orElseThrow();
        MessageSchema.assertValid("request", request);

        var answer = TestServer.clinic()
                .bean(HookAnswers.class)
                .answer(new RequestReader().read(Body.of(request), service.hook()), service, DAY, Locale.ENGLISH)
                .response();

        var now = pretty(new String(MessageWriter.write(answer), StandardCharsets.UTF_8));
        record(FOLDER + hook + ".response.json", now);
        var recorded = MessageSchema.file(FOLDER + hook + ".response.json");
        MessageSchema.assertValid("response", recorded);
        assertThat(withoutIds(now))
                .as("record it again with -Dhooks.record=true when the change is meant")
                .isEqualTo(withoutIds(recorded));
    }

    private static String pretty(String json) {
        return HookBody.read(json).toPrettyString() + "\n";
    }

    private static String withoutIds(String json) {
        return json.replaceAll("\"uuid\" : \"[0-9a-f-]{36}\"", "\"uuid\"");
    }

    private static void record(String path, String json) throws IOException {
        if (Boolean.getBoolean("hooks.record")) {
            Files.writeString(
                    Path.of(System.getProperty("facetpath.root", "..")).resolve(path), json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-view", "order-sign"})
    void are_answered_over_http_as_well(String hook) {
        var answer = Ehr.here().send("facetpath-" + hook, MessageSchema.file(FOLDER + hook + ".request.json"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        MessageSchema.assertValid("response", answer.body());
    }

    @Test
    void tell_what_became_of_a_card() {
        var feedback = MessageSchema.file(FOLDER + "feedback.request.json");
        MessageSchema.assertValid("feedback", feedback);

        assertThat(Ehr.here().tell("facetpath-patient-view", feedback).statusCode())
                .isEqualTo(200);
    }
}
