package org.facetpath.knowledge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A hazard of the log")
class HazardLogTest {

    private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/safety/hazard-log.md"));
    private static final List<Hazard> HAZARDS = Hazard.of(PAGE);

    @Test
    void has_a_number_of_its_own_in_order() {
        var expected = IntStream.rangeClosed(1, HAZARDS.size()).mapToObj("H%02d"::formatted);

        assertThat(HAZARDS).hasSizeGreaterThan(20);
        assertThat(HAZARDS.stream().map(Hazard::id)).containsExactlyElementsOf(expected.toList());
    }

    @Test
    void says_all_that_the_log_asks() {
        assertThat(HAZARDS)
                .allSatisfy(hazard -> assertThat(hazard.fields().keySet())
                        .as(hazard.id())
                        .containsExactlyInAnyOrder(
                                "Causes", "Sequence", "Harm", "Controls", "Initial", "Residual", "Status"));
    }

    @Test
    void is_rated_by_the_matrix_of_the_page_and_is_no_worse_with_its_controls() {
        var matrix = matrix();

        assertThat(HAZARDS).allSatisfy(hazard -> {
            for (var field : List.of("Initial", "Residual")) {
                var rating = hazard.rating(field);
                assertThat(matrix)
                        .as(hazard.id())
                        .containsEntry(cell(rating.severity(), rating.likelihood()), rating.risk());
            }
            assertThat(hazard.rating("Residual").risk())
                    .as(hazard.id())
                    .isLessThanOrEqualTo(hazard.rating("Initial").risk());
        });
    }

    @Test
    void that_is_said_to_be_controlled_names_what_keeps_the_control() {
        assertThat(HAZARDS).allSatisfy(hazard -> {
            var status = hazard.fields().getOrDefault("Status", "");
            assertThat(status).as(hazard.id()).matches("(?s)(controlled|open|planned)\\b.*");
            if (status.startsWith("controlled")) {
                assertThat(hazard.fields().getOrDefault("Controls", ""))
                        .as(hazard.id())
                        .contains("](../../");
            }
        });
    }

    @Test
    void that_stays_undesirable_is_not_called_controlled_before_a_clinical_safety_officer_has_judged_it() {
        assertThat(HAZARDS.stream()
                        .filter(hazard -> hazard.rating("Residual").risk() >= 3)
                        .map(hazard -> hazard.fields().getOrDefault("Status", "")))
                .isNotEmpty()
                .noneMatch(status -> status.startsWith("controlled"));
    }

    private static Map<String, Integer> matrix() {
        var rows = PAGE.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .dropWhile(row -> !row.getFirst().equals("likelihood \\ severity"))
                .limit(7)
                .toList();
        var cells = new HashMap<String, Integer>();
        for (var row : rows.subList(2, rows.size())) {
            for (int column = 1; column < row.size(); column++) {
                var severity = rows.getFirst().get(column);
                cells.put(cell(severity, row.getFirst()), Integer.valueOf(row.get(column)));
            }
        }
        return cells;
    }

    private static String cell(String severity, String likelihood) {
        return severity + " × " + likelihood;
    }
}
