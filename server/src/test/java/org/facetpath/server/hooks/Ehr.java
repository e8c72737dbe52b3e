package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;

/// A record system that asks; each message that goes or comes is held against the schema.
final class Ehr {

    private final Client client;

    Ehr(Client client) {
        this.client = client;
    }

    static Ehr here() {
        return new Ehr(TestServer.clinic().client());
    }

    HttpResponse<String> send(String service, String body) {
        return client.send("POST", "/cds-services/" + service, body, Map.of("Content-Type", "application/json"));
    }

    /// The cards of a request that is answered.
    List<JsonNode> cards(HookBody body) {
        MessageSchema.assertValid("request", body.toString());
        var answer = send("facetpath-" + body.root().path("hook").asText(), body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        MessageSchema.assertValid("response", answer.body());
        return StreamSupport.stream(HookBody.read(answer.body()).path("cards").spliterator(), false)
                .toList();
    }

    /// The reason of a request that is refused.
    String refused(int status, String service, String body) {
        var answer = send(service, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var outcome = HookBody.read(answer.body());
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        return outcome.at("/issue/0/diagnostics").asText();
    }

    HttpResponse<String> tell(String service, String body) {
        return send(service + "/feedback", body);
    }

    Client client() {
        return client;
    }
}
