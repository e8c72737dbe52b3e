package org.facetpath.knowledge.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CPT")
class CptStandsApartTest {

    @Test
    void stands_in_one_file_only() {
        var others = Repository.contentFiles().stream()
                .filter(file -> !file.equals("terminology/cpt.yaml"))
                .filter(file ->
                        Repository.read(Repository.KNOWLEDGE.resolve(file)).contains("system: cpt"));

        assertThat(others).isEmpty();
    }

    @Test
    void can_be_left_out_without_losing_a_concept_that_rules_name() {
        var terminology = KnowledgeFolder.load().orThrow().terminology();
        var without = terminology.without(CodeSystems.CPT);

        assertThat(terminology.findCode(CodeSystems.CPT, "64635")).isNotEmpty();
        assertThat(without.findCode(CodeSystems.CPT, "64635")).isEmpty();
        assertThat(without.list()).hasSameSizeAs(terminology.list());
    }
}
