package org.facetpath.knowledge.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about the terminology")
class TerminologyPageTest {

    @Test
    void says_what_the_files_say() throws IOException {
        var page = Repository.ROOT.resolve("docs/knowledge/terminology.md");
        if (System.getProperty("update-docs") != null) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, TerminologyPage.write());
        }

        assertThat(page).exists();
        assertThat(Repository.read(page))
                .as("renew it with: mvn -q -pl knowledge -am test -Dupdate-docs")
                .isEqualTo(TerminologyPage.write());
    }
}
