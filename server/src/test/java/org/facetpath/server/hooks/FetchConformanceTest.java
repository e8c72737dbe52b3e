package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a record system does not send")
class FetchConformanceTest {

    private static final String SERVICE = "facetpath-patient-view";

    private final Ehr ehr = Ehr.here();
    private final FhirDouble fhir = new FhirDouble();

    @AfterEach
    void stop() {
        fhir.close();
    }

    private static HookBody view() {
        return HookBody.of("patient-view", "low-back-two-blocks");
    }

    @Test
    void C18_is_fetched_with_the_token_that_was_lent_and_gives_the_same_cards() {
        var sent = ehr.cards(view());
        var body = view();
        fhir.serve(body);

        var fetched = ehr.cards(body);

        assertThat(summaries(fetched)).isEqualTo(summaries(sent)).isNotEmpty();
        assertThat(fhir.tokens).containsOnly("Bearer secret-token");
        assertThat(fhir.asked).contains("Patient/alvarez", "Observation?patient=alvarez");
    }

    private static java.util.List<String> summaries(java.util.List<com.fasterxml.jackson.databind.JsonNode> cards) {
        return cards.stream().map(card -> card.path("summary").asText()).toList();
    }

    @Test
    void C16_is_fetched_page_by_page_where_only_the_first_came() {
        var body = view();
        var all = body.prefetch().withObject("/observations");
        var first = all.deepCopy();
        var rest = HookBody.bundle();
        first.withArray("/entry").removeAll();
        int half = all.withArray("/entry").size() / 2;
        for (int i = 0; i < all.withArray("/entry").size(); i++) {
            (i < half ? first : rest)
                    .withArray("/entry")
                    .add(all.withArray("/entry").get(i));
        }
        first.withArray("/link").addObject().put("relation", "next").put("url", fhir.base() + "/page2");
        var sent = ehr.cards(view());
        body.prefetch().set("observations", first);
        fhir.lend(body);
        fhir.answering("Observation?patient=alvarez", first.toString()).answering("page2", rest.toString());

        assertThat(summaries(ehr.cards(body))).isEqualTo(summaries(sent));
        assertThat(fhir.asked).containsExactlyInAnyOrder("Observation?patient=alvarez", "page2");
    }

    @Test
    void C18_is_not_fetched_from_another_server_which_never_sees_the_token() {
        try (var other = new FhirDouble()) {
            var body = view();
            fhir.serve(body);
            var page = HookBody.bundle();
            page.withArray("/entry").addObject();
            page.withArray("/link").addObject().put("relation", "next").put("url", other.base() + "/page2");
            fhir.answering("Observation?patient=alvarez", page.toString());
            fhir.answering("Condition?patient=alvarez", "-> " + other.base() + "/Condition");

            assertThat(ehr.refused(412, SERVICE, body.toString()))
                    .contains("observations: it was not sent, and a next page lies at another server")
                    .contains("conditions: it was not sent, and fhirServer answered with status 302");
            assertThat(other.asked).isEmpty();
        }
    }

    @Test
    void C18_is_not_fetched_once_the_leave_has_run_out() {
        var body = view();
        fhir.serve(body);
        fhir.slowBy(1_500);
        body.root().withObject("/fhirAuthorization").put("expires_in", 1);
        long begin = System.nanoTime();

        assertThat(ehr.refused(412, SERVICE, body.toString()))
                .contains("ran out")
                .doesNotContain("secret-token");
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(4_000);
    }

    @Test
    void C17_is_named_when_the_server_does_not_give_it() {
        var body = view();
        fhir.serve(body);
        fhir.answering("Procedure?patient=alvarez", "<html>")
                .answering("Observation?patient=alvarez", "{\"resourceType\":\"OperationOutcome\"}");

        assertThat(ehr.refused(412, SERVICE, body.toString()))
                .contains("procedures")
                .contains("observations");
    }

