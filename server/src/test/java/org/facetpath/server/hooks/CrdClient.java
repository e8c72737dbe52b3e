package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What a client of CRD sends and is told.
final class CrdClient {

    static final String ABLATION = "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right";

    private CrdClient() {}

    /// An order for ablation at a hook, for a patient whose blocks were positive.
    static HookBody ablation(String hook) {
        var body = HookBody.of(hook, "low-back-two-blocks");
        return hook.equals("appointment-book")
                ? body.ordering(body.appointment(ABLATION)).with("Medicare")
                : body.ordering(ABLATION);
    }

    /// The same in a version of CRD and with its options.
    static HookBody speaking(String version, HookBody body, Map<String, Object> options) {
        var extension = body.root().putObject("extension");
        extension.put("davinci-crd.requestedVersion", version);
        extension.putPOJO("davinci-crd.configuration", options);
        return body;
    }

    /// The answer, which is right by the schema.
    static JsonNode answer(HookBody body) {
        var answer = Ehr.here().send("facetpath-" + body.root().path("hook").asText(), body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        MessageSchema.assertValid("response", answer.body());
        return HookBody.read(answer.body());
    }

    /// What is said of the coverage of the first order.
    static JsonNode statement(JsonNode answer) {
        return answer.at("/systemActions/0/resource/extension/0");
    }

    static String code(JsonNode statement, String url) {
        for (var part : statement.path("extension")) {
            if (part.path("url").asText().equals(url)) {
                return part.path("valueCode").asText();
            }
        }
        return "";
    }
}
