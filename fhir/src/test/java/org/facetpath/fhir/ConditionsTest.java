package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.names;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;
import static org.facetpath.fhir.Records.text;

import org.facetpath.core.chart.Allergy;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Diagnosis.Activity;
import org.facetpath.core.chart.Diagnosis.Certainty;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static Diagnosis diagnosis(String elements) {
        return only(chart(resource("Condition", elements)), Diagnosis.class);
    }

    private static String status(String element, String code) {
        return ",'%s':{'coding':[{'code':'%s'}]}".formatted(element, code);
    }

    @Test
    void aCodeIsEnoughAndSoAreWords() {
        var byCode = diagnosis("'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'M54.50'}]}");
        var byWords = diagnosis(text("chronic low back pain"));
        for (var one : new Diagnosis[] {byCode, byWords}) {
            assertThat(names(one.sets())).contains("low-back-pain", "spine-pain-any");
            assertThat(one.place().regions()).containsExactly(Region.LUMBAR);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "confirmed,CONFIRMED",
        "provisional,SUSPECTED",
        "differential,SUSPECTED",
        "unconfirmed,SUSPECTED",
        "refuted,REFUTED"
    })
    void certainty(String code, Certainty certainty) {
        assertThat(diagnosis(text("low back pain") + status("verificationStatus", code))
                        .certainty())
                .isEqualTo(certainty);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "active,ACTIVE",
        "recurrence,ACTIVE",
        "relapse,ACTIVE",
        "inactive,INACTIVE",
        "remission,INACTIVE",
        "resolved,INACTIVE"
    })
    void activity(String code, Activity activity) {
        assertThat(diagnosis(text("low back pain") + status("clinicalStatus", code))
                        .activity())
                .isEqualTo(activity);
    }

    @Test
    void anEndMakesItInactive() {
        var ended = diagnosis(text("low back pain") + ",'onsetDateTime':'2024','abatementDateTime':'2025-03'");
        assertThat(ended.activity()).isEqualTo(Activity.INACTIVE);
        assertThat(ended.abated()).hasToString("2025-03");
    }

    @Test
    void anErrorIsNothing() {
        assertThat(chart(resource(
                                "Condition", text("low back pain") + status("verificationStatus", "entered-in-error")))
                        .facts())
                .isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" says nothing of the patient")
    @ValueSource(
            strings = {
                "family history of malignant neoplasm",
                "no low back pain",
                "denies neck pain",
                "cauda equina syndrome ruled out",
                "screening for cancer"
            })
    void denied(String words) {
        assertThat(chart(resource("Condition", text(words))).facts()).isEmpty();
    }

    @Test
    void theFamilysConditionsAreNeverThePatients() {
        var family = resource("FamilyMemberHistory", "'status':'completed','condition':[{'code':{'text':'cancer'}}]")
                .replace("'subject'", "'patient'");
        assertThat(chart(family).facts()).isEmpty();
    }

    @Test
    void withoutMyelopathyIsNoMyelopathy() {
        assertThat(names(diagnosis(text("Lumbar spondylosis without myelopathy or radiculopathy"))
                        .sets()))
                .contains("lumbar-spondylosis")
                .doesNotContain("myelopathy", "radiculopathy");
    }

    @Test
    void anAllergyOfInterestIsKept() {
        var allergy = only(
                chart(resource(
                        "AllergyIntolerance",
                        "'code':{'text':'Lidocaine'}" + status("verificationStatus", "unconfirmed"))),
                Allergy.class);
        assertThat(names(allergy.substances())).contains("lidocaine", "local-anaesthetic");
        assertThat(allergy.suspected()).isTrue();
        assertThat(chart(resource("AllergyIntolerance", "'code':{'text':'Peanut'}"))
                        .facts())
                .isEmpty();
        assertThat(chart(resource(
                                "AllergyIntolerance",
                                "'code':{'text':'Lidocaine'}" + status("verificationStatus", "refuted")))
                        .facts())
                .isEmpty();
    }
}
