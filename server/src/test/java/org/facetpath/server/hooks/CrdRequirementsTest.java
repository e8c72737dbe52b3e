package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The lists are other people's and lie beside the repository. That a test named on the page exists is seen
/// by the tests of all pages.
@DisplayName("A requirement of CRD that is ours")
class CrdRequirementsTest {

    private static final Path ROOT = Path.of(System.getProperty("facetpath.root", ".."));
    private static final Path LISTS = ROOT.resolve("../shared/fhir-packages");
    private static final Pattern OF_2_0_1 = Pattern.compile("(?m)^hl7\\.fhir\\.us\\.davinci-crd_2\\.0\\.1,(\\d+),");

    @BeforeEach
    void find() {
        assumeTrue(Files.isDirectory(LISTS), "the lists lie in ../shared/fhir-packages");
    }

    @Test
    void of_2_0_1_is_on_the_page_once_with_where_it_is_kept() throws IOException {
        var list = Files.readString(LISTS.resolve("inferno-requirements/crd_server_requirements_coverage.csv"));
        var ids = OF_2_0_1.matcher(list).results().map(it -> it.group(1)).toList();

        assertThat(ids).hasSizeGreaterThan(100);
        assertThat(onPage("## CRD 2.0.1")).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void of_2_2_1_is_on_the_page_once_with_where_it_is_kept() throws IOException {
        var list = HookBody.read(
                Files.readString(LISTS.resolve("davinci-crd-2.2.1-json/Requirements-fromNarrative.json")));
        var ids = new ArrayList<String>();
        for (var statement : list.path("statement")) {
            if (statement.path("extension").findValuesAsText("valueId").stream()
                    .anyMatch(it -> it.startsWith("crd-server"))) {
                ids.add(statement.path("key").asText());
            }
        }

        assertThat(ids).hasSizeGreaterThan(100);
        assertThat(onPage("## CRD 2.2.1")).containsExactlyInAnyOrderElementsOf(ids);
    }

    /// The ids of the table under that heading; each row says what is asked, and leads to something or says why not.
    private static List<String> onPage(String heading) throws IOException {
        return Files.readString(ROOT.resolve("docs/server/crd-requirements.md"))
                .lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| ") && !line.startsWith("| id "))
                .flatMap(CrdRequirementsTest::ids)
                .toList();
    }

    private static Stream<String> ids(String row) {
        var cells = Arrays.stream(row.split("\\|")).map(String::strip).toList();
        assertThat(cells).as(row).hasSize(4);
        assertThat(cells.get(2)).as(row).isNotEmpty();
        assertThat(cells.get(3)).as(row).containsAnyOf("](", "not our role", "not done", "up to who runs it");
        return Arrays.stream(cells.get(1).split(", "));
    }
}
