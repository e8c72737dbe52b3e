package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.names;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;

import java.util.stream.Collectors;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.Medication.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicinesTest {

    private static String product(String name) {
        return "'medicationCodeableConcept':{'text':'%s'}".formatted(name);
    }

    private static Medication order(String name, String dosage) {
        return only(
                chart(resource(
                        "MedicationRequest",
                        "'status':'active','intent':'order','authoredOn':'2026-01-02'," + product(name)
                                + ",'dosageInstruction':[%s]".formatted(dosage))),
                Medication.class);
    }

    @Test
    void aCombinationCountsInEachClass() {
        var both = order("Acetaminophen 325 MG / Hydrocodone Bitartrate 5 MG Oral Tablet", "{}");
        assertThat(names(both.classes())).contains("hydrocodone", "opioid", "acetaminophen", "simple-analgesic");
    }

    @ParameterizedTest(name = "{0} taken as {1} is {2} a day")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Hydrocodone Bitartrate 5 MG / Acetaminophen 325 MG Oral Tablet | 'timing':{'repeat':{'frequency':1,'period':6,'periodUnit':'h'}},'doseAndRate':[{'doseQuantity':{'value':1}}] | acetaminophen 1300, hydrocodone 20
        oxycodone hydrochloride 10 MG Oral Tablet                      | 'timing':{'repeat':{'frequency':2,'period':1,'periodUnit':'d'}},'doseAndRate':[{'doseQuantity':{'value':1,'unit':'tablet'}}] | oxycodone 20
        oxycodone                                                      | 'timing':{'code':{'coding':[{'code':'TID'}]}},'doseAndRate':[{'doseQuantity':{'value':5,'unit':'mg'}}] | oxycodone 15
        72 HR Fentanyl 0.025 MG/HR Transdermal System                  | 'text':'every three days' | fentanyl 25
        oxycodone hydrochloride 10 MG Oral Tablet                      | 'text':'as told' | ""
        """)
    void dailyDoses(String name, String dosage, String doses) {
        var read = order(name, "{%s}".formatted(dosage)).doses().stream()
                .map(dose -> dose.ingredient() + " " + dose.milligrams().toPlainString())
                .sorted()
                .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(doses);
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "MedicationRequest,active,PRESCRIBED",
        "MedicationRequest,stopped,PRESCRIBED",
        "MedicationRequest,draft,PLANNED",
        "MedicationStatement,active,TAKEN",
        "MedicationStatement,intended,PLANNED",
        "MedicationAdministration,completed,TAKEN",
        "MedicationDispense,completed,PRESCRIBED"
    })
    void statuses(String type, String code, Status status) {
        assertThat(only(
                                chart(resource(
                                        type,
                                        "'status':'%s','intent':'order',".formatted(code) + product("ibuprofen"))),
                                Medication.class)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} was never taken")
    @ValueSource(
            strings = {
                "MedicationRequest cancelled",
                "MedicationRequest entered-in-error",
                "MedicationStatement not-taken",
                "MedicationAdministration not-done",
                "MedicationDispense preparation"
            })
    void never(String typeAndStatus) {
        var parts = typeAndStatus.split(" ", -1);
        assertThat(chart(resource(parts[0], "'status':'%s',".formatted(parts[1]) + product("ibuprofen")))
                        .facts())
                .isEmpty();
    }

    @Test
    void anOrderNotToGiveItIsNoMedicine() {
        assertThat(chart(resource(
                                "MedicationRequest",
                                "'status':'active','intent':'order','doNotPerform':true," + product("ibuprofen")))
                        .facts())
                .isEmpty();
    }

    @Test
    void theSupplyTellsTheEnd() {
        var dispensed = only(
                chart(resource(
                        "MedicationDispense",
                        "'status':'completed','whenHandedOver':'2026-01-02','daysSupply':{'value':30,'unit':'d'},"
                                + product("ibuprofen"))),
                Medication.class);
        assertThat(dispensed.span().end()).hasToString("2026-02-01");
        var refilled = only(
                chart(resource(
                        "MedicationRequest",
                        "'status':'active','intent':'order','authoredOn':'2026-01-02','dispenseRequest':{'numberOfRepeatsAllowed':1,'expectedSupplyDuration':{'value':30,'unit':'days'}},"
                                + product("ibuprofen"))),
                Medication.class);
        assertThat(refilled.span().end()).hasToString("2026-03-03");
        assertThat(order("ibuprofen", "{}").span().ongoing()).isTrue();
    }

    @Test
    void asNeededIsSaid() {
        assertThat(order("ibuprofen", "{'asNeededBoolean':true}").asNeeded()).isTrue();
    }

    @Test
    void medicinesOfNoInterestAreLeftOut() {
        assertThat(chart(resource(
                                "MedicationRequest",
                                "'status':'active','intent':'order'," + product("sodium fluoride gel")))
                        .facts())
                .isEmpty();
    }
}
