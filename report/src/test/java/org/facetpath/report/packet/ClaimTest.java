package org.facetpath.report.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Explanation.Basis;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.Assessments;
import org.facetpath.report.packet.Claim.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a letter may say of a criterion")
class ClaimTest {

    private static final List<Evidence> LINE =
            List.of(Assessments.evidence("Observation/1", "valueInteger", "7", "2026-10-26"));

    @Test
    void what_an_entry_of_the_record_shows_is_asserted() {
        assertThat(Claim.standing(criterion("pain", Verdict.MET, Basis.RECORDED), LINE))
                .isEqualTo(Standing.SHOWN);
    }

    @Test
    void what_rests_on_silence_is_for_the_author_to_confirm() {
        assertThat(Claim.standing(criterion("no-fusion", Verdict.MET, Basis.SILENCE), List.of()))
                .isEqualTo(Standing.TO_CONFIRM);
        var part = criterion("no-fusion", Verdict.NOT_MET, Basis.SILENCE);
        assertThat(Claim.standing(criterion("whole", Verdict.MET, Basis.RECORDED, part), LINE))
                .isEqualTo(Standing.TO_CONFIRM);
    }

    @Test
    void what_no_entry_can_be_pointed_at_is_for_the_author_to_confirm() {
        assertThat(Claim.standing(criterion("session-cap", Verdict.MET, Basis.RECORDED), List.of()))
                .isEqualTo(Standing.TO_CONFIRM);
    }

    @Test
    void that_the_text_is_in_force_rests_on_the_policy_alone() {
        assertThat(Claim.standing(criterion("in-force", Verdict.MET, Basis.RECORDED), List.of()))
                .isEqualTo(Standing.SHOWN);
    }

    @Test
    void what_is_not_met_or_not_documented_is_never_asserted() {
        assertThat(Claim.standing(criterion("pain", Verdict.NOT_MET, Basis.RECORDED), LINE))
                .isEqualTo(Standing.AGAINST);
        assertThat(Claim.standing(criterion("pain", Verdict.NOT_DOCUMENTED, Basis.RECORDED), LINE))
                .isEqualTo(Standing.MISSING);
    }

    private static Explanation criterion(String id, Verdict verdict, Basis basis, Explanation... parts) {
        return new Explanation(
                new CriterionId(id),
                verdict,
                basis,
                Message.of("found.recorded"),
                null,
                List.of(),
                Assessments.GUIDELINE,
                List.of(parts));
    }
}
