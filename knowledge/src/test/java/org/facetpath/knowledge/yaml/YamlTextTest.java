package org.facetpath.knowledge.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problems;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("YAML 1.2")
class YamlTextTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"NO", "yes", "off", "2026-03-02", "0x1F", "012", "1_000", "C5", "12:30"})
    void keeps_as_text_what_older_versions_turn_into_something_else(String written) {
        assertThat(parse("state: " + written)).isInstanceOfSatisfying(Node.Entries.class, map -> {
            assertThat(map.byKey().get("state").value())
                    .isEqualTo(new Node.Scalar(new Place("f.yaml", 1, 8), written, true));
        });
        assertThat(problems.none()).isTrue();
    }

    @Test
    void tells_quoted_text_from_plain_text() {
        assertThat(parse("\"1\"")).isEqualTo(new Node.Scalar(new Place("f.yaml", 1, 1), "1", false));
        assertThat(parse("1")).isEqualTo(new Node.Scalar(new Place("f.yaml", 1, 1), "1", true));
    }

    @Test
    void gives_every_piece_its_line_and_column() {
        var root = (Node.Entries) parse("# remark\na:\n  - b\n  - { c: d }\n");
        var list = (Node.Items) root.byKey().get("a").value();

        assertThat(root.byKey().get("a").keyPlace()).hasToString("f.yaml:2:1");
        assertThat(list.nodes())
                .extracting(Node::place)
                .extracting(Place::toString)
                .containsExactly("f.yaml:3:5", "f.yaml:4:5");
    }

    @Test
    void joins_folded_lines() {
        assertThat(parse(">-\n  one\n  two\n")).extracting("text").isEqualTo("one two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a remark\n", "a: [", "\tb: c", "a: \"open", "a: 1\n b: 2"})
    void that_is_empty_or_broken_is_a_problem_and_not_a_crash(String text) {
        assertThat(YamlText.parse("f.yaml", text, problems)).isEmpty();
        assertThat(problems.list()).hasSize(1);
    }

    private Node parse(String text) {
        return YamlText.parse("f.yaml", text, problems).orElseThrow();
    }
}
