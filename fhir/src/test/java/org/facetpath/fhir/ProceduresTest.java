package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.cpt;
import static org.facetpath.fhir.Records.finding;
import static org.facetpath.fhir.Records.names;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;
import static org.facetpath.fhir.Records.text;

import java.util.stream.Collectors;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProceduresTest {

    private static final String DONE = "'status':'completed','performedDateTime':'2026-03-05',";

    private static FacetProcedure facet(String elements) {
        return only(chart(resource("Procedure", DONE + elements)), FacetProcedure.class);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "Medial branch block L4-5,MEDIAL_BRANCH_BLOCK",
        "Lumbar facet joint injection,INTRA_ARTICULAR",
        "Radiofrequency ablation of lumbar medial branches,ABLATION",
        "Facet cyst rupture L4-5,CYST_RUPTURE"
    })
    void kindsByWords(String words, Kind kind) {
        assertThat(facet(text(words)).kind()).isEqualTo(kind);
    }

    @Test
    void cptLeavesOpenWhatWasInjectedUnlessWordsSayIt() {
        var open = facet(cpt("64493"));
        assertThat(open.kind()).isEqualTo(Kind.INJECTION);
        assertThat(open.levels()).isEqualTo(1);
        assertThat(open.place().regions()).containsExactly(Region.LUMBAR);
        var said = facet(
                "'code':{'coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'64493'}],'text':'medial branch"
                        + " block'}");
        assertThat(said.kind()).isEqualTo(Kind.MEDIAL_BRANCH_BLOCK);
    }

    @ParameterizedTest(name = "\"{0}\" is no facet procedure and no physical therapy")
    @ValueSource(strings = {"Intramuscular injection", "Physical examination", "Cardiac catheter ablation"})
    void others(String words) {
        var chart = chart(resource("Procedure", DONE + text(words)));
        assertThat(chart.list(FacetProcedure.class)).isEmpty();
        assertThat(chart.list(CareCourse.class)).isEmpty();
    }

    @ParameterizedTest(name = "{0} never happened")
    @ValueSource(
            strings = {"preparation", "in-progress", "not-done", "on-hold", "entered-in-error", "unknown", "stopped"})
    void neverDone(String status) {
        assertThat(chart(resource("Procedure", "'status':'%s',".formatted(status) + cpt("64493")))
                        .list(FacetProcedure.class))
                .isEmpty();
    }

    @Test
    void stoppedAfterItBeganIsBrokenOff() {
        var procedure = only(
                chart(resource("Procedure", "'status':'stopped','performedDateTime':'2026-03-05'," + cpt("64493"))),
                FacetProcedure.class);
        assertThat(procedure.abandoned()).isTrue();
    }

    @Test
    void sitesAreOurCodesLevelsOfSnomedOrWords() {
        var own =
                ",'bodySite':[{'coding':[{'system':'https://facetpath.org/fhir/CodeSystem/facet-joint','code':'L4-L5-left'}]}]";
        var snomed =
                ",'bodySite':[{'coding':[{'system':'http://snomed.info/sct','code':'243923001'},{'system':'http://snomed.info/sct','code':'7771000'}]}]";
        var words = ",'bodySite':[{'text':'left L4-5'}]";
        for (var site : new String[] {own, snomed, words}) {
            assertThat(sites(facet(cpt("64493") + site))).isEqualTo("L4-L5 left");
        }
        assertThat(sites(facet(text("Facet joint injection, bilateral L4-5")))).isEqualTo("L4-L5 left, L4-L5 right");
    }

    @Test
    void aBodyStructureSaysLevelAndSide() {
        var structure =
                "{'resourceType':'BodyStructure','id':'b','location':{'coding':[{'system':'http://snomed.info/sct','code':'243923001'}]},'locationQualifier':[{'coding':[{'system':'http://snomed.info/sct','code':'24028007'}]}],'patient':{'reference':'Patient/p'}}";
        var procedure = resource(
                "Procedure",
                DONE + cpt("64493")
                        + ",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure','valueReference':{'reference':'BodyStructure/b'}}]");
        assertThat(sites(only(chart(structure, procedure), FacetProcedure.class)))
                .isEqualTo("L4-L5 right");
    }

    @Test
    void levelsThatMayBeJointsOrNervesAreAQuestion() {
        var procedure = facet(text("MBB at L4, L5"));
        assertThat(procedure.place().ambiguous()).isEqualTo("MBB at L4, L5");
        assertThat(procedure.place().sites()).isEmpty();
        assertThat(procedure.place().nerves()).isEmpty();
    }

    @Test
    void modifiersSaySideAndBreakingOff() {
        var extension =
                ",'extension':[{'url':'https://facetpath.org/fhir/StructureDefinition/procedure-modifier','valueCode':'%s'}],'bodySite':[{'text':'L4-5'}]";
        assertThat(sites(facet(cpt("64493") + extension.formatted("50")))).isEqualTo("L4-L5 left, L4-L5 right");
        assertThat(facet(cpt("64493") + extension.formatted("53")).abandoned()).isTrue();
        assertThat(facet(cpt("64493") + extension.formatted("KX"))
                        .codes()
                        .getFirst()
                        .modifiers())
                .containsExactly("KX");
    }

    @ParameterizedTest(name = "\"{0}\": sedation {1}, guidance {2}")
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '"', textBlock = """
        No sedation given. Under fluoroscopy.             | none     | fluoroscopy
        Moderate sedation with midazolam, without fluoroscopy. | moderate | none
        CT-guided                                         | -        | ct
        Well tolerated                                    | -        | -
        """)
    void detailsInWords(String note, String sedation, String guidance) {
        var details =
                facet(cpt("64493") + ",'note':[{'text':'%s'}]".formatted(note)).details();
        assertThat(details.sedation()).isEqualTo(sedation);
        assertThat(details.guidance()).isEqualTo(guidance);
    }

    @Test
    void detailsRecordedByThemselvesComeBeforeWords() {
        var sedation = resource(
                "Observation",
                "o",
                "'status':'final'," + finding("sedation")
                        + ",'partOf':[{'reference':'Procedure/1'}],'valueCodeableConcept':{'coding':[{'system':'https://facetpath.org/fhir/CodeSystem/finding','code':'minimal'}]}");
        var agent = resource(
                "MedicationAdministration",
                "m",
                "'status':'completed','medicationCodeableConcept':{'text':'bupivacaine 0.5"
                    + " %'},'partOf':[{'reference':'Procedure/1'}],'effectiveDateTime':'2026-03-05','dosage':{'dose':{'value':0.5,'unit':'mL'}}");
        var procedure = resource("Procedure", DONE + cpt("64493") + ",'note':[{'text':'Deep sedation.'}]");
        var details =
                only(chart(sedation, agent, procedure), FacetProcedure.class).details();
        assertThat(details.sedation()).isEqualTo("minimal");
        assertThat(names(details.agents())).contains("bupivacaine");
        assertThat(details.volumeMillilitres()).isEqualByComparingTo("0.5");
    }

    @Test
    void anAblationTellsTemperatureTimeAndTechnique() {
        var details = facet(cpt("64635") + ",'note':[{'text':'Conventional radiofrequency at 80 C for 90 seconds.'}]")
                .details();
        assertThat(details.temperatureCelsius()).isEqualByComparingTo("80");
        assertThat(details.seconds()).isEqualByComparingTo("90");
        assertThat(details.technique()).isEqualTo("thermal");
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "Diagnostic medial branch block,DIAGNOSTIC",
        "Therapeutic facet injection,THERAPEUTIC",
        "Facet injection,NOT_DOCUMENTED"
    })
    void intent(String words, Intent intent) {
        assertThat(facet(text(words)).intent()).isEqualTo(intent);
    }

    private static String claim(String type, String use, String line) {
        return resource(
                type,
                "c",
                "'status':'active','use':'%s','billablePeriod':{'start':'2026-03-05','end':'2026-03-05'},'item':[{'sequence':1,'productOrService':{'coding':[{'code':'99213'}]}},%s]"
                        .formatted(use, line));
    }

    private static final String LINE =
            "{'sequence':2,'productOrService':{'coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'64493'}]},'modifier':[{'coding':[{'code':'RT'}]},{'coding':[{'code':'KX'}]}],'servicedDate':'2026-03-05'}";

    @Test
    void aProcedureKnownFromClaimsAloneCountsOnceAndSaysSo() {
        var procedure = only(
                chart(claim("Claim", "claim", LINE), claim("ExplanationOfBenefit", "claim", LINE)),
                FacetProcedure.class);
        assertThat(procedure.fromClaimOnly()).isTrue();
        assertThat(procedure.id()).isEqualTo("Claim/c");
        assertThat(procedure.place().side().code()).isEqualTo("right");
        assertThat(procedure.evidence().getFirst().note()).isEqualTo("note.from-claim-only");
    }

    @Test
    void aProcedureOfTheSameDayWinsAndTakesTheModifiers() {
        var chart = chart(claim("Claim", "claim", LINE), resource("Procedure", DONE + cpt("64493")));
        var procedure = only(chart, FacetProcedure.class);
        assertThat(procedure.id()).isEqualTo("Procedure/1");
        assertThat(procedure.fromClaimOnly()).isFalse();
        assertThat(procedure.codes().getFirst().modifiers()).containsExactly("RT", "KX");
    }

    @Test
    void aRequestToThePayerIsAProposal() {
        var proposal = only(chart(claim("Claim", "preauthorization", LINE)), Proposal.class);
        assertThat(proposal.kind()).isEqualTo(Kind.INJECTION);
        assertThat(proposal.source()).isEqualTo("Claim/c");
        assertThat(proposal.when()).hasToString("2026-03-05");
    }

    @ParameterizedTest(name = "an order that is {0} with intent {1}: {2} proposals")
    @CsvSource({
        "active,order,1",
        "draft,proposal,1",
        "on-hold,plan,1",
        "active,directive,1",
        "active,original-order,1",
        "active,filler-order,1",
        "active,instance-order,1",
        "active,reflex-order,0",
        "active,option,0",
        "completed,order,0",
        "revoked,order,0",
        "entered-in-error,order,0"
    })
    void orders(String status, String intent, int count) {
        var order = resource(
                "ServiceRequest",
                "'status':'%s','intent':'%s',".formatted(status, intent) + cpt("64635")
                        + ",'occurrenceDateTime':'2026-12-01'");
        assertThat(chart(order).list(Proposal.class)).hasSize(count);
    }

    @Test
    void anOrderNotToDoItProposesNothing() {
        assertThat(chart(resource(
                                "ServiceRequest",
                                "'status':'active','intent':'order','doNotPerform':true," + cpt("64635")))
                        .facts())
                .isEmpty();
    }

    @Test
    void anInstanceOfAnOrderThatWasReadIsNoProposalOfItsOwn() {
        var order = resource("ServiceRequest", "o", "'status':'active','intent':'order'," + cpt("64635"));
        var instance = resource(
                "ServiceRequest",
                "i",
                "'status':'active','intent':'instance-order','basedOn':[{'reference':'ServiceRequest/o'}],"
                        + cpt("64635"));
        assertThat(chart(order, instance).list(Proposal.class)).hasSize(1);
    }

    @Test
    void anAppointmentDatesTheOrderItIsFor() {
        var order = resource(
                "ServiceRequest",
                "o",
                "'status':'active','intent':'order','authoredOn':'2026-10-01',"
                        + text("Diagnostic medial branch block, right L4-5"));
        var appointment =
                "{'resourceType':'Appointment','id':'a','status':'booked','start':'2026-12-01T09:00:00-05:00','basedOn':[{'reference':'ServiceRequest/o'}],'participant':[{'actor':{'reference':'Patient/p'},'status':'accepted'}]}";
        var proposal = only(chart(order, appointment), Proposal.class);
        assertThat(proposal.when()).hasToString("2026-12-01");
        assertThat(proposal.action()).isEqualTo(Proposal.Action.DIAGNOSTIC_BLOCK);
        assertThat(proposal.place().sites()).hasSize(1);
        var alone = only(
                chart(appointment.replace(
                        "'basedOn':[{'reference':'ServiceRequest/o'}]", "'description':'RFA right L4-5'")),
                Proposal.class);
        assertThat(alone.kind()).isEqualTo(Kind.ABLATION);
        assertThat(alone.source()).isEqualTo("Appointment/a");
    }

    @Test
    void careIsDoneUnderWayOrPlanned() {
        var done = resource(
                "Procedure",
                "a",
                "'status':'completed','performedPeriod':{'start':'2026-03-02','end':'2026-05-04'},"
                        + text("Physical therapy"));
        var going = resource(
                "Procedure",
                "b",
                "'status':'in-progress','performedPeriod':{'start':'2026-03-02'}," + text("Physical therapy"));
        var planned = resource("ServiceRequest", "c", "'status':'active','intent':'order'," + text("Physical therapy"));
        assertThat(chart(done, going, planned).list(CareCourse.class))
                .extracting(CareCourse::status)
                .containsExactly(CareCourse.Status.DONE, CareCourse.Status.UNDER_WAY, CareCourse.Status.PLANNED);
    }

    private static String sites(FacetProcedure procedure) {
        return procedure.place().sites().stream()
                .map(site -> site.joint().code() + " " + site.side().code())
                .collect(Collectors.joining(", "));
    }
}
