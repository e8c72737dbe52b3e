package org.facetpath.knowledge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link of the documentation")
class PageLinksTest {

    @Test
    void leads_to_a_file_or_folder_of_the_repository() throws IOException {
        assertThat(links()).hasSizeGreaterThan(100);
        assertThat(links().stream().filter(link -> !link.leadsSomewhere())).isEmpty();
    }

    @Test
    void that_names_a_test_rule_or_class_leads_to_where_it_stands() throws IOException {
        assertThat(links().stream().filter(link -> !link.keepsItsWord())).isEmpty();
    }

    @Test
    void that_leads_nowhere_or_to_another_thing_is_noticed() {
        var page = Repository.ROOT.resolve("docs/safety.md");

        assertThat(new Link(page, "the log", "safety/no-such-page.md").leadsSomewhere())
                .isFalse();
        assertThat(new Link(page, "`no_test_of_this_name`", "../pom.xml").keepsItsWord())
                .isFalse();
    }

    private static List<Link> links() throws IOException {
        try (var docs = Files.walk(Repository.ROOT.resolve("docs"));
                var top = Files.list(Repository.ROOT)) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Path::normalize)
                    .sorted()
                    .flatMap(page -> Link.of(page).stream())
                    .toList();
        }
    }
}
