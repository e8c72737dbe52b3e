package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.server.TestServer;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The answer to a hook")
class AnswerConformanceTest {

    private static final String ABLATION = "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right";
    private static final List<String> EXAMPLES = List.of(
            "confounded-block",
            "long-term-opioids",
            "low-back-after-ablation",
            "low-back-conservative-care",
            "low-back-new-pain",
            "low-back-ready-for-block",
            "low-back-recurrence",
            "low-back-single-block",
            "low-back-two-blocks",
            "mid-back-thoracic",
            "missing-data",
            "neck-whiplash-one-block",
            "negative-block",
            "no-spine-pain",
            "not-facet-radiculopathy",
            "red-flag-cauda-equina",
            "red-flag-infection",
            "resolved",
            "two-regions-two-sides",
            "under-18");

    private final Ehr ehr = Ehr.here();

    private List<JsonNode> view(String example) {
        return ehr.cards(HookBody.of("patient-view", example));
    }

    @ParameterizedTest
    @EnumSource(Hook.class)
    void C40_to_C48_holds_for_every_hook_and_example(Hook hook) {
        for (var example : EXAMPLES) {
            var body = HookBody.of(hook.code(), example);
            if (hook == Hook.APPOINTMENT_BOOK) {
                body.ordering(body.appointment(ABLATION)).with("Medicare");
            } else if (hook.isAboutOrders()) {
                body.ordering(ABLATION);
            }
            for (var card : ehr.cards(body)) {
                assertComplete(card, example);
            }
        }
    }

    /// What the schema cannot say.
    private static void assertComplete(JsonNode card, String example) {
        var ids = new HashSet<String>();
        for (var suggestion : card.path("suggestions")) {
            assertThat(ids.add(suggestion.path("uuid").asText())).isTrue();
            assertThat(suggestion.path("actions")).as(example).isNotEmpty();
        }
        assertThat(card.path("uuid").asText()).hasSize(36);
        assertThat(card.at("/source/topic/system").asText()).startsWith("https://facetpath.org/fhir/CodeSystem/");
        assertThat(card.path("overrideReasons")).isNotEmpty();
        assertThat(card.path("detail").asText()).contains("software");
        if (card.path("suggestions").isMissingNode()) {
            assertThat(card.has("selectionBehavior")).as("C42").isFalse();
        }
    }

    @Test
    void C49_proposes_orders_that_are_fhir_r4_for_this_patient_at_the_joints_of_the_record() {
        var parser = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        var found = new HashSet<String>();
        for (var example : EXAMPLES) {
            var body = HookBody.of("patient-view", example);
            for (var card : ehr.cards(body)) {
                for (var suggestion : card.path("suggestions")) {
                    var json = suggestion.at("/actions/0/resource").toString();
                    var order = parser.parseResource(ServiceRequest.class, json);
                    assertThat(order.getStatus().toCode()).isEqualTo("draft");
                    assertThat(order.getIntent().toCode()).isEqualTo("proposal");
                    assertThat(order.getSubject().getReference()).isEqualTo("Patient/" + body.patient());
                    assertThat(order.getRequester().getReference())
                            .isEqualTo(body.context().path("userId").asText());
                    found.add(order.getCode().getCodingFirstRep().getCode());
                }
            }
        }
        assertThat(found).contains("physical-therapy");
    }

    @Test
    void proposes_procedures_that_are_understood_at_the_same_joints_when_they_are_signed() {
        int signed = 0;
        for (var example : EXAMPLES) {
            for (var card : view(example)) {
                for (var suggestion : card.path("suggestions")) {
                    var order =
                            (ObjectNode) suggestion.at("/actions/0/resource").deepCopy();
                    if (order.has("bodySite")) {
                        var body = HookBody.of("order-sign", example);
                        body.ordering(order.put("id", "taken-up")).with("Medicare");
                        var joint =
                                order.at("/bodySite/0/coding/0/code").asText().replaceAll("-(left|right)$", "");
                        assertThat(ehr.cards(body))
                                .as(example + order)
                                .anyMatch(it -> it.path("summary").asText().contains(joint));
                        signed++;
                    }
                }
            }
        }
        assertThat(signed).isGreaterThan(2);
    }

    @Test
    void puts_danger_first_and_critical_only_for_an_emergency() {
        var cauda = view("red-flag-cauda-equina").getFirst();
        var infection = view("red-flag-infection").getFirst();

        assertThat(cauda.path("indicator").asText()).isEqualTo("critical");
        assertThat(cauda.at("/source/topic/code").asText()).isEqualTo("red-flag");
        assertThat(cauda.path("suggestions").isMissingNode()).isTrue();
        assertThat(infection.path("indicator").asText()).isEqualTo("warning");
    }

    @Test
    void says_in_which_region_facet_pain_is_overlooked_with_the_line_of_the_record() {
        var card = view("low-back-ready-for-block").getFirst();

        assertThat(card.at("/source/topic/code").asText()).isEqualTo("facet-pain");
        assertThat(card.path("summary").asText()).contains("Low back").contains("consistent with");
        assertThat(card.path("detail").asText()).contains("Observation/");
    }

