package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A record in which two blocks of both sides relieved the right by 90 % and the left by 20 %, and an ablation of both
/// sides is ordered.
@DisplayName("Where blocks relieved one side of two")
class BothSidesTest {

    private static final Path RECORD = Run.ROOT.resolve("cli/src/test/resources/sides/both-sides.json");

    private static String as(String format, String... further) {
        var fixed = Stream.of(
                "assess", RECORD.toString(), "--as-of", "2026-11-01", "--policy", "cms-l38773", "--format", format);
        return Run.of(Stream.concat(fixed, Stream.of(further)).toArray(String[]::new))
                .out();
    }

    private static JsonNode problem() {
        return answer().path("problems").get(0);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode answer() {
        return Run.json(RECORD, "--policy", "cms-l38773").answer();
    }

    @Test
    void the_report_tells_the_result_of_each_side() {
        assertThat(as("text").replaceAll("\\s+", " "))
                .contains("Right: Relief 90 % for 4 h: positive.", "Left: Relief 20 %: negative.")
                .contains("Joints: L4-L5, L5-S1 right. Blocks speak against L4-L5, L5-S1 left.")
                .contains("Blocks speak for the right only");
        assertThat(as("text", "--language", "es").replaceAll("\\s+", " "))
                .contains("Derecho: Alivio 90 % durante 4 h: positivo.", "Izquierdo: Alivio 20 %: negativo.");
    }

    @Test
    void the_page_tells_the_result_of_each_side_and_marks_neither_joint_by_the_other() {
        var page = as("html");
        assertThat(Jsoup.parse(page).text())
                .contains("Right: Relief 90 % for 4 h: positive.", "Left: Relief 20 %: negative.")
                .contains("Blocks speak for the right only");
        assertThat(page).contains("class=\"block mixed\"", "tl-block-mixed");
        assertThat(as("patient")).contains("The two sides did not go the same way.");
    }

    @Test
    void the_export_has_one_session_with_both_sides() {
        assertThat(list(problem().path("blocks"))).hasSize(2).allSatisfy(block -> {
            assertThat(block.path("verdict").asString()).isEqualTo("mixed");
            assertThat(block.path("reliefPercent").asInt()).isEqualTo(20);
            assertThat(list(block.path("sides")))
                    .extracting(side -> side.path("side").asString() + " "
                            + side.path("verdict").asString())
                    .containsExactly("left negative", "right positive");
        });
    }

    @Test
    void each_joint_stands_where_its_own_side_is() {
        assertThat(list(problem().path("sites")))
                .filteredOn(site -> site.path("side").asString().equals("right"))
                .hasSize(2)
                .allSatisfy(
                        site -> assertThat(site.path("likelihood").asString()).isEqualTo("confirmed"));
        assertThat(list(problem().path("sites")))
                .filteredOn(site -> site.path("side").asString().equals("left"))
                .hasSize(2)
                .allSatisfy(
                        site -> assertThat(site.path("likelihood").asString()).isEqualTo("against"));
    }

    @Test
    void the_payer_does_not_cover_both_sides_and_the_path_asks_for_the_left_alone() {
        var steps = answer().path("coverage").get(0).path("pathToYes").path("steps");

        assertThat(list(steps)).anyMatch(step -> step.toString().contains("left only"));
    }

    @Test
    void fhir_has_one_observation_of_the_session_with_one_of_each_side_as_member() {
        var fhir = new ObjectMapper().readTree(as("fhir"));
        var observations = list(fhir.path("entry")).stream()
                .map(entry -> entry.path("resource"))
                .filter(it -> it.path("id").asString().contains("relief-lumbar-1"))
                .toList();

        assertThat(observations).hasSize(3);
        assertThat(observations.getFirst().path("hasMember").size()).isEqualTo(2);
        assertThat(observations)
                .extracting(it -> it.path("interpretation")
                        .get(0)
                        .path("coding")
                        .get(0)
                        .path("code")
                        .asString())
                .containsExactly("mixed", "negative", "positive");
    }
}
