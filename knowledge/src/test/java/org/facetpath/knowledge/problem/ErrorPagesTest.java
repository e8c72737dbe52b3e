package org.facetpath.knowledge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.facetpath.knowledge.Repository;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Each kind of problem with a knowledge file")
class ErrorPagesTest {

    private static final Place PLACE = new Place("red-flags/red-flags.yaml", 12, 7);

    private static final List<Problem> ONE_OF_EACH = List.of(
            new Problem.UnknownCodeSet(PLACE, "cancr", "cancer"),
            new Problem.MissingSource(PLACE, "older-age"),
            new Problem.UnknownSource(PLACE, "cohen-2021", "cohen-2020-lumbar"),
            new Problem.UnknownKey(PLACE, "urgencey", List.of("urgency", "when")),
            new Problem.UnknownKind(PLACE, "fnding", "finding"),
            new Problem.MissingKey(PLACE, "when"),
            new Problem.WrongType(PLACE, "a list", "a map"),
            new Problem.BadNumber(PLACE, "many", "a number"),
            new Problem.BadDate(PLACE, "2026-02-30"),
            new Problem.UnknownWord(PLACE, "joint", "L5-L6", "L4-L5"),
            new Problem.DuplicateId(PLACE, "fracture", PLACE),
            new Problem.OverlappingPeriods(PLACE, "consensus", "2020"),
            new Problem.BackwardsPeriod(PLACE, "from", "to"),
            new Problem.RefusedYaml(PLACE, "anchors"),
            new Problem.NotYaml(PLACE, "found a tab"),
            new Problem.WrongDomain(PLACE, "cancer", "diagnosis", "finding"),
            new Problem.UnusableFile(PLACE, "no rules are looked for here"),
            new Problem.RefusedMarkdown(PLACE, "this kind of Markdown (Html Block)"),
            new Problem.TooHardToRead(PLACE, "9.3", "8"),
            new Problem.WrongReadingGrade(PLACE, "6.1", "6.4"));

    @Test
    void is_listed_in_this_test() {
        var kinds = Arrays.stream(Problem.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(ONE_OF_EACH.stream().map(problem -> problem.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @Test
    void has_a_code_of_its_own_and_a_page_of_that_name_and_no_page_lacks_its_kind() throws Exception {
        try (var pages = Files.list(Repository.ROOT.resolve("docs/errors"))) {
            var names = pages.map(page -> page.getFileName().toString())
                    .filter(name -> name.matches("FP-1\\d\\d\\.md"))
                    .toList();
            var codes =
                    ONE_OF_EACH.stream().map(problem -> problem.code() + ".md").toList();

            assertThat(codes).doesNotHaveDuplicates();
            assertThat(names).containsExactlyInAnyOrderElementsOf(codes);
        }
    }

    @Test
    void tells_place_code_value_and_hint_in_one_line() {
        Map<String, String> lines = new TreeMap<>(ONE_OF_EACH.stream()
                .sorted(Comparator.comparing(Problem::code))
                .collect(Collectors.toMap(Problem::code, Problem::toLine)));

        assertThat(lines.values())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("red-flags/red-flags.yaml:12:7: FP-1")
                        .endsWith(".")
                        .doesNotContain("\n"));
        assertThat(lines)
                .containsEntry(
                        "FP-101",
                        "red-flags/red-flags.yaml:12:7: FP-101 The code set (cancr) is not in the terminology folder. "
                                + "Maybe you meant (cancer), or a set is missing in knowledge/terminology.");
    }

    @Test
    void is_listed_in_the_order_of_files_and_lines() {
        var problems = new Problems();
        problems.add(new Problem.MissingKey(new Place("b.yaml", 1, 1), "id"));
        problems.add(new Problem.MissingKey(new Place("a.yaml", 9, 1), "id"));
        problems.add(new Problem.MissingKey(new Place("a.yaml", 2, 5), "id"));
        problems.add(new Problem.MissingKey(new Place("a.yaml", 2, 3), "id"));

        assertThat(problems.list())
                .extracting(problem -> problem.place().toString())
                .containsExactly("a.yaml:2:3", "a.yaml:2:5", "a.yaml:9:1", "b.yaml:1:1");
    }

    @Test
    void offers_the_name_that_takes_the_fewest_edits() {
        assertThat(ClosestName.to("facet-loadng", List.of("facet-cyst", "facet-loading", "fracture")))
                .isEqualTo("facet-loading");
        assertThat(ClosestName.to("b", List.of("c", "a"))).isEqualTo("a");
        assertThat(ClosestName.to("b", List.of())).isEqualTo("nothing");
    }
}
