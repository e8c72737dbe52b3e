package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.MessageWriter;
import org.facetpath.exchange.cds.RequestReader;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The messages of the documentation")
class RecordedMessagesTest {

    private static final String FOLDER = "docs/server/cds-hooks/";

    /// The day that the answers were recorded for.
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    /// Of each hook, and of one call by CRD 2.2.
    static List<String> messages() {
        return Stream.concat(HookSandbox.hooks().stream(), Stream.of("order-sign-crd-2.2"))
                .toList();
    }

    private static String service(String message) {
        return "facetpath-" + message.replace("-crd-2.2", "");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void get_the_answer_that_was_recorded(String message) throws IOException {
        var request = MessageSchema.file(FOLDER + message + ".request.json");
        var service = HookServices.find(service(message)).orElseThrow();
        MessageSchema.assertValid("request", request);

        var answer = TestServer.clinic()
                .bean(HookAnswers.class)
                .answer(new RequestReader().read(Body.of(request), service.hook()), service, DAY, Locale.ENGLISH)
                .response();

        var now = pretty(new String(MessageWriter.write(answer), StandardCharsets.UTF_8));
        record(FOLDER + message + ".response.json", now);
        var recorded = MessageSchema.file(FOLDER + message + ".response.json");
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
    @MethodSource("messages")
    void are_answered_over_http_as_well(String message) {
        var answer = Ehr.here().send(service(message), MessageSchema.file(FOLDER + message + ".request.json"));

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
