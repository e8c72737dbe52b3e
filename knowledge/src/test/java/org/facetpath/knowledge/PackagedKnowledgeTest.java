package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The knowledge that comes with the program")
class PackagedKnowledgeTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    @Test
    void loads_without_a_problem_and_has_every_part() {
        assertThat(KNOWLEDGE.version()).matches("\\d{4}\\.\\d{1,2}\\.\\d+");
        assertThat(KNOWLEDGE.terminology().list()).isNotEmpty();
        assertThat(KNOWLEDGE.referral()).isNotEmpty();
        assertThat(KNOWLEDGE.medicines().classes()).isNotEmpty();
        assertThat(KNOWLEDGE.redFlags()).isNotEmpty();
        assertThat(KNOWLEDGE.otherCauses()).isNotEmpty();
        assertThat(KNOWLEDGE.causes()).isNotEmpty();
        assertThat(KNOWLEDGE.likelihood().keySet()).containsExactlyInAnyOrder(Region.values());
        assertThat(KNOWLEDGE.policies()).isNotEmpty();
        assertThat(KNOWLEDGE.pathway()).isNotEmpty();
        assertThat(KNOWLEDGE.cautions()).isNotEmpty();
        assertThat(KNOWLEDGE.blockWorth()).isNotEmpty();
        assertThat(KNOWLEDGE.outcomes()).isNotEmpty();
        assertThat(KNOWLEDGE.expectations()).isNotEmpty();
    }

    @Test
    void says_for_every_joint_which_nerves_supply_it_and_how_well_that_is_confirmed() {
        assertThat(KNOWLEDGE.innervationReferences().keySet()).containsExactlyInAnyOrder(Joint.values());
        for (var joint : Joint.values()) {
            boolean facetJoint = joint.compareTo(Joint.C2_C3) >= 0;
            assertThat(KNOWLEDGE.innervation().nervesOf(joint).isEmpty())
                    .as(joint.code())
                    .isEqualTo(!facetJoint);
        }
    }
}
