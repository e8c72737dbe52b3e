package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;
import static org.facetpath.core.told.Asked.all;
import static org.facetpath.core.told.Asked.any;
import static org.facetpath.core.told.Asked.diagnosis;
import static org.facetpath.core.told.Asked.finding;
import static org.facetpath.core.told.Asked.name;
import static org.facetpath.core.told.Told.told;

import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem.ContributingCause;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Cause;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.OtherCause;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Another cause of the pain")
class OtherCausesTest {

    private static final Criterion HIP = finding("hip-pain", null);

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-01-01");
    }

    private static OtherCauseAnswer answer(Told told, Criterion when, Set<CodeSetId> answeredBy) {
        var answers = answers(told, when, Set.of(), answeredBy);
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    private static List<OtherCauseAnswer> answers(
            Told told, Criterion when, Set<Region> regions, Set<CodeSetId> answeredBy) {
        var cause = new OtherCause("hip", regions, when, true, answeredBy, SmallKnowledge.SOURCE);
        return Assessed.problem(told, Assessed.knowledge().otherCause(cause)).otherCauses();
    }

    @Test
    void is_met_when_its_signs_are_there_and_shows_them() {
        var answer = answer(backPain().present("hip-pain", "2026-02-01"), HIP, Told.ids("hip-pain hip-test"));

        assertThat(answer.verdict()).isEqualTo(MET);
        assertThat(answer.evidence()).extracting(Evidence::value).containsExactly("hip-pain");
    }

    @Test
    void is_never_cleared_by_silence() {
        assertThat(answer(backPain(), HIP, Told.ids("hip-pain")).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(answer(backPain(), HIP, Set.of()).verdict()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_cleared_once_each_of_its_questions_was_answered_no() {
        var half = backPain().absent("hip-pain", "2026-02-01");
        var whole = backPain().absent("hip-pain", "2026-02-01").absent("hip-test", "2026-02-01");

        assertThat(answer(half, HIP, Told.ids("hip-pain hip-test")).verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(answer(whole, HIP, Told.ids("hip-pain hip-test")).verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void without_questions_of_its_own_is_what_its_criterion_says() {
        assertThat(answer(backPain().absent("hip-pain", "2026-02-01"), HIP, Set.of())
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void is_not_cleared_while_one_of_its_signs_is_there() {
        var both = all(HIP, finding("hip-test", null));
        var one = backPain().present("hip-pain", "2026-02-01").absent("hip-test", "2026-02-01");

        assertThat(answer(one, both, Told.ids("hip-pain hip-test")).verdict()).isEqualTo(NOT_DOCUMENTED);
    }

    @Test
    void is_not_cleared_while_somebody_suspects_it_and_shows_the_suspicion() {
        var sign = any(HIP, diagnosis("coxarthrosis", false, null));
        var suspected = backPain()
                .absent("hip-pain", "2026-02-01")
                .diagnosis(
                        "coxarthrosis", Diagnosis.Certainty.SUSPECTED, Diagnosis.Activity.ACTIVE, "2026-01-01", null);

        var answer = answer(suspected, sign, Told.ids("hip-pain"));

        assertThat(answer.verdict()).isEqualTo(NOT_DOCUMENTED);
        assertThat(answer.evidence()).extracting(Evidence::value).containsExactly("coxarthrosis");
    }

    @Test
    void of_another_region_is_not_looked_for() {
        assertThat(answers(backPain(), HIP, Set.of(Region.CERVICAL), Set.of())).isEmpty();
        assertThat(answers(backPain(), HIP, Set.of(Region.LUMBAR), Set.of())).hasSize(1);
    }

    @Nested
    @DisplayName("that contributes")
    class Contributing {
        @Test
        void is_named_with_its_evidence_when_the_record_tells_of_it_and_only_then() {
            var small = Assessed.knowledge()
                    .cause(new Cause("heavy-work", finding("heavy-work", null)))
                    .cause(new Cause("whiplash", diagnosis("whiplash", false, null)));
            var told = backPain().present("heavy-work", "2024-05-01");

            var causes = Assessed.problem(told, small).causes();

            assertThat(causes).extracting(ContributingCause::finding).containsExactly("heavy-work");
            assertThat(causes.getFirst().evidence())
                    .extracting(Evidence::value)
                    .containsExactly(name("heavy-work").name());
        }
    }
}
