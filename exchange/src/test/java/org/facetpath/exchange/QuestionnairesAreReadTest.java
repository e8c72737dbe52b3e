package org.facetpath.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An answered questionnaire of ours")
class QuestionnairesAreReadTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p\"}";
    private static final Coding LOW_BACK = new Coding(CodeSystems.PAIN_AREA, "low-back-left", null);

    static Stream<Questionnaire> questionnaires() {
        return Validator.ARTIFACTS.stream()
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast);
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void gives_a_fact_for_every_answer(Questionnaire questionnaire) {
        var chart = chart(answered(questionnaire));

        var asked = questionnaire.getItem().stream()
                .map(QuestionnaireItemComponent::getLinkId)
                .filter(link -> !link.equals("pain-area"))
                .toList();
        assertThat(chart.notUnderstood()).isEmpty();
        assertThat(asked)
                .allSatisfy(link -> assertThat(evidenceOf(chart))
                        .as(link)
                        .contains("item[%d]".formatted(position(questionnaire, link))));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void says_nothing_where_it_was_left_empty(Questionnaire questionnaire) {
        var empty = response(questionnaire);
        questionnaire.getItem().forEach(item -> empty.addItem().setLinkId(item.getLinkId()));

        assertThat(chart(empty).facts()).isEmpty();
    }

    @Test
    void holds_where_it_says_that_it_hurts() {
        var symptoms = questionnaires()
                .filter(it -> it.getIdPart().equals("symptoms"))
                .findFirst()
                .orElseThrow();

        assertThat(chart(answered(symptoms)).list(Finding.class))
                .isNotEmpty()
                .allMatch(finding -> finding.place().regions().contains(Region.LUMBAR))
                .allMatch(finding -> finding.place().areas().contains("low-back"));
    }

    @Test
    void tells_how_a_course_of_care_went() {
        var care = questionnaires()
                .filter(it -> it.getIdPart().equals("care"))
                .findFirst()
                .orElseThrow();

        assertThat(chart(answered(care)).list(CareResponseReport.class))
                .hasSize(care.getItem().size() - 1);
    }

    private static List<String> evidenceOf(Chart chart) {
        return chart.facts().stream()
                .map(Fact::evidence)
                .flatMap(List::stream)
                .map(line -> line.element().replaceAll("(item\\[\\d+]).*", "$1"))
                .toList();
    }

    private static int position(Questionnaire questionnaire, String link) {
        return questionnaire.getItem().stream()
                .map(QuestionnaireItemComponent::getLinkId)
                .toList()
                .indexOf(link);
    }

    private static Chart chart(QuestionnaireResponse response) {
        var json = FhirJson.parser().setPrettyPrint(false).encodeResourceToString(response);
        return Examples.read(PATIENT + "\n" + json + "\n").charts().getFirst();
    }

    private static QuestionnaireResponse answered(Questionnaire questionnaire) {
        var response = response(questionnaire);
        questionnaire
                .getItem()
                .forEach(item -> response.addItem()
                        .setLinkId(item.getLinkId())
                        .addAnswer()
                        .setValue(answer(item)));
        return response;
    }

    private static QuestionnaireResponse response(Questionnaire questionnaire) {
        var response = new QuestionnaireResponse();
        response.setId("r");
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.setQuestionnaire(questionnaire.getUrl() + "|" + questionnaire.getVersion());
        response.setSubject(new Reference("Patient/p"));
        response.setAuthoredElement(new DateTimeType("2026-10-01"));
        return response;
    }

    private static Type answer(QuestionnaireItemComponent item) {
        return switch (item.getType()) {
            case BOOLEAN -> new BooleanType(true);
            case INTEGER -> new IntegerType(7);
            case QUANTITY -> new Quantity().setValue(40).setCode(unit(item)).setSystem("http://unitsofmeasure.org");
            case CHOICE ->
                item.getLinkId().equals("pain-area") ? LOW_BACK : new Coding(CodeSystems.FINDING, "not-enough", null);
            default -> throw new AssertionError(item.getType().toString());
        };
    }

    private static String unit(QuestionnaireItemComponent item) {
        return item.getExtension().stream()
                .map(Extension::getValue)
                .filter(Coding.class::isInstance)
                .map(value -> ((Coding) value).getCode())
                .findFirst()
                .orElseThrow();
    }
}
