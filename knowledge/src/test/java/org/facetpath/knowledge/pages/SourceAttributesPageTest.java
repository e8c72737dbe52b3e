package org.facetpath.knowledge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about the source attributes")
class SourceAttributesPageTest {

    @Test
    void says_what_the_rules_cite_and_use() throws IOException {
        var page = Repository.ROOT.resolve("docs/safety/source-attributes.md");
        if (System.getProperty("update-docs") != null) {
            Files.writeString(page, SourceAttributesPage.write());
        }

        assertThat(page).exists();
        assertThat(Repository.read(page))
                .as("renew it with: mvn -q -pl knowledge -am test -Dupdate-docs")
                .isEqualTo(SourceAttributesPage.write());
    }

    /// The page says that no rule asks for these. That is so as long as no kind of criterion and no code set can.
    @Test
    void says_rightly_that_no_rule_can_ask_for_race_language_orientation_gender_identity_or_social_conditions() {
        var kinds = Stream.concat(
                        Stream.of(Criterion.class.getPermittedSubclasses()),
                        Stream.of(PayerCriterion.class.getPermittedSubclasses()))
                .map(Class::getSimpleName);
        var sets = KnowledgeFolder.load().orThrow().terminology().list().stream()
                .map(set -> set.id().toString());

        assertThat(Stream.concat(kinds, sets))
                .contains("Age", "SexIs")
                .noneMatch(name -> name.matches(
                        "(?i).*(race|ethnic|language|orientation|gender|housing|homeless|employ|income|educat).*"));
    }
}
