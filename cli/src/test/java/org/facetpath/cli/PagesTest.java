package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A page for each patient")
class PagesTest {

    @TempDir
    Path folder;

    @Test
    void is_one_document_on_standard_output_for_one_patient() {
        var run = Run.of("assess", Run.example("low-back-two-blocks").toString(), "--format", "html");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("<!DOCTYPE html>").containsOnlyOnce("</html>");
    }

    @Test
    void goes_into_a_folder_that_is_made_when_there_are_several() throws IOException {
        var pages = folder.resolve("pages");

        var run = Run.of("assess", both().toString(), "--format", "html", "--out", pages.toString());

        assertThat(run.code()).isZero();
        assertThat(names(pages)).isEqualTo("a.html, b.html");
        assertThat(Files.readString(pages.resolve("a.html"))).contains("patient a");
    }

    @Test
    void is_not_written_to_standard_output_when_there_are_several() throws IOException {
        var run = Run.of("assess", both().toString(), "--format", "html");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("2 patients").contains("give --out a folder");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void is_named_after_the_patient_without_leaving_the_folder() throws IOException {
        var record = Files.writeString(
                folder.resolve("hostile.json"), "{\"resourceType\":\"Patient\",\"id\":\"../../outside <b>\"}");
        var pages = Files.createDirectory(folder.resolve("pages"));

        Run.of("assess", record.toString(), "--format", "html", "--out", pages.toString());

        assertThat(names(pages)).isEqualTo("__.._outside__b_.html");
        assertThat(names(folder)).isEqualTo("hostile.json, pages");
    }

    private Path both() throws IOException {
        return Files.writeString(folder.resolve("both.ndjson"), """
            {"resourceType":"Patient","id":"a","birthDate":"1960"}
            {"resourceType":"Patient","id":"b","birthDate":"1970"}
            """);
    }

    private static String names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().collect(Collectors.joining(", "));
        }
    }
}
