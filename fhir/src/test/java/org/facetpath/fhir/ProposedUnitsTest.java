package org.facetpath.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.fhir.Records.chart;
import static org.facetpath.fhir.Records.cpt;
import static org.facetpath.fhir.Records.only;
import static org.facetpath.fhir.Records.resource;

import java.util.List;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How many units of a billing code an order or a request to the payer asks for, and for which side.
class ProposedUnitsTest {

    private static final String ORDER = "'status':'active','intent':'order','occurrenceDateTime':'2026-12-01',";

    private static String request(String... lines) {
        return resource(
                "Claim",
                "'status':'active','use':'preauthorization','created':'2026-05-01','item':[" + String.join(",", lines)
                        + "]");
    }

    private static String line(String code, String more) {
        return "{'sequence':1,'servicedDate':'2026-12-01','productOrService':"
                + "{'coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'%s'}]}%s}".formatted(code, more);
    }

    private static String modifier(String code) {
        return ",'modifier':[{'coding':[{'code':'%s'}]}]".formatted(code);
    }

    @Test
    void an_order_says_them_as_its_quantity() {
        var proposal = only(
                chart(resource("ServiceRequest", ORDER + "'quantityQuantity':{'value':2}," + cpt("64636"))),
                Proposal.class);

        assertThat(proposal.codes().getFirst().units()).isEqualByComparingTo("2");
    }

    @Test
    void each_line_of_a_request_says_its_own() {
        var proposal = only(
                chart(request(
                        line("64635", ",'quantity':{'value':1}" + modifier("50")),
                        line("64636", ",'quantity':{'value':3,'unit':'units'}"))),
                Proposal.class);

        assertThat(proposal.codes())
                .extracting(code -> code.code() + " " + code.modifiers() + " " + code.units())
                .containsExactly("64635 [50] 1", "64636 [] 3");
    }

    @Test
    void nobody_knows_them_where_no_quantity_stands() {
        var proposal = only(chart(request(line("64635", ""))), Proposal.class);

        assertThat(proposal.codes().getFirst().units()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'value':5,'unit':'mL'}", "{'value':0}", "{'value':1,'comparator':'>'}"})
    void an_amount_of_something_else_none_and_an_open_one_are_no_units(String quantity) {
        var chart = chart(request(line("64635", ",'quantity':" + quantity)));

        assertThat(only(chart, Proposal.class).codes().getFirst().units()).isNull();
        assertThat(chart.notUnderstood())
                .anySatisfy(it -> assertThat(it.where()).contains("quantity"));
    }

    @Test
    void lines_for_right_and_left_are_one_proposal_for_both_sides() {
        var proposal = only(
                chart(request(
                        line("64635", ",'quantity':{'value':1}" + modifier("RT")),
                        line("64635", ",'quantity':{'value':1}" + modifier("LT")))),
                Proposal.class);

        assertThat(proposal.place().side()).isEqualTo(Side.BOTH);
        assertThat(proposal.codes())
                .extracting(code -> code.modifiers() + " " + code.units())
                .containsExactlyElementsOf(List.of("[RT] 1", "[LT] 1"));
    }

    @Test
    void the_physicians_and_the_facilitys_request_are_two_proposals_of_one_day() {
        var physician = resource(
                "Claim",
                "physician",
                "'status':'active','use':'preauthorization','created':'2026-05-01','item':["
                        + line("64635", modifier("50")) + "]");
        var facility = resource(
                "Claim",
                "facility",
                "'status':'active','use':'preauthorization','created':'2026-05-01','item':["
                        + line("64635", modifier("RT")) + "," + line("64635", modifier("LT")) + "]");

        assertThat(chart(physician, facility).list(Proposal.class))
                .extracting(Proposal::source)
                .containsExactly("Claim/physician", "Claim/facility");
    }
}
