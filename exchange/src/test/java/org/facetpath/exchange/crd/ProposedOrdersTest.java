package org.facetpath.exchange.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.exchange.Examples;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Hook;
import org.facetpath.exchange.cds.card.AlreadyOrdered;
import org.facetpath.exchange.cds.card.CardWriter;
import org.facetpath.exchange.cds.card.CardWriter.Occasion;
import org.facetpath.exchange.cds.card.Requesters;
import org.facetpath.exchange.cds.card.Telling;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An order that a card proposes")
class ProposedOrdersTest {

    private static final Path PACKAGES = Examples.ROOT.resolve("../shared/fhir-packages");
    private static final String PROFILE =
            "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/profile-servicerequest";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Speech SPEECH = Speech.in("en");

    private static final Requesters SIGNER = new Requesters("Practitioner/signs", Map.of(), AlreadyOrdered.NOTHING);
    private static final Requesters BOTH = new Requesters(
            "Practitioner/signs",
            Map.of(Orders.ORDER, "https://ehr.example/fhir/PractitionerRole/ordered"),
            AlreadyOrdered.NOTHING);

    private static Assessment assess(Orders orders) {
        var chart = Examples.read(orders.text()).charts().getFirst();
        return Pathway.assess(chart, Examples.KNOWLEDGE, Orders.DAY, Options.defaults());
    }

    /// What CRD is told of an ablation without a block.
    private static List<Card> alternate(Requesters requesters) {
        return policy(assess(Orders.medicare().without("Procedure")), requesters);
    }

    /// What CRD is told where conservative care is missing.
    private static List<Card> additional(Requesters requesters) {
        return policy(withPath(assess(Orders.medicare()), Message.of("path.care", "days", "42")), requesters);
    }

    private static List<Card> policy(Assessment assessment, Requesters requesters) {
        var telling = Telling.in(SPEECH);
        return new PolicyCards(telling, new CardTopics(CrdVersion.V2_0, telling))
                .write(assessment, occasion(Hook.ORDER_SIGN, requesters));
    }

    private static Occasion occasion(Hook hook, Requesters requesters) {
        return new Occasion(hook, Set.of(Orders.ORDER), List.of(), requesters);
    }

    private static List<Card> told(Hook hook, Orders orders, Requesters requesters) {
        return new CardWriter(SPEECH).write(assess(orders), occasion(hook, requesters));
    }

    private static List<Action> actions(List<Card> cards) {
        return cards.stream()
                .flatMap(card -> card.suggestions().stream())
                .flatMap(suggestion -> suggestion.actions().stream())
                .toList();
    }

