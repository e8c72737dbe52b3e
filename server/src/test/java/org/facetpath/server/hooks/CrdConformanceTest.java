package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.hooks.CrdClient.ABLATION;
import static org.facetpath.server.hooks.CrdClient.ablation;
import static org.facetpath.server.hooks.CrdClient.answer;
import static org.facetpath.server.hooks.CrdClient.code;
import static org.facetpath.server.hooks.CrdClient.speaking;
import static org.facetpath.server.hooks.CrdClient.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.server.TestServer;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A client of CRD")
class CrdConformanceTest {

    private static final String COVERAGE =
            "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information";
    private static final Set<String> CARD_TYPES =
            Set.of("coverage-info", "guideline", "therapy-alternatives-req", "contraindication", "clinical-reminder");

    private final Ehr ehr = Ehr.here();

    @Test
    void C04_finds_the_versions_in_two_numbers() {
        for (var service : crdServices()) {
            assertThat(service.at("/extension/davinci-crd.version"))
                    .extracting(JsonNode::asText)
                    .containsExactly("2.0", "2.2");
        }
    }

    @Test
    void C05_finds_an_option_of_five_fields_for_each_kind_of_answer() {
        assertThat(crdServices().stream().map(it -> it.path("extension")).distinct())
                .as("the same for all hooks")
                .hasSize(1);
        for (var service : crdServices()) {
            var codes = new TreeSet<String>();
            var names = new HashSet<String>();
            var descriptions = new HashSet<String>();
            for (var option : service.at("/extension/davinci-crd.configuration-options")) {
                var fields = new TreeSet<String>();
                option.fieldNames().forEachRemaining(fields::add);
                assertThat(fields).containsExactly("code", "default", "description", "name", "type");
                assertThat(option.path("type").asText()).isIn("boolean", "integer");
                assertThat(names.add(option.path("name").asText())).isTrue();
                assertThat(descriptions.add(option.path("description").asText()))
                        .isTrue();
                assertThat(codes.add(option.path("code").asText())).isTrue();
            }
            assertThat(codes).containsAll(CARD_TYPES).contains("max-cards");
        }
    }

