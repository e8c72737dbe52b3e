package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.facetpath.knowledge.EducationFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("facetpath learn")
class LearnCommandTest {

    @TempDir
    Path folder;

    @Test
    void lists_the_topics_in_their_order() {
        var run = Run.of("learn");
        var topics = EducationFolder.load("en").orThrow().topics();

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsSubsequence(topics);
    }

    @Test
    void explains_a_topic_in_the_language_asked_for() {
        assertThat(Run.of("learn", "radiofrequency-ablation").out()).contains("MINT", "251 people", "Sources");
        assertThat(Run.of("learn", "radiofrequency-ablation", "--language", "es")
                        .out())
                .contains("MINT", "251 personas", "Fuentes");
    }

    @Test
    void writes_one_topic_or_all_of_them_as_a_page() throws IOException {
        var file = folder.resolve("learn.html");

        assertThat(Run.of("learn", "--format", "html", "--out", file.toString()).code())
                .isZero();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("id=\"causes\"", "id=\"symptoms\"");
        assertThat(Run.of("learn", "causes", "--format", "html").out())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("id=\"symptoms\"");
    }

    @Test
    void tells_the_nearest_name_of_a_topic_there_is_not() {
        var run = Run.of("learn", "couses");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("unknown topic 'couses'", "'causes'", "symptoms");
    }

    @Test
    void refuses_a_language_there_is_not() {
        var run = Run.of("learn", "--language", "de");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there are: en, es");
    }
}
