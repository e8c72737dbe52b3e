package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.hooks.CrdClient.ABLATION;
import static org.facetpath.server.hooks.CrdClient.answer;
import static org.facetpath.server.hooks.CrdClient.speaking;
import static org.facetpath.server.hooks.CrdClient.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client of CRD that tells the codes an order may be billed by")
class BillingOptionsTest {

    /// An order in words that nobody here knows, with the codes it will probably be billed by.
    private static ObjectNode optional(HookBody body, String... codes) {
        var order = body.order("o1", "the usual, right");
        for (var code : codes) {
            var option = order.withObject("/code").withArray("extension").addObject();
            option.put("url", "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-billing-options");
            option.withObject("/valueCodeableConcept")
                    .withArray("coding")
                    .addObject()
                    .put("system", "http://www.ama-assn.org/go/cpt")
                    .put("code", code);
        }
        return order;
    }

    private static List<String> billingCodes(JsonNode statement) {
        var codes = new ArrayList<String>();
        statement.path("extension").forEach(part -> {
            if (part.path("url").asText().equals("billingCode")) {
                codes.add(part.at("/valueCoding/code").asText());
            }
        });
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-sign", "order-dispatch"})
    void is_judged_by_the_billing_options_of_an_order_and_gets_the_order_back_as_it_came(String hook) {
        var body = HookBody.of(hook, "low-back-two-blocks");
        var order = optional(body, "64635", "64636");
        var answer = answer(speaking("2.2", body.ordering(order.deepCopy()).with("Medicare"), Map.of()));

        assertThat(billingCodes(statement(answer))).containsExactly("64635", "64636");
        assertThat(answer.at("/systemActions/0/resource/code")).isEqualTo(order.path("code"));
    }

    @Test
    void is_judged_without_billing_options_that_leave_open_what_is_done_where() {
        var body = HookBody.of("order-sign", "low-back-two-blocks");
        var order = optional(body, "64635", "64633");
        order.withObject("/code").put("text", ABLATION);
        var answer = answer(speaking("2.2", body.ordering(order).with("Medicare"), Map.of()));

        assertThat(answer.path("systemActions")).hasSize(1);
        assertThat(billingCodes(statement(answer))).isEmpty();
    }

    @Test
    void is_told_nothing_for_billing_options_of_other_procedures() {
        var body = HookBody.of("order-sign", "low-back-two-blocks");
        var answer = answer(
                speaking("2.2", body.ordering(optional(body, "77065", "77066")).with("Medicare"), Map.of()));

        assertThat(answer.path("cards")).isEmpty();
        assertThat(answer.has("systemActions")).isFalse();
    }
}
