package org.facetpath.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is asked for a finding nobody recorded")
class WhoKnowsTest {

    private static final CodeSetId NIGHT_PAIN = new CodeSetId("night-pain");
    private static final CodeSetId BABINSKI = new CodeSetId("babinski");
    private static final Terminology TERMINOLOGY =
            new Terminology(List.of(set(NIGHT_PAIN, Map.of()), set(BABINSKI, Map.of("found-by", "examination"))));

    private static CodeSet set(CodeSetId id, Map<String, String> attributes) {
        return new CodeSet(id, Domain.FINDING, id.name(), List.of(), List.of(), List.of(), Set.of(), attributes);
    }

    @Test
    void what_is_felt_is_asked_of_the_patient() {
        assertThat(WhoKnows.of(NIGHT_PAIN, TERMINOLOGY)).isEqualTo(Ask.PATIENT);
    }

    @Test
    void what_has_to_be_examined_is_asked_of_the_clinician() {
        assertThat(WhoKnows.of(BABINSKI, TERMINOLOGY)).isEqualTo(Ask.CLINICIAN);
    }

    @Test
    void one_sign_among_symptoms_needs_the_clinician() {
        assertThat(WhoKnows.of(Set.of(NIGHT_PAIN, BABINSKI), TERMINOLOGY)).isEqualTo(Ask.CLINICIAN);
        assertThat(WhoKnows.of(Set.of(NIGHT_PAIN), TERMINOLOGY)).isEqualTo(Ask.PATIENT);
    }
}
