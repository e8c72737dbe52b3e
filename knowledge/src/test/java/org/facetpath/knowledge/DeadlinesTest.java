package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.coverage.Deadlines;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.time.When;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an answer tells of approval")
class DeadlinesTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    /// The keys told of an ablation billed with these codes, asked for on one day and done on another.
    private static List<String> told(String payer, String asked, String service, String... codes) {
        var lines = Stream.of(codes)
                .map(code -> new ProcedureCode(CodeSystems.CPT, code, List.of()))
                .toList();
        var when = When.on(LocalDate.parse(service));
        var proposal = new Proposal(
                Proposal.Action.RADIOFREQUENCY_ABLATION,
                FacetProcedure.Kind.ABLATION,
                FacetProcedure.Intent.THERAPEUTIC,
                lines,
                new BodyPlace(Set.of(), List.of(), List.of(), Set.of(), Side.LEFT, null),
                when,
                "ServiceRequest/1",
                List.of());
        return new Deadlines(KNOWLEDGE, LocalDate.parse(asked))
                .notes(List.of(payer), proposal, when).stream()
                        .map(note -> note.message().key())
                        .toList();
    }

    @Test
    void the_outpatient_programme_asks_from_its_first_day_of_service() {
        assertThat(told("medicare", "2023-06-20", "2023-07-01")).contains("clock.opd-asks");
        assertThat(told("medicare", "2023-06-20", "2023-06-30")).doesNotContain("clock.opd-asks");
    }

    @Test
    void it_asks_for_its_eight_codes_and_for_no_third_level() {
        for (var code : List.of("64490", "64491", "64493", "64494", "64633", "64634", "64635", "64636")) {
            assertThat(told("medicare", "2026-11-01", "2026-11-10", code)).contains("clock.opd-asks");
        }
        for (var code : List.of("64492", "64495", "0216T")) {
            assertThat(told("medicare", "2026-11-01", "2026-11-10", code)).doesNotContain("clock.opd-asks");
        }
    }

    @Test
    void a_proposal_whose_codes_nobody_knows_may_be_one_it_asks_for() {
        assertThat(told("medicare", "2026-11-01", "2026-11-10")).contains("clock.opd-asks");
        assertThat(told("medicare", "2026-11-01", "2026-11-10", "99999")).contains("clock.opd-asks");
    }

    @Test
    void it_decides_in_ten_business_days_until_2024_and_in_seven_days_after() {
        assertThat(told("medicare", "2024-12-31", "2025-01-20"))
                .contains("clock.opd-decision-before-2025")
                .doesNotContain("clock.opd-decision");
        assertThat(told("medicare", "2025-01-01", "2025-01-20"))
                .contains("clock.opd-decision")
                .doesNotContain("clock.opd-decision-before-2025");
    }

    @Test
    void medicare_advantage_is_bound_by_the_rule_of_2026_and_not_by_the_outpatient_programme() {
        assertThat(told("medicare-advantage", "2026-01-01", "2026-01-10"))
                .containsExactly("clock.cms-0057-standard", "clock.cms-0057-expedited");
        assertThat(told("medicare-advantage", "2025-12-31", "2026-01-10")).isEmpty();
    }

    @Test
    void medicares_fee_for_service_and_commercial_payers_are_not_bound_by_that_rule() {
        assertThat(told("medicare", "2026-11-01", "2026-11-10")).noneMatch(key -> key.startsWith("clock.cms-0057"));
        assertThat(told("aetna", "2026-11-01", "2026-11-10")).isEmpty();
    }
}
