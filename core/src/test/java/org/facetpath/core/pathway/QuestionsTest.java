package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.core.spine.Side.LEFT;
import static org.facetpath.core.spine.Side.NOT_DOCUMENTED;
import static org.facetpath.core.told.Told.told;

import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.told.SmallKnowledge;
import org.facetpath.core.told.Told;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A question about the record")
class QuestionsTest {

    private static Told backPain() {
        return told().in(Region.LUMBAR).hurtsSince("2025-01-01");
    }

    private static List<Message> asked(Told told) {
        return Assessed.by(told, Options.defaults(), SmallKnowledge.knowing()).questions().stream()
                .map(Question::message)
                .toList();
    }

    private static Told diagnosed(Diagnosis.Certainty certainty) {
        return backPain().diagnosis("stenosis", certainty, Diagnosis.Activity.ACTIVE, "2026-01-01", null);
    }

    @Test
    void is_what_became_of_a_suspected_diagnosis_and_not_of_one_confirmed_or_ruled_out() {
        assertThat(asked(diagnosed(Diagnosis.Certainty.SUSPECTED)))
                .containsExactly(Message.of("question.suspected-diagnosis", "diagnosis", "stenosis"));
        assertThat(asked(diagnosed(Diagnosis.Certainty.CONFIRMED))).isEmpty();
        assertThat(asked(diagnosed(Diagnosis.Certainty.REFUTED))).isEmpty();
    }

    @Test
    void is_what_became_of_a_suspected_finding_and_not_of_one_seen_or_absent() {
        assertThat(asked(backPain().suspected("listhesis", "2026-01-01")))
                .containsExactly(Message.of("question.suspected-finding", "finding", "listhesis"));
        assertThat(asked(backPain().present("listhesis", "2026-01-01"))).isEmpty();
        assertThat(asked(backPain().absent("listhesis", "2026-01-01"))).isEmpty();
    }

    @Test
    void is_which_side_a_procedure_or_a_proposal_was_meant_for_where_none_is_said() {
        var side = Message.of("question.side-missing", "joints", "L4-L5");

        assertThat(asked(done(backPain().at(NOT_DOCUMENTED, "L4-L5")))).containsExactly(side);
        assertThat(asked(backPain().at(NOT_DOCUMENTED, "L4-L5").proposed(null, Kind.ABLATION, "2026-04-01")))
                .containsExactly(side);
        assertThat(asked(done(backPain().at(LEFT, "L4-L5")))).isEmpty();
        assertThat(asked(backPain().at(NOT_DOCUMENTED, "L4-L5").present("tenderness", "2026-02-01")))
                .isEmpty();
    }

    @Test
    void is_the_side_of_those_joints_alone_that_lack_one() {
        var place = new BodyPlace(
                Set.of(),
                List.of(new Site(Joint.L4_L5, LEFT), new Site(Joint.L5_S1, NOT_DOCUMENTED)),
                List.of(),
                Set.of(),
                NOT_DOCUMENTED,
                null);
        var sidedAsAWhole = new BodyPlace(
                Set.of(), List.of(new Site(Joint.L5_S1, NOT_DOCUMENTED)), List.of(), Set.of(), Side.BOTH, null);

        assertThat(asked(done(backPain().at(place))))
                .containsExactly(Message.of("question.side-missing", "joints", "L5-S1"));
        assertThat(asked(done(backPain().at(sidedAsAWhole)))).isEmpty();
    }

    @Test
    void is_which_joints_were_meant_by_words_that_can_be_read_in_two_ways() {
        var words = new BodyPlace(Set.of(Region.LUMBAR), List.of(), List.of(), Set.of(), Side.NOT_DOCUMENTED, "L4, L5");

        assertThat(asked(done(backPain().at(words))))
                .containsExactly(Message.of("question.ambiguous-joints", "words", "L4, L5"));
    }

    private static Told done(Told told) {
        return told.done(Kind.MEDIAL_BRANCH_BLOCK, Intent.DIAGNOSTIC, Told.when("2026-01-05"));
    }
}
