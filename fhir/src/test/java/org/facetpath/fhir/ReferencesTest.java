package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.PATIENT;
import static org.facetpath.fhir.Records.bundle;
import static org.facetpath.fhir.Records.loinc;
import static org.facetpath.fhir.Records.read;

import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static String score(String subject) {
        return "{'resourceType':'Observation','id':'s','status':'final',%s,'valueInteger':7,%s'effectiveDateTime':'2026-01-02'}"
                .formatted(
                        loinc("72514-3"), subject.isEmpty() ? "" : "'subject':{'reference':'%s'},".formatted(subject));
    }

    @ParameterizedTest(name = "{0} leads to the patient")
    @ValueSource(
            strings = {
                "Patient/p",
                "https://server.example/fhir/Patient/p",
                "Patient/p/_history/2",
                "urn:uuid:6a1c2e9e-0000-4000-8000-000000000001"
            })
    void resolved(String reference) {
        var record =
                "{'resourceType':'Bundle','type':'transaction','entry':[{'resource':%s},{'fullUrl':'%s','resource':%s}]}"
                        .formatted(score(reference), "urn:uuid:6a1c2e9e-0000-4000-8000-000000000001", PATIENT);
        assertThat(read(record).charts().getFirst().list(Score.class)).hasSize(1);
    }

    @ParameterizedTest(name = "\"{0}\" is never guessed onto the only patient")
    @ValueSource(strings = {"", "Patient/q", "Patient?identifier=x|1", "urn:uuid:9", "Group/p", "#p"})
    void unresolved(String reference) {
        var reading = read(bundle(score(reference)));
        assertThat(reading.charts().getFirst().facts()).isEmpty();
        assertThat(reading.unplaced())
                .singleElement()
                .satisfies(one -> assertThat(one.where()).isEqualTo("Observation/s"));
        assertThat(reading.charts().getFirst().notUnderstood()).containsAll(reading.unplaced());
    }

    @Test
    void twoServersMayBothHaveAPatientOfThisId() {
        var record = "{'resourceType':'Bundle','type':'collection','entry':["
                + "{'fullUrl':'http://a/Patient/p','resource':%s},".formatted(PATIENT)
                + "{'fullUrl':'http://b/Patient/p','resource':%s},".formatted(PATIENT)
                + "{'fullUrl':'http://b/Observation/s','resource':%s}]}".formatted(score("Patient/p"));
        var charts = read(record).charts();
        assertThat(charts).hasSize(2);
        assertThat(charts.get(0).facts()).isEmpty();
        assertThat(charts.get(1).list(Score.class)).hasSize(1);
    }

    @Test
    void recordsThatReplaceOneAnotherAreOnePerson() {
        var old =
                "{'resourceType':'Patient','id':'old','birthDate':'1970','link':[{'type':'replaced-by','other':{'reference':'Patient/p'}}]}";
        var chart = read(bundle(old, score("Patient/old"))).charts();
        assertThat(chart).singleElement().satisfies(one -> {
            assertThat(one.patient().id()).isEqualTo("p");
            assertThat(one.patient().linkedIds()).containsExactly("old");
            assertThat(one.patient().birth()).hasToString("1970-05-01");
            assertThat(one.list(Score.class)).hasSize(1);
        });
    }

    @Test
    void aLinkThatOnlyReportsSimilarityJoinsNothing() {
        var other = "{'resourceType':'Patient','id':'q','link':[{'type':'seealso','other':{'reference':'Patient/p'}}]}";
        assertThat(read(bundle(other)).charts()).hasSize(2);
    }

    @Test
    void aMedicineMayStandBeforeBehindOrInsideTheResourceThatRefersToIt() {
        var medicine = "{'resourceType':'Medication','id':'m','code':{'text':'naproxen 500 MG Oral Tablet'}}";
        var request = Records.resource(
                "MedicationRequest",
                "r",
                "'status':'active','intent':'order','medicationReference':{'reference':'%s'},'authoredOn':'2026-01-02'%s");
        var outside = request.formatted("Medication/m", "");
        var inside = request.formatted("#m", ",'contained':[%s]".formatted(medicine));
        for (var record : new String[] {bundle(medicine, outside), bundle(outside, medicine), bundle(inside)}) {
            assertThat(read(record).charts().getFirst().list(Medication.class))
                    .singleElement()
                    .satisfies(one -> assertThat(Records.names(one.classes())).contains("naproxen", "nsaid"));
        }
    }

    @Test
    void aMedicineThatIsNotHereIsSaid() {
        var request = Records.resource(
                "MedicationRequest",
                "r",
                "'status':'active','intent':'order','medicationReference':{'reference':'Medication/m'}");
        assertThat(read(bundle(request)).charts().getFirst().notUnderstood())
                .singleElement()
                .satisfies(one -> assertThat(one.where()).isEqualTo("MedicationRequest/r#medicationReference"));
    }
}
