package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.hooks.CrdClient.ABLATION;
import static org.facetpath.server.hooks.CrdClient.answer;
import static org.facetpath.server.hooks.CrdClient.speaking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who would order what a hook proposes")
class ProposedRequesterTest {

    /// An ablation that no block supports, ordered by somebody.
    private static HookBody unsupported(String hook, String orderedBy) {
        var body = HookBody.of(hook, "low-back-two-blocks");
        body.prefetch().putNull("procedures");
        body.prefetch().withObject("/patient/address/0").put("state", "OH");
        var order = body.order("o1", ABLATION);
        order.putObject("requester").put("reference", orderedBy);
        return body.ordering(order).with("Medicare");
    }

    private static List<String> requesters(JsonNode answer) {
        var found = new ArrayList<String>();
        for (var card : answer.path("cards")) {
            for (var suggestion : card.path("suggestions")) {
                for (var action : suggestion.path("actions")) {
                    if (action.at("/resource/resourceType").asText().equals("ServiceRequest")) {
                        found.add(action.at("/resource/requester/reference").asText());
                    }
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"2.0, Practitioner/of-the-order", "2.2, https://ehr.example/fhir/PractitionerRole/of-the-order"})
    void is_whoever_made_the_order_where_another_one_stands_in_its_place(String version, String orderedBy) {
        assertThat(requesters(answer(speaking(version, unsupported("order-sign", orderedBy), Map.of()))))
                .isNotEmpty()
                .containsOnly(orderedBy);
    }

    @Test
    void is_who_asks_where_the_order_does_not_say_it() {
        var body = unsupported("order-sign", "Organization/clinic");
        assertThat(requesters(answer(speaking("2.2", body, Map.of()))))
                .isNotEmpty()
                .containsOnly(body.context().path("userId").asText());
    }

    @Test
    void is_whoever_made_the_order_that_is_dispatched() {
        assertThat(requesters(answer(unsupported("order-dispatch", "Practitioner/of-the-order"))))
                .isNotEmpty()
                .containsOnly("Practitioner/of-the-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/somebody", "RelatedPerson/daughter"})
    void is_never_a_patient_or_a_relative_so_they_are_told_and_proposed_nothing(String user) {
        var body = HookBody.of("patient-view", "low-back-ready-for-block");
        body.context().put("userId", user);
        var told = answer(body);
        assertThat(told.path("cards")).isNotEmpty();
        assertThat(told.toString()).doesNotContain("\"suggestions\"");
    }
}