    private static List<JsonNode> crdServices() {
        var services = HookBody.read(
                        TestServer.clinic().client().get("/cds-services").body())
                .path("services");
        var found = new ArrayList<JsonNode>();
        services.forEach(service -> {
            if (!service.path("hook").asText().equals("patient-view")) {
                found.add(service);
            }
        });
        assertThat(found).hasSize(6);
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "order-sign, 2.0",
        "order-dispatch, 2.0",
        "appointment-book, 2.0",
        "order-sign, 2.2",
        "order-dispatch, 2.2",
        "appointment-book, 2.2"
    })
    void C60_gets_coverage_information_for_a_facet_order_of_each_primary_hook(String hook, String version) {
        var answer = answer(speaking(version, ablation(hook), Map.of()));
        assertThat(answer.path("systemActions")).hasSize(1);
        assertThat(answer.at("/systemActions/0/type").asText()).isEqualTo("update");
        assertThat(statement(answer).path("url").asText()).isEqualTo(COVERAGE);
        assertThat(code(statement(answer), "covered")).isIn("covered", "not-covered", "conditional");
    }

    @Test
    void C60_gets_it_for_the_order_of_an_appointment_and_not_for_the_appointment() {
        var body = HookBody.of("appointment-book", "low-back-two-blocks");
        var order = body.order("o7", ABLATION).put("status", "active");
        body.prefetch().withArray("/orders/entry").addObject().set("resource", order);
        var appointment = body.appointment("visit");
        appointment.putArray("basedOn").addObject().put("reference", "ServiceRequest/o7");
        var answer = answer(body.ordering(appointment).with("Medicare"));
        assertThat(answer.path("systemActions")).hasSize(1);
        assertThat(answer.at("/systemActions/0/resource/resourceType").asText()).isEqualTo("ServiceRequest");
        assertThat(answer.at("/systemActions/0/resource/id").asText()).isEqualTo("o7");
    }

    @Test
    void C60_gets_nothing_for_orders_that_are_no_facet_procedure() {
        var body = HookBody.of("order-sign", "low-back-two-blocks");
        var answer = answer(speaking("2.2", body.ordering("magnetic resonance imaging of the knee"), Map.of()));
        assertThat(answer.has("systemActions")).isFalse();
        assertThat(answer.path("cards")).isEmpty();
    }

    @Test
    void is_told_of_the_orders_that_are_selected_only_and_of_each_that_is_signed() {
        var selected = two(HookBody.of("order-select", "low-back-two-blocks"));
        selected.context().putArray("selections").add("ServiceRequest/o2");
        var actions = answer(speaking("2.2", selected, Map.of())).path("systemActions");
        assertThat(actions).extracting(it -> it.at("/resource/id").asText()).containsExactly("o2");

        var signed = two(HookBody.of("order-sign", "low-back-two-blocks"));
        actions = answer(speaking("2.2", signed, Map.of())).path("systemActions");
        assertThat(actions).extracting(it -> it.at("/resource/id").asText()).containsExactlyInAnyOrder("o1", "o2");
    }

    private static HookBody two(HookBody body) {
        return body.ordering(ABLATION).ordering(body.order("o2", "medial branch block L3-L4 left"));
    }

    @Test
    void C61_is_not_asked_for_documentation_by_order_select() {
        var answer = answer(speaking("2.2", ablation("order-select"), Map.of()));
        assertThat(statement(answer).path("url").asText()).isEqualTo(COVERAGE);
        assertThat(answer.toString()).doesNotContain("doc-needed").doesNotContain("complete-questionnaire");
    }

    @Test
    void C62_gets_its_order_back_with_that_extension_alone() {
        var body = ablation("order-sign");
        var sent = body.context().at("/draftOrders/entry/0/resource");
        var updated = (ObjectNode) answer(body).at("/systemActions/0/resource").deepCopy();
        updated.remove("extension");
        assertThat(updated).isEqualTo(sent);
    }

    @Test
    void C64_is_not_told_again_what_the_order_says_already() {
        var body = ablation("order-sign");
        var updated = answer(body).at("/systemActions/0/resource");
        var again = HookBody.of("order-sign", "low-back-two-blocks");
        again.ordering((ObjectNode) updated.deepCopy()).with("Medicare");
        assertThat(answer(again).has("systemActions")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage-info", "guideline", "therapy-alternatives-req", "contraindication"})
    void C65_is_spared_the_kind_of_answer_that_it_switched_off(String type) {
        var answer = answer(speaking("2.2", ablation("order-sign"), Map.of(type, false)));
        for (var card : answer.path("cards")) {
            assertThat(card.at("/source/topic/code").asText()).isNotEqualTo(type);
        }
        assertThat(answer.has("systemActions")).isNotEqualTo(type.equals("coverage-info"));
    }

    @Test
    void may_set_options_that_nobody_knows_or_understands() {
        var options = Map.<String, Object>of("no-such", true, "guideline", 7, "max-cards", "many");
        assertThat(answer(speaking("9.9", ablation("order-sign"), options)).path("cards"))
                .isNotEmpty();
    }

    @Test
    void finds_options_that_make_no_sense_named_in_the_audit() {
        answer(speaking("2.0", ablation("order-sign"), Map.of("no-such", 1, "guideline", 7, "max-cards", "many")));

        assertThat(newestEvent()).contains("options not understood: guideline max-cards\"");

        answer(speaking("2.0", ablation("order-sign"), Map.of("guideline", false, "max-cards", 3)));
        assertThat(newestEvent()).doesNotContain("not understood");
    }

    private static String newestEvent() {
        var query = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return String.valueOf(TestServer.clinic()
                .bean(RecordStore.class)
                .search(query)
                .items()
                .getFirst()
                .content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2"})
    void C72_is_refused_with_400_or_412_and_an_outcome_and_never_for_what_a_payer_would_want(String version) {
        var broken = speaking(version, ablation("order-sign"), Map.of());
        broken.root().remove("hookInstance");
        ehr.refused(400, "facetpath-order-sign", broken.toString());

        var missing = speaking(version, ablation("order-sign"), Map.of());
        missing.prefetch().remove("conditions");
        assertThat(ehr.refused(412, "facetpath-order-sign", missing.toString())).contains("conditions");

        var wanting = HookBody.of("order-sign", "low-back-two-blocks");
        var undated = wanting.order("o1", ABLATION);
        undated.remove("occurrenceDateTime");
        wanting.prefetch().putNull("reports");
        answer(speaking(version, wanting.ordering(undated).with("Medicare"), Map.of()));
    }

    @Test
    void gets_no_more_cards_than_it_takes() {
        var answer = answer(speaking("2.0", ablation("order-sign"), Map.of("max-cards", 1)));
        assertThat(answer.path("cards")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp",
        "2.2, http://terminology.hl7.org/CodeSystem/cdshooks-card-type"
    })
    void C41_C71_finds_on_each_card_a_topic_of_crd_and_the_order_it_is_about(String version, String system) {
        var cards = answer(speaking(version, ablation("order-sign"), Map.of())).path("cards");
        assertThat(cards).isNotEmpty();
        for (var card : cards) {
            assertThat(card.at("/source/topic/system").asText()).isEqualTo(system);
            assertThat(card.at("/source/topic/code").asText()).isIn(CARD_TYPES);
            assertThat(card.at("/extension/davinci-crd.associated-resource/0/reference")
                            .asText())
                    .isEqualTo("ServiceRequest/o1");
            assertThat(card.path("detail").asText()).contains("ServiceRequest/o1");
        }
    }

    @Test
    void C73_is_told_not_covered_with_a_reason_where_no_coverage_is_active() {
        var body = ablation("order-sign");
        ((ObjectNode) body.prefetch().at("/coverage/entry/0/resource"))
                .putObject("period")
                .put("end", "2020-12-31");
        var answer = answer(body);
        assertThat(code(statement(answer), "covered")).isEqualTo("not-covered");
        assertThat(statement(answer).toString()).contains("This coverage is not in force");
    }

    @Test
    void C73_is_told_what_cannot_be_known_where_the_payer_is_unknown() {
        var unknown = HookBody.of("order-sign", "low-back-two-blocks");
        unknown.ordering(unknown.order("o1", ABLATION)).with("Nobody's Health Plan");
        assertThat(code(statement(answer(speaking("2.2", unknown, Map.of()))), "covered"))
                .isEqualTo("indeterminate");
        assertThat(code(statement(answer(speaking("2.0", unknown, Map.of()))), "covered"))
                .isEqualTo("conditional");
    }

    @Test
    void finds_an_id_on_each_suggestion() {
        int found = 0;
        for (var card :
                answer(speaking("2.2", ablation("order-sign"), Map.of())).path("cards")) {
            for (var suggestion : card.path("suggestions")) {
                assertThat(suggestion.path("uuid").asText()).hasSize(36);
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void is_not_alarmed_by_what_a_policy_asks() {
        assertThat(answer(speaking("2.2", ablation("order-sign"), Map.of())).path("cards"))
                .isNotEmpty()
                .extracting(card -> card.path("indicator").asText())
                .containsOnly("info");
    }

    @Test
    void is_told_of_danger_first_however_few_cards_it_takes() {
        var body = HookBody.of("order-sign", "red-flag-cauda-equina").ordering(ABLATION);
        var cards = answer(speaking("2.2", body, Map.of("max-cards", 1))).path("cards");
        assertThat(cards)
                .singleElement()
                .extracting(card -> card.at("/source/topic/code").asText())
                .isEqualTo("contraindication");
    }

    @Test
    void gets_no_white_space_between_what_is_said() {
        var sent = ehr.send("facetpath-order-sign", ablation("order-sign").toString())
                .body();
        assertThat(sent).isEqualTo(HookBody.read(sent).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-select",
                "order-sign",
                "order-dispatch",
                "appointment-book",
                "encounter-start",
                "encounter-discharge"
            })
    void C74_is_answered_in_five_seconds_in_nine_calls_of_ten(String hook) {
        var asked = hook.startsWith("encounter") ? HookBody.of(hook, "low-back-two-blocks") : ablation(hook);
        var body = speaking("2.2", asked, Map.of()).toString();
        int inTime = 0;
        for (int call = 0; call < 10; call++) {
            long begun = System.nanoTime();
            assertThat(ehr.send("facetpath-" + hook, body).statusCode()).isEqualTo(200);
            inTime += System.nanoTime() - begun < Duration.ofSeconds(5).toNanos() ? 1 : 0;
        }
        assertThat(inTime).isGreaterThanOrEqualTo(9);
    }

    @Test
    void C75_is_answered_in_the_version_asked_for_and_in_2_0_where_none_is() {
        var newer = statement(answer(speaking("2.2", ablation("order-sign"), Map.of())));
        var older = statement(answer(ablation("order-sign")));
        assertThat(newer.toString()).contains("cat-limitation");
        assertThat(older.toString()).doesNotContain("cat-limitation");
    }
}
