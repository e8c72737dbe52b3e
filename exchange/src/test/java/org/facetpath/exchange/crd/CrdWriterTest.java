package org.facetpath.exchange.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.exchange.Examples;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.exchange.cds.MessageWriter;
import org.facetpath.exchange.cds.Response;
import org.facetpath.exchange.cds.card.AlreadyOrdered;
import org.facetpath.exchange.cds.card.CardWriter;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.exchange.cds.card.Requesters;
import org.facetpath.exchange.part.Own;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("To a client of CRD")
class CrdWriterTest {

    private static final Path PACKAGES = Examples.ROOT.resolve("../shared/fhir-packages");
    private static final JsonMapper JSON = new JsonMapper();

    private static final Requesters SIGNER = new Requesters("PractitionerRole/signs", Map.of(), AlreadyOrdered.NOTHING);

    private static Assessment assess(Chart chart) {
        return Pathway.assess(chart, Examples.KNOWLEDGE, Orders.DAY, Options.defaults());
    }

    private static Response answer(Orders orders, Hook hook, CrdVersion version, CrdOptions options) {
        return answer(orders, hook, version, options, true);
    }

    private static Response answer(Orders orders, Hook hook, CrdVersion version, CrdOptions options, boolean client) {
        var speech = Speech.in("en");
        var chart = Examples.read(orders.text()).charts().getFirst();
        var assessment = assess(chart);
        var occasion = occasion(hook, SIGNER);
        var cards = new CardWriter(speech).write(assessment, occasion);
        var request = new CrdWriter.Request(
                occasion,
                version,
                client,
                options,
                Map.of(Orders.ORDER, orders.order().toString()),
                Orders.DAY);
        return new CrdWriter(Examples.KNOWLEDGE, Orders.FORMS, speech)
                .write(request, chart, assessment, cards, CrdWriterTest::assess);
    }

    private static Occasion occasion(Hook hook, Requesters requesters) {
        return new Occasion(hook, Set.of(Orders.ORDER), List.of(), requesters);
    }