    private static List<JsonNode> drafts(List<Card> cards) {
        var found = new ArrayList<JsonNode>();
        for (var action : actions(cards)) {
            if (action.resource() != null) {
                try {
                    found.add(JSON.readTree(action.resource()));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        }
        return found;
    }

    private static String requester(JsonNode draft) {
        return draft.at("/requester/reference").asText();
    }

    @Test
    void is_a_block_in_place_of_an_ablation_that_no_block_supports_C70() {
        var cards = alternate(SIGNER);
        assertThat(cards)
                .extracting(Card::summary)
                .anyMatch(it -> it.contains("positive diagnostic blocks come before"));
        var actions = actions(cards);
        assertThat(actions).extracting(it -> it.type().code()).containsExactly("delete", "create");
        assertThat(actions.getFirst().resourceId()).isEqualTo(Orders.ORDER);
        var draft = drafts(cards).getLast();
        assertThat(draft.path("status").asText()).isEqualTo("draft");
        assertThat(draft.path("authoredOn").asText()).isEqualTo(Orders.DAY.toString());
        assertThat(draft.path("bodySite").findValuesAsText("code")).containsExactly("L4-L5-right", "L5-S1-right");
        assertThat(draft.path("subject").path("reference").asText()).isEqualTo("Patient/alvarez");
    }

    @Test
    void is_a_course_of_care_where_the_path_to_yes_has_one() {
        assertThat(additional(SIGNER))
                .filteredOn(card -> card.summary().contains("conservative care comes first"))
                .singleElement()
                .satisfies(card -> assertThat(card.suggestions()
                                .getFirst()
                                .actions()
                                .getFirst()
                                .resource())
                        .contains("\"physical-therapy\"", "\"draft\""));
    }

    @Test
    void keeps_who_made_the_order_that_it_stands_in_place_of() {
        assertThat(drafts(alternate(BOTH)))
                .isNotEmpty()
                .extracting(ProposedOrdersTest::requester)
                .containsOnly("https://ehr.example/fhir/PractitionerRole/ordered");
    }

    @Test
    void names_who_asks_where_it_comes_beside_an_order_or_by_itself() {
        assertThat(drafts(additional(BOTH)))
                .isNotEmpty()
                .extracting(ProposedOrdersTest::requester)
                .containsOnly("Practitioner/signs");
        assertThat(drafts(told(Hook.PATIENT_VIEW, Orders.medicare(), BOTH)))
                .isNotEmpty()
                .extracting(ProposedOrdersTest::requester)
                .containsOnly("Practitioner/signs");
    }

    @Test
    void names_who_made_the_order_where_a_dispatch_does_not_say_who_asks() {
        var ordered = new Requesters(null, Map.of(Orders.ORDER, "Practitioner/ordered"), AlreadyOrdered.NOTHING);
        assertThat(drafts(additional(ordered)))
                .isNotEmpty()
                .extracting(ProposedOrdersTest::requester)
                .containsOnly("Practitioner/ordered");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Patient/alvarez", "RelatedPerson/daughter"})
    void is_not_made_where_nobody_is_known_who_may_order(String user) {
        var nobody = new Requesters(user, Map.of(Orders.ORDER, "Organization/clinic"), AlreadyOrdered.NOTHING);
        assertThat(actions(alternate(nobody))).isEmpty();
        assertThat(actions(additional(nobody))).isEmpty();
        for (var hook : List.of(Hook.PATIENT_VIEW, Hook.ENCOUNTER_START, Hook.ORDER_SIGN)) {
            var cards = told(hook, Orders.medicare().without("Procedure"), nobody);
            assertThat(cards).as(hook.code()).isNotEmpty();
            assertThat(actions(cards)).as(hook.code()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#contained",
                "urn:uuid:7d2c3a52-5a0f-4b43-9d4e-7d20a1a2f2b1",
                "Practitioner/",
                "Practitioner/a b",
                "javascript:Practitioner/1",
                "Practitioner/1\"}],\"x\":[{\""
            })
    void does_not_take_up_a_requester_that_nobody_could_find(String hostile) {
        var requesters = new Requesters("Practitioner/signs", Map.of(Orders.ORDER, hostile), AlreadyOrdered.NOTHING);
        assertThat(drafts(alternate(requesters)))
                .isNotEmpty()
                .extracting(ProposedOrdersTest::requester)
                .containsOnly("Practitioner/signs");
    }

    /// What the signer orders beside the ablation.
    private static Requesters signing(String what, String... joints) {
        return signing("ServiceRequest/beside", Orders.medicare().withDraft("beside", what, joints));
    }

    private static Requesters signing(String order, Orders record) {
        var chart = Examples.read(record.text()).charts().getFirst();
        return new Requesters("Practitioner/signs", Map.of(), AlreadyOrdered.in(chart, Set.of(order)));
    }

    @ParameterizedTest
    @CsvSource({"L4-L5-right,L5-S1-right", "L4-L5,L5-S1"})
    void is_not_made_for_a_block_that_is_ordered_beside_it_at_the_same_joints(String upper, String lower) {
        assertThat(actions(alternate(signing("diagnostic medial branch block", upper, lower))))
                .isEmpty();
    }

    @Test
    void is_made_for_a_block_where_the_one_beside_it_is_elsewhere_or_another() {
        var elsewhere = signing("diagnostic medial branch block", "L3-L4-right", "L4-L5-right");
        var otherSide = signing("diagnostic medial branch block", "L4-L5-left", "L5-S1-left");
        var confirmatory = signing("confirmatory medial branch block", "L4-L5-right", "L5-S1-right");
        assertThat(List.of(elsewhere, otherSide, confirmatory))
                .allSatisfy(it -> assertThat(drafts(alternate(it))).isNotEmpty());
    }

    @Test
    void is_not_made_for_physical_therapy_that_is_ordered_beside_it() {
        assertThat(actions(additional(signing("physical therapy")))).isEmpty();
        assertThat(actions(additional(signing("radiograph of the lumbar spine"))))
                .isNotEmpty();
    }

    @Test
    void is_made_where_an_old_order_of_the_record_is_for_the_same() {
        var record = Orders.medicare().withDraft("of-2019", "physical therapy");
        assertThat(actions(additional(signing(Orders.ORDER, record)))).isNotEmpty();
    }

    @Test
    void is_valid_by_the_profile_of_crd_2_0_1() {
        assumeTrue(Files.isDirectory(PACKAGES), "the packages of others lie beside the repository");
        var validator = CrdProfiles.VALIDATOR;
        var cards = Stream.of(
                        alternate(BOTH),
                        additional(BOTH),
                        told(Hook.PATIENT_VIEW, Orders.medicare().without("ServiceRequest"), BOTH),
                        told(Hook.ENCOUNTER_START, Orders.medicare().without("Procedure"), BOTH),
                        told(Hook.ORDER_SIGN, Orders.medicare().without("Procedure"), BOTH))
                .flatMap(List::stream)
                .toList();
        assertThat(drafts(cards))
                .hasSizeGreaterThan(4)
                .allSatisfy(draft -> assertThat(validator.problemsBy(PROFILE, draft.toString()))
                        .filteredOn(it -> !it.startsWith("WARNING"))
                        .isEmpty());
    }

    private static Assessment withPath(Assessment assessment, Message step) {
        var path = new PathToYes(
                Orders.DAY,
                List.of(new PathToYes.Step(step, Ask.CLINICIAN, Orders.DAY, "conservative-care", null)),
                null);
        var answer = assessment.coverage().getFirst();
        var open = new CoverageAnswer(
                answer.policy(),
                answer.revision(),
                answer.effective(),
                answer.chosenBecause(),
                answer.proposal(),
                answer.sites(),
                Verdict.NOT_DOCUMENTED,
                answer.criteria(),
                answer.judgedAs(),
                answer.notes(),
                answer.document(),
                path);
        return new Assessment(
                assessment.knowledge(),
                assessment.patient(),
                assessment.asOf(),
                assessment.guideline(),
                assessment.redFlags(),
                assessment.redFlagReview(),
                assessment.problems(),
                List.of(open),
                assessment.medicines(),
                assessment.questions(),
                assessment.conflicts(),
                assessment.notUnderstood(),
                assessment.narratives());
    }
}
