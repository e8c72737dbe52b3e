package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.cpt;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;

import java.time.LocalDate;
import java.util.Objects;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.PlaceOfService;
import org.facetpath.core.chart.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In which state a proposed procedure will be done, and whether that is only assumed.
class PlaceOfServiceTest {

    private static final String CLINIC =
            "{'resourceType':'Location','id':'clinic','address':{'city':'Springfield','state':'TX'}}";
    private static final String SUITE =
            "{'resourceType':'Location','id':'suite','managingOrganization':" + "{'reference':'Organization/group'}}";
    private static final String GROUP =
            "{'resourceType':'Organization','id':'group','address':[{'state':'OK'},{'state':'OK'}]}";
    private static final String TWO_STATES =
            "{'resourceType':'Organization','id':'wide','address':[{'state':'OK'},{'state':'TX'}]}";
    private static final String ORDER = "'status':'active','intent':'order','authoredOn':'2026-05-01',";

    private static String order(String more) {
        return resource("ServiceRequest", ORDER + more + cpt("64635"));
    }

    private static PlaceOfService place(String... resources) {
        return Objects.requireNonNull(placeOf(chart(resources)), "no place");
    }

    private static PlaceOfService placeOf(Chart chart) {
        return chart.placeOfService(only(chart, Proposal.class));
    }

    @Test
    void anOrderSaysWhereItIsToBeDone() {
        var place = place(order("'locationReference':[{'reference':'Location/clinic'}],"), CLINIC);
        assertThat(place.state()).isEqualTo("TX");
        assertThat(place.assumed()).isFalse();
        assertThat(place.evidence().resource()).isEqualTo("Location/clinic");
        assertThat(place.evidence().element()).isEqualTo("address.state");
    }

    @Test
    void aContainedLocationIsAPlaceToo() {
        var place = place(order("'contained':[{'resourceType':'Location','id':'here','address':{'state':'NM'}}],"
                + "'locationReference':[{'reference':'#here'}],"));
        assertThat(place.state()).isEqualTo("NM");
        assertThat(place.evidence().resource()).isEqualTo("ServiceRequest/1#here");
    }

    @Test
    void aPlaceWithoutAddressIsWhereItsOrganizationIs() {
        var place = place(order("'locationReference':[{'reference':'Location/suite'}],"), SUITE, GROUP);
        assertThat(place.state()).isEqualTo("OK");
        assertThat(place.assumed()).isFalse();
        assertThat(place.evidence().resource()).isEqualTo("Organization/group");
    }

    @Test
    void theOrganizationThatIsToDoItTellsTheState() {
        assertThat(place(order("'performer':[{'reference':'Organization/group'}],"), GROUP)
                        .state())
                .isEqualTo("OK");
    }

    @Test
    void anOrganizationInTwoStatesLeavesItOpen() {
        assertThat(placeOf(chart(order("'performer':[{'reference':'Organization/wide'}],"), TWO_STATES)))
                .isNull();
    }

    @Test
    void theAppointmentDecidesBeforeTheOrder() {
        var appointment = "{'resourceType':'Appointment','id':'a','status':'booked','start':'2026-06-02T09:00:00Z',"
                + "'basedOn':[{'reference':'ServiceRequest/1'}],'participant':["
                + "{'actor':{'reference':'Patient/p'},'status':'accepted'},"
                + "{'actor':{'reference':'Location/clinic'},'status':'accepted'}]}";
        var place = place(
                order("'locationReference':[{'reference':'Location/suite'}],"), SUITE, GROUP, CLINIC, appointment);
        assertThat(place.state()).isEqualTo("TX");
        assertThat(place.assumed()).isFalse();
    }

    @ParameterizedTest(name = "a request to the payer names the place by {0}")
    @ValueSource(
            strings = {
                "'facility':{'reference':'Location/clinic'},'item':[{'sequence':1,",
                "'item':[{'sequence':1,'locationReference':{'reference':'Location/clinic'},",
                "'item':[{'sequence':1,'locationAddress':{'state':'TX'},"
            })
    void preauthorisation(String where) {
        var claim = resource(
                "Claim",
                "'status':'active','use':'preauthorization','created':'2026-05-01',%s'productOrService':%s}]"
                        .formatted(where, cpt("64635").substring("'code':".length())));
        var place = place(claim, CLINIC);
        assertThat(place.state()).isEqualTo("TX");
        assertThat(place.assumed()).isFalse();
    }

    @ParameterizedTest(name = "a place of earlier care is assumed: {0}")
    @ValueSource(
            strings = {
                "'location':{'reference':'Location/clinic'},",
                "'encounter':{'reference':'Encounter/inRoom'},",
                "'encounter':{'reference':'Encounter/byGroup'},"
            })
    void earlierCare(String where) {
        var inRoom = resource(
                "Encounter", "inRoom", "'status':'finished','location':[{'location':{'reference':'Location/clinic'}}]");
        var byClinic = "{'resourceType':'Organization','id':'txGroup','address':[{'state':'TX'}]}";
        var byGroup = resource(
                "Encounter", "byGroup", "'status':'finished','serviceProvider':{'reference':'Organization/txGroup'}");
        var earlier =
                resource("Procedure", "'status':'completed','performedDateTime':'2025-03-05'," + where + cpt("64493"));
        var place = place(order(""), earlier, inRoom, byGroup, byClinic, CLINIC);
        assertThat(place.state()).isEqualTo("TX");
        assertThat(place.assumed()).isTrue();
        assertThat(place.evidence().date()).isEqualTo("2025-03-05");
        assertThat(place.evidence().note()).isEqualTo("note.place-of-earlier-care");
    }

    @Test
    void theVisitThatOrderedItIsAssumedToBeThePlace() {
        var visit = resource(
                "Encounter",
                "v",
                "'status':'finished','period':{'start':'2026-05-01'},"
                        + "'location':[{'location':{'reference':'Location/clinic'}}]");
        var place = place(order("'encounter':{'reference':'Encounter/v'},"), visit, CLINIC);
        assertThat(place.state()).isEqualTo("TX");
        assertThat(place.assumed()).isTrue();
    }

    @Test
    void withoutAPlaceThePatientsStateIsAssumed() {
        var patient = Records.PATIENT.replace("'p',", "'p','address':[{'use':'old','state':'MA'},{'state':'VT'}],");
        var chart = Records.read(
                        "{'resourceType':'Bundle','type':'collection','entry':[{'resource':%s},{'resource':%s}]}"
                                .formatted(patient, order("")))
                .charts()
                .getFirst();
        var place = Objects.requireNonNull(placeOf(chart));
        assertThat(place.state()).isEqualTo("VT");
        assertThat(place.assumed()).isTrue();
        assertThat(place.evidence().element()).isEqualTo("address[1].state");
        assertThat(place.evidence().note()).isEqualTo("note.place-of-home");
        assertThat(chart.placeOfService()).isEqualTo(place);
    }

    @Test
    void careAfterTheDayOfTheAssessmentIsNotKnownYet() {
        var later = resource(
                "Procedure",
                "'status':'completed','performedDateTime':'2026-03-05','location':{'reference':'Location/clinic'},"
                        + cpt("64493"));
        var chart = chart(later, CLINIC);
        assertThat(chart.knownOn(LocalDate.of(2026, 1, 1)).placeOfService()).isNull();
        assertThat(chart.placeOfService()).isNotNull();
    }

    @Test
    void aRecordWithoutAnyStateSaysNothing() {
        assertThat(placeOf(chart(order("")))).isNull();
    }
}