    @Test
    void tells_at_the_start_of_a_visit_what_comes_next() {
        var cards = ehr.cards(HookBody.of("encounter-start", "low-back-ready-for-block"));

        assertThat(cards.getFirst().at("/source/topic/code").asText()).isEqualTo("facet-pain");
        assertThat(cards.getFirst().path("suggestions")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-spine-pain", "resolved", "under-18", "low-back-new-pain"})
    void says_nothing_when_there_is_nothing_to_say(String example) {
        assertThat(view(example)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-sign", "order-select", "order-dispatch"})
    void says_what_a_payer_would_miss_and_the_path_to_yes(String hook) {
        var cards = ehr.cards(HookBody.of(hook, "low-back-single-block").ordering(ABLATION));

        var card = cards.getFirst();
        assertThat(card.at("/source/topic/code").asText()).isEqualTo("coverage");
        assertThat(card.path("summary").asText()).contains("L4-L5").contains("cms-l");
        assertThat(card.path("detail").asText()).contains("ServiceRequest/o1").contains("**Not documented**");
        assertThat(card.path("indicator").asText()).isIn("info", "warning");
    }

    @Test
    void is_silent_about_a_policy_of_the_payer_that_is_for_other_steps() {
        var body = HookBody.of("order-sign", "low-back-ready-for-block");
        body.ordering(body.order("o1", "diagnostic medial branch block for the facet joints L3-L4 and L4-L5, left"))
                .with("UnitedHealthcare");

        assertThat(ehr.cards(body)).hasSize(1);
    }

    @Test
    void judges_an_appointment_as_its_order() {
        var body = HookBody.of("appointment-book", "low-back-single-block");
        body.ordering(body.appointment(ABLATION)).with("Medicare");

        assertThat(ehr.cards(body).getFirst().path("detail").asText()).contains("Appointment/a1");
    }

    @Test
    void never_takes_a_payer_for_granted() {
        var body = HookBody.of("order-sign", "low-back-single-block");
        body.ordering(body.order("o1", ABLATION));

        var card = ehr.cards(body).getFirst();

        assertThat(card.path("summary").asText()).contains("not known whether it is covered");
        assertThat(card.path("detail").asText()).doesNotContain("cms-l");
    }

    @Test
    void says_nothing_about_other_orders_and_reads_nothing_of_the_record_for_them() {
        var body = HookBody.of("order-sign", "low-back-two-blocks");
        body.ordering(body.order("o1", "knee MRI"));
        body.root().remove("prefetch");

        assertThat(ehr.cards(body)).isEmpty();
    }

    @Test
    void speaks_the_language_of_the_user() {
        var body = HookBody.of("patient-view", "low-back-ready-for-block");
        var answer = TestServer.clinic()
                .client()
                .send(
                        "POST",
                        "/cds-services/facetpath-patient-view",
                        body.toString(),
                        Map.of("Content-Type", "application/json", "Accept-Language", "es"));

        assertThat(HookBody.read(answer.body()).at("/cards/0/summary").asText()).contains("compatible con");
    }

    @Test
    void is_not_repeated_to_the_same_user_but_to_another_one_and_within_the_same_moment() {
        var body = HookBody.of("patient-view", "low-back-two-blocks");
        assertThat(ehr.cards(body)).isNotEmpty();
        assertThat(ehr.cards(body)).as("the same moment").isNotEmpty();

        body.root().put("hookInstance", java.util.UUID.randomUUID().toString());
        assertThat(ehr.cards(body)).as("another moment, the same facts").isEmpty();

        body.context().put("userId", "Practitioner/somebody-else");
        assertThat(ehr.cards(body)).as("another user").isNotEmpty();
    }

    @Test
    void repeats_an_emergency_and_what_is_asked_about_an_order() {
        var danger = HookBody.of("patient-view", "red-flag-cauda-equina");
        var order = HookBody.of("order-sign", "low-back-single-block").ordering(ABLATION);
        for (int i = 0; i < 2; i++) {
            danger.root().put("hookInstance", java.util.UUID.randomUUID().toString());
            order.root().put("hookInstance", java.util.UUID.randomUUID().toString());
            assertThat(ehr.cards(danger)).isNotEmpty();
            assertThat(ehr.cards(order)).isNotEmpty();
        }
    }

    @Test
    void C50_makes_no_link_and_no_html_of_hostile_words() {
        var hostile = "<script>alert(1)</script> [x](javascript:alert(1)) ![i](https://evil.example/a.png)"
                + " https://evil.example www.evil.example a@evil.example <https://evil.example> \u202Egnp";
        var body = HookBody.of("order-sign", "low-back-single-block");
        body.ordering(body.order("o1", ABLATION + ". " + hostile)).with("Medicare " + hostile);
        body.prefetch().withObject("/conditions/entry/0/resource/code").put("text", hostile);
        var renderer = HtmlRenderer.builder().build();
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();

        var cards = ehr.cards(body);

        assertThat(cards).isNotEmpty();
        for (var card : cards) {
            var page =
                    Jsoup.parse(renderer.render(parser.parse(card.path("detail").asText())));
            var tags = new HashSet<String>();
            page.body().getAllElements().forEach(element -> tags.add(element.tagName()));
            assertThat(tags).isSubsetOf(Set.of("body", "p", "strong", "ul", "li"));
            assertThat(card.path("detail").asText())
                    .doesNotContain("://evil")
                    .doesNotContain("www.evil")
                    .doesNotContain("\u202E");
        }
    }

    @Test
    void C51_is_there_within_half_a_second_as_a_rule() {
        var body = HookBody.of("patient-view", "low-back-two-blocks");
        var millis = new long[60];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            ehr.send("facetpath-patient-view", body.toString());
            millis[i] = (System.nanoTime() - begin) / 1_000_000;
        }
        java.util.Arrays.sort(millis);

        assertThat(millis[millis.length * 95 / 100]).isLessThan(500);
    }
}