    @ParameterizedTest
    @EnumSource(
            value = Hook.class,
            names = {"ORDER_SIGN", "ORDER_DISPATCH", "APPOINTMENT_BOOK"})
    void coverage_information_comes_back_for_each_facet_order_of_a_primary_hook_C60(Hook hook) {
        var answer = answer(Orders.medicare(), hook, CrdVersion.V2_0, CrdOptions.defaults());
        assertThat(answer.systemActions()).singleElement().satisfies(action -> {
            assertThat(action.type().code()).isEqualTo("update");
            assertThat(action.resource()).contains("ma-ablation-order", CoverageExtension.URL);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Hook.class,
            mode = Mode.EXCLUDE,
            names = {"ORDER_SIGN", "ORDER_DISPATCH", "APPOINTMENT_BOOK"})
    void a_secondary_hook_asks_for_no_documentation_C61(Hook hook) {
        var answer = answer(Orders.medicare(), hook, CrdVersion.V2_0, CrdOptions.defaults());
        assertThat(new String(MessageWriter.write(answer), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("doc-needed")
                .doesNotContain("complete-questionnaire")
                .doesNotContain("still to do");
    }

    @Test
    void an_option_that_is_off_silences_its_kind_C65() {
        for (var type : CardType.values()) {
            var options = CrdOptions.of(Map.of(type.code(), "false"));
            var answer = answer(Orders.medicare(), Hook.ORDER_SIGN, CrdVersion.V2_2, options);
            assertThat(answer.cards()).extracting(CardTopics::type).doesNotContain(type);
            assertThat(answer.systemActions().isEmpty()).isEqualTo(type == CardType.COVERAGE_INFORMATION);
        }
    }

    @Test
    void options_that_make_no_sense_change_nothing() {
        var given = Map.of("guideline", "maybe", "max-cards", "-3", "unheard-of", "false");
        assertThat(CrdOptions.of(given)).isEqualTo(CrdOptions.defaults());
    }

    @Test
    void no_more_cards_come_than_it_takes() {
        var options = CrdOptions.of(Map.of("max-cards", "1"));
        assertThat(answer(Orders.medicare(), Hook.ORDER_SIGN, CrdVersion.V2_2, options)
                        .cards())
                .hasSize(1);
    }

    @Test
    void the_policys_own_text_is_linked_absolutely_C66() {
        var card = card(Orders.medicare(), "read the policy's own text");
        assertThat(card.links()).singleElement().satisfies(link -> {
            assertThat(link.type().code()).isEqualTo("absolute");
            assertThat(link.url()).startsWith("https://");
        });
        assertThat(String.valueOf(card.detail()).lines().toList())
                .first()
                .asString()
                .contains(Orders.ORDER);
        assertThat(card.detail()).contains("not documented").doesNotContain("https:");
    }

    @Test
    void instructions_say_what_must_happen_first_and_by_whom_C67() {
        var card = card(Orders.medicare(), "still to do or to write down");
        assertThat(card.detail()).contains("Clinician, from", "Root pain or neurogenic claudication");
        assertThat(card.links()).isEmpty();
        assertThat(card.suggestions()).isEmpty();
    }

    @Test
    void a_form_for_what_is_missing_comes_as_a_task_of_crds_profile_C69() {
        assumeTrue(Files.isDirectory(PACKAGES), "the packages of others lie beside the repository");
        var card = card(Orders.medicare(), "a form asks");
        var validator = CrdProfiles.VALIDATOR;
        assertThat(card.suggestions().getFirst().actions())
                .hasSizeGreaterThan(1)
                .allSatisfy(action -> {
                    assertThat(action.resource()).contains(Own.questionnaire(""));
                    assertThat(validator.problemsBy(
                                    "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/profile-taskquestionnaire",
                                    String.valueOf(action.resource())))
                            .filteredOn(it -> !it.startsWith("WARNING"))
                            .isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void each_card_names_its_order_the_payer_and_a_topic_of_crd_C41_C71(CrdVersion version) throws IOException {
        var answer = answer(Orders.medicare(), Hook.ORDER_SIGN, version, CrdOptions.defaults());
        assertThat(answer.cards()).isNotEmpty().allSatisfy(card -> {
            assertThat(card.detail()).contains("ServiceRequest/ma");
            assertThat(card.source().label()).contains("Medicare").contains("Facetpath");
            assertThat(CardType.find(card.source().topic().code())).isPresent();
        });
        for (JsonNode card : JSON.readTree(MessageWriter.write(answer)).path("cards")) {
            assertThat(card.at("/extension/davinci-crd.associated-resource/0/reference")
                            .asText())
                    .isEqualTo(Orders.ORDER);
        }
    }

    @Test
    void nothing_but_the_statement_comes_where_the_criteria_are_met() {
        var answer = answer(Orders.met(), Hook.ORDER_SIGN, CrdVersion.V2_0, CrdOptions.defaults());
        assertThat(answer.cards()).isEmpty();
        assertThat(answer.systemActions()).hasSize(1);
    }

    @Test
    void who_has_no_coverage_on_record_gets_no_statement_and_no_error_C73() {
        var ended = Orders.met().with("Coverage", it -> ((ObjectNode) it.path("period")).put("end", "2025-12-31"));
        var answer = answer(ended, Hook.ORDER_SIGN, CrdVersion.V2_0, CrdOptions.defaults());
        assertThat(answer.systemActions().getFirst().resource())
                .contains("\"not-covered\"", "This coverage is not in force");
        var none = answer(Orders.met().without("Coverage"), Hook.ORDER_SIGN, CrdVersion.V2_0, CrdOptions.defaults());
        assertThat(none.systemActions()).isEmpty();
    }

    @Test
    void another_client_keeps_its_cards_as_they_are() {
        var answer = answer(Orders.medicare(), Hook.ORDER_SIGN, CrdVersion.V2_0, CrdOptions.defaults(), false);
        assertThat(answer.cards())
                .singleElement()
                .extracting(card -> card.source().topic().code())
                .isEqualTo("coverage");
        assertThat(answer.systemActions()).hasSize(1);
    }

    private static Card card(Orders orders, String summary) {
        var cards = answer(orders, Hook.ORDER_SIGN, CrdVersion.V2_0, CrdOptions.defaults())
                .cards();
        assertThat(cards).extracting(Card::summary).anyMatch(it -> it.contains(summary));
        return cards.stream()
                .filter(it -> it.summary().contains(summary))
                .findFirst()
                .orElseThrow();
    }
}
