package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.cpt;
import static org.facetpath.fhir.Records.finding;
import static org.facetpath.fhir.Records.resource;
import static org.facetpath.fhir.Records.text;

import java.util.stream.Stream;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.NotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What changes the meaning of a resource is honoured, or the resource is not understood.
class MeaningChangedTest {

    private static final String MODIFIER =
            ",'modifierExtension':[{'url':'http://example.org/not','valueBoolean':true}]";
    private static final String MEDICINE = "'medicationCodeableConcept':{'text':'Oxycodone 5 MG'}";
    private static final String LINE = "'item':[{'sequence':1,'servicedDate':'2026-01-05','productOrService':%s}]"
            .formatted(cpt("64493").substring("'code':".length()));

    static Stream<Arguments> told() {
        return Stream.of(
                Arguments.of("Observation", "'status':'final'," + finding("night-pain") + ",'valueBoolean':true"),
                Arguments.of("Condition", text("Low back pain")),
                Arguments.of("Procedure", "'status':'completed','performedDateTime':'2026-01-05'," + cpt("64493")),
                Arguments.of("ServiceRequest", "'status':'active','intent':'order'," + cpt("64493")),
                Arguments.of("Encounter", "'status':'finished','type':[{'text':'Physical therapy'}]"),
                Arguments.of("MedicationRequest", "'status':'active','intent':'order'," + MEDICINE),
                Arguments.of("MedicationStatement", "'status':'active'," + MEDICINE),
                Arguments.of("MedicationDispense", "'status':'completed'," + MEDICINE),
                Arguments.of("MedicationAdministration", "'status':'completed'," + MEDICINE),
                Arguments.of("AllergyIntolerance", text("Ibuprofen")),
                Arguments.of("Claim", "'status':'active','use':'claim'," + LINE),
                Arguments.of("ExplanationOfBenefit", "'status':'active','use':'claim'," + LINE),
                Arguments.of("Claim", "'status':'active','use':'preauthorization'," + LINE),
                Arguments.of(
                        "CarePlan",
                        "'status':'active','intent':'plan','activity':[{'detail':{'status':'completed',%s}}]"
                                .formatted(text("Physical therapy"))),
                Arguments.of("Coverage", "'status':'active','payor':[{'display':'Medicare'}]"),
                Arguments.of(
                        "DiagnosticReport",
                        "'status':'final','effectiveDateTime':'2026-01-05'," + text("MRI lumbar spine")),
                Arguments.of(
                        "QuestionnaireResponse",
                        "'status':'completed','questionnaire':'https://facetpath.org/fhir/Questionnaire/intake',"
                                + "'item':[{'linkId':'night-pain','answer':[{'valueBoolean':false}]}]"));
    }

    @ParameterizedTest(name = "{0}: an unknown modifier makes it not understood, and that is said")
    @MethodSource("told")
    void modified(String type, String elements) {
        assertThat(chart(resource(type, elements)).facts()).isNotEmpty();
        var modified = chart(resource(type, elements + MODIFIER));
        assertThat(modified.facts()).isEmpty();
        assertThat(modified.notUnderstood())
                .extracting(NotUnderstood::where)
                .anyMatch(where -> where.startsWith(type + "/1#modifierExtension"));
    }

    @ParameterizedTest(name = "{0} in error is nothing")
    @MethodSource("told")
    void inError(String type, String elements) {
        var error = elements.contains("'status':")
                ? elements.replaceFirst("'status':'[a-z-]+'", "'status':'entered-in-error'")
                : elements
                        + ",'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/x','code':'entered-in-error'}]}";
        assertThat(chart(resource(type, error)).facts()).isEmpty();
    }

    @Test
    void aPatientWithAnUnknownModifierIsSaidNotToBeUnderstood() {
        var reading = Records.read(Records.PATIENT.replace("'id':'p'", "'id':'p'" + MODIFIER));
        assertThat(reading.charts().getFirst().notUnderstood())
                .extracting(NotUnderstood::where)
                .anyMatch(where -> where.startsWith("Patient/p#modifierExtension"));
    }

    @ParameterizedTest(name = "a finding without a value because {0} is neither present nor absent")
    @ValueSource(strings = {"asked-declined", "unknown", "not-performed"})
    void dataAbsent(String reason) {
        var absent = "'dataAbsentReason':{'coding':[{'system':"
                + "'http://terminology.hl7.org/CodeSystem/data-absent-reason','code':'" + reason + "'}]}";
        assertThat(chart(resource("Observation", "'status':'final'," + finding("night-pain") + "," + absent))
                        .list(Finding.class))
                .isEmpty();
        assertThat(chart(resource(
                                "Observation",
                                "'status':'final',%s,'component':[{%s,%s},{%s,'valueBoolean':true}]"
                                        .formatted(
                                                text("Intake"), finding("night-pain"), absent, finding("weight-loss"))))
                        .list(Finding.class))
                .extracting(it -> it.finding().name())
                .containsExactly("weight-loss");
    }

    @ParameterizedTest(name = "a value that its own {0} contradicts is not understood")
    @ValueSource(strings = {"observation", "component"})
    void valueAndReasonForNone(String where) {
        var said = "%s,'valueBoolean':true,'dataAbsentReason':{'text':'not asked'}".formatted(finding("night-pain"));
        var told = where.equals("observation") ? said : "%s,'component':[{%s}]".formatted(text("Intake"), said);
        var chart = chart(resource("Observation", "'status':'final'," + told));
        assertThat(chart.list(Finding.class)).isEmpty();
        assertThat(chart.notUnderstood()).hasSize(1);
    }
}