    @Test
    void is_never_fetched_from_where_only_this_server_could_reach() {
        var body = view();
        fhir.lend(body);
        body.root().remove("prefetch");
        for (var address :
                new String[] {"http://169.254.169.254/latest", "https://10.0.0.1/fhir", "ftp://ehr.example/x"}) {
            body.root().put("fhirServer", address);
            assertThat(ehr.send(SERVICE, body.toString()).statusCode())
                    .as(address)
                    .isIn(400, 412);
        }
    }

    @Test
    void is_followed_to_the_payer_and_the_place_of_the_order() {
        var body = HookBody.of("order-sign", "low-back-single-block");
        var order = body.order("o1", "radiofrequency ablation of the facet joints L4-L5, right");
        order.putArray("locationReference").addObject().put("reference", "Location/l1");
        body.ordering(order).with("x");
        var payor = (ObjectNode) body.prefetch().at("/coverage/entry/0/resource/payor/0");
        payor.removeAll();
        payor.put("reference", "Organization/p1");
        fhir.lend(body);
        fhir.answering("Organization/p1", "{\"resourceType\":\"Organization\",\"id\":\"p1\",\"name\":\"Medicare\"}")
                .answering(
                        "Location/l1", "{\"resourceType\":\"Location\",\"id\":\"l1\",\"address\":{\"state\":\"KY\"}}");

        assertThat(ehr.cards(body).getFirst().path("detail").asText())
                .contains("Medicare pays and the place of service is in KY");
    }

    @Test
    void is_fetched_for_an_order_that_is_dispatched() {
        var body = HookBody.of("order-dispatch", "low-back-two-blocks")
                .ordering("radiofrequency ablation of the medial branches, L4-L5, right");
        var order = body.prefetch()
                .at("/orders/entry")
                .get(body.prefetch().at("/orders/entry").size() - 1);
        var sent = ehr.cards(body);
        fhir.serve(body);
        fhir.answering("ServiceRequest/o1", order.path("resource").toString());

        assertThat(summaries(ehr.cards(body))).isEqualTo(summaries(sent)).isNotEmpty();
    }

    private HookBody lentAndNotGiven(String version) {
        var body = HookBody.of("order-sign", "low-back-two-blocks")
                .ordering("radiofrequency ablation of the facet joints L4-L5 and L5-S1, right");
        body.prefetch().remove("observations");
        body.root().putObject("extension").put("davinci-crd.requestedVersion", version);
        fhir.lend(body);
        return body;
    }

    @Test
    void that_a_record_system_fails_to_give_is_told_on_the_order_as_technical_in_crd_2_2() {
        var answer = ehr.send("facetpath-order-sign", lentAndNotGiven("2.2").toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        MessageSchema.assertValid("response", answer.body());
        var told = HookBody.read(answer.body());
        assertThat(told.path("cards")).isEmpty();
        assertThat(told.at("/systemActions/0/resource/id").asText()).isEqualTo("o1");
        assertThat(told.at("/systemActions/0/resource/extension").toString())
                .contains("{\"url\":\"covered\",\"valueCode\":\"indeterminate\"}")
                .contains("{\"url\":\"pa-needed\",\"valueCode\":\"indeterminate\"}")
                .contains("\"code\":\"technical\"")
                .contains("signs of danger were not looked for")
                .contains("observations");
    }

    @Test
    void C17_that_a_record_system_fails_to_give_is_named_in_crd_2_0_which_has_no_words_for_it() {
        assertThat(ehr.refused(
                        412, "facetpath-order-sign", lentAndNotGiven("2.0").toString()))
                .contains("observations");
    }

    @Test
    void C17_that_nobody_may_fetch_is_named_in_crd_2_2_too() {
        var body = lentAndNotGiven("2.2");
        body.root().remove("fhirAuthorization");

        assertThat(ehr.refused(412, "facetpath-order-sign", body.toString())).contains("observations");
    }
}
