package org.facetpath.knowledge.education;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.Loaded;
import org.facetpath.knowledge.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An education text is rejected")
class RejectedEducationTest {

    private static final String REVIEW = "clinicallyReviewedBy: none\n";
    private static final String FRONT = """
        ---
        title: "Causes"
        topic: causes
        language: en
        reading: { formula: flesch-kincaid, score: -2.2, grade: -2.2 }
        sources: [book]
        status: confirmed
        clinicallyReviewedBy: none
        translationReviewedBy: none
        ---
        """;
    /// Its first line is line 11 of the file.
    private static final String BODY = "## Wear {#wear}\n\nJoints can get sore.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void sources() throws IOException {
        file("education/index.yaml", REVIEW + "topics: [causes]\n");
        file(
                "sources/sources.yaml",
                REVIEW + "sources: [{ source: book, title: A, publisher: P, status: confirmed, read: 2026-11-25 }]\n");
    }

    @Test
    void never_when_it_keeps_all_rules() throws IOException {
        assertThat(all(FRONT, BODY)).isEmpty();
    }

    @Test
    void for_markdown_that_not_every_page_can_show() throws IOException {
        assertThat(load(FRONT, BODY + "\n<script>x</script>\n"))
                .singleElement()
                .asString()
                .startsWith("education/causes/en.md:15:1: FP-121 ")
                .contains("Html Block");
        assertThat(load(FRONT, BODY + "\n`code`\n")).singleElement().asString().contains(":15:1: FP-121 ", "(Code)");
    }

    @Test
    void for_a_heading_without_an_anchor_or_of_the_titles_level() throws IOException {
        for (var heading : List.of("## Wear", "# Wear {#more}", "#### Wear {#more}")) {
            assertThat(load(FRONT, BODY + "\n" + heading + "\n"))
                    .singleElement()
                    .asString()
                    .contains(":15:1: FP-121 ", "anchor");
        }
    }

    @Test
    void for_a_link_that_leads_nowhere_or_out_of_the_program() throws IOException {
        assertThat(load(FRONT, BODY + "\nAs [this](source:boook) says.\n"))
                .singleElement()
                .asString()
                .contains(":15:4: FP-110 ", "(boook)", "(book)");
        assertThat(load(FRONT, BODY + "\nSee [more](topic:cause) here.\n"))
                .singleElement()
                .asString()
                .contains(":15:5: FP-110 ", "(cause)", "(causes)");
        assertThat(load(FRONT, BODY + "\nSee [that](https://example.org) one.\n"))
                .singleElement()
                .asString()
                .contains(":15:5: FP-121 ", "https://example.org");
    }

    @Test
    void for_a_drawing_there_is_not_or_one_without_words() throws IOException {
        assertThat(load(FRONT, BODY + "\n![A knee](figure:knee)\n"))
                .singleElement()
                .asString()
                .contains(":15:1: FP-110 ", "(knee)");
        assertThat(load(FRONT, BODY + "\n![](figure:spine)\n"))
                .singleElement()
                .asString()
                .contains(":15:1: FP-121 ", "cannot see");
    }

    @Test
    void for_front_matter_that_is_missing_or_does_not_fit_the_file() throws IOException {
        assertThat(load("", BODY)).singleElement().asString().contains("education/causes/en.md:1:1: FP-116 ");
        assertThat(load(FRONT.replace("topic: causes", "topic: symptoms"), BODY))
                .singleElement()
                .asString()
                .contains(":3:8: FP-110 ", "(symptoms)", "(causes)");
        assertThat(load(FRONT.replace("[book]", "[bok]"), BODY))
                .singleElement()
                .asString()
                .contains(":6:11: FP-103 ", "(bok)", "(book)");
        assertThat(load(FRONT.replace("status: confirmed", "status: sure"), BODY))
                .singleElement()
                .asString()
                .contains(":7:9: FP-110 ", "(sure)");
        assertThat(load(FRONT.replace("translationReviewedBy: none\n", ""), BODY))
                .singleElement()
                .asString()
                .contains("FP-106", "(translationReviewedBy)");
    }

    @Test
    void for_a_grade_that_is_not_the_one_measured_or_is_too_hard_for_patients() throws IOException {
        assertThat(all(FRONT.replace("grade: -2.2", "grade: 5.0"), BODY))
                .singleElement()
                .asString()
                .contains(":5:10: FP-123 ", "flesch-kincaid -2.2 5.0", "measures flesch-kincaid -2.2 -2.2");
        assertThat(all(FRONT, BODY + "\nRadiofrequency denervation necessitates multidisciplinary consideration.\n"))
                .anyMatch(line -> line.contains(":5:10: FP-122 "));
    }

    @Test
    void when_the_index_and_the_folders_disagree() throws IOException {
        file("education/index.yaml", REVIEW + "topics: [causes, symptoms]\n");
        assertThat(load(FRONT, BODY)).singleElement().asString().contains("education/symptoms/en.md:1:1: FP-116 ");

        file("education/index.yaml", REVIEW + "topics: []\n");
        assertThat(load(FRONT, BODY)).singleElement().asString().contains("education/causes/en.md:1:1: FP-116 ");
    }

    @Test
    void and_so_is_an_emergency_number_without_a_source_or_of_a_country_named_twice() throws IOException {
        file("education/emergency-numbers.yaml", REVIEW + """
            numbers:
              - { number: "911", countries: [US], source: book }
              - { number: "112", countries: [US] }
            """);

        assertThat(lines(EducationFolder.emergencyNumbers(folder)))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).contains(":4:5: FP-106 ", "(source)"),
                        two -> assertThat(two).contains(":4:34: FP-111 ", "(US)"));
    }

    /// All but the grade, which changes with every word added.
    private List<String> load(String front, String body) throws IOException {
        return all(front, body).stream()
                .filter(line -> !line.contains(" FP-123 "))
                .toList();
    }

    private List<String> all(String front, String body) throws IOException {
        file("education/causes/en.md", front + body);
        return lines(EducationFolder.load(folder, "en"));
    }

    private static List<String> lines(Loaded<?> loaded) {
        return switch (loaded) {
            case Loaded.Ready<?> _ -> List.of();
            case Loaded.Rejected<?>(var problems) ->
                problems.stream().map(Problem::toLine).toList();
        };
    }

    private void file(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
