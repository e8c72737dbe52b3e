package org.facetpath.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.told.SmallKnowledge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The joints that come into question for where it hurts")
class CandidateJointsTest {

    private static final ReferralArea SHOULDER =
            new ReferralArea("shoulder", List.of(Joint.C6_C7, Joint.C5_C6), SmallKnowledge.SOURCE);
    private static final ReferralArea SCAPULA =
            new ReferralArea("scapula", List.of(Joint.T3_T4, Joint.C6_C7), SmallKnowledge.SOURCE);
    private static final ReferralArea SCAPULA_ELSEWHERE =
            new ReferralArea("scapula", List.of(Joint.T4_T5), SmallKnowledge.SOURCE);
    private static final List<ReferralArea> TABLE = List.of(SHOULDER, SCAPULA, SCAPULA_ELSEWHERE);

    @Test
    void are_those_of_every_pattern_of_every_area_once_from_the_neck_down() {
        var found = CandidateJoints.of(List.of("scapula", "shoulder"), TABLE);

        assertThat(found.patterns()).isEqualTo(TABLE);
        assertThat(found.joints()).containsExactly(Joint.C5_C6, Joint.C6_C7, Joint.T3_T4, Joint.T4_T5);
    }

    @Test
    void leave_out_the_patterns_of_other_areas() {
        var found = CandidateJoints.of(List.of("scapula"), TABLE);

        assertThat(found.patterns()).containsExactly(SCAPULA, SCAPULA_ELSEWHERE);
        assertThat(found.joints()).containsExactly(Joint.C6_C7, Joint.T3_T4, Joint.T4_T5);
    }

    @Test
    void are_none_where_no_study_covers_the_area() {
        assertThat(CandidateJoints.of(List.of("jaw"), TABLE)).isEqualTo(new CandidateJoints(List.of(), List.of()));
    }
}
