package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The knowledge that comes with the program")
class PackagedKnowledgeTest {

    private final Knowledge knowledge = KnowledgeFolder.load().orThrow();

    @Test
    void loads_without_a_problem_and_has_every_part() {
        assertThat(knowledge.version()).matches("\\d{4}\\.\\d{1,2}\\.\\d+");
        assertThat(knowledge.terminology().list()).isNotEmpty();
        assertThat(knowledge.referral()).isNotEmpty();
        assertThat(knowledge.medicines().classes()).isNotEmpty();
        assertThat(knowledge.redFlags()).isNotEmpty();
        assertThat(knowledge.otherCauses()).isNotEmpty();
        assertThat(knowledge.causes()).isNotEmpty();
        assertThat(knowledge.likelihood().keySet()).containsExactlyInAnyOrder(Region.values());
        assertThat(knowledge.policies().guidelines()).isNotEmpty();
        assertThat(knowledge.policies().all()).anyMatch(policy -> policy.kind() == Policy.Kind.PAYER);
        assertThat(knowledge.pathway()).isNotEmpty();
        assertThat(knowledge.cautions()).isNotEmpty();
        assertThat(knowledge.blockWorth()).isNotEmpty();
        assertThat(knowledge.outcomes()).isNotEmpty();
        assertThat(knowledge.expectations()).isNotEmpty();
    }

    @Test
    void says_for_every_joint_which_nerves_supply_it_and_how_well_that_is_confirmed() {
        assertThat(knowledge.innervationReferences().keySet()).containsExactlyInAnyOrder(Joint.values());
        for (var joint : Joint.values()) {
            boolean facetJoint = joint.compareTo(Joint.C2_C3) >= 0;
            assertThat(knowledge.innervation().nervesOf(joint).isEmpty())
                    .as(joint.code())
                    .isEqualTo(!facetJoint);
        }
    }
}
