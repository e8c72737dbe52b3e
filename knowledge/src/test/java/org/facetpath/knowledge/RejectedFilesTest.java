package org.facetpath.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.knowledge.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A knowledge folder is rejected")
class RejectedFilesTest {

    private static final String REVIEW = "clinicallyReviewedBy: none\n";
    private static final String SOURCES = REVIEW
            + "sources: [{ source: book, title: A book, publisher: P, year: 2020, status: confirmed, read: 2026-11-23"
            + " }]\n";
    private static final String SETS = REVIEW + """
        sets:
          - { id: facet-loading, domain: finding, label: facet loading }
          - { id: cancer, domain: diagnosis, label: cancer }
        """;

    @TempDir
    Path folder;

    @Nested
    @DisplayName("for a criterion")
    class OfCriteria {
        @Test
        void that_names_an_unknown_code_set_with_the_closest_one() throws IOException {
            assertThat(flag("finding: { any-of: [facet-loadin] }"))
                    .containsExactly("red-flags/red-flags.yaml:8:37: FP-101 The code set (facet-loadin) is not in the "
                            + "terminology folder. Maybe you meant (facet-loading), or a set is missing in "
                            + "knowledge/terminology.");
        }

        @Test
        void that_uses_a_set_for_what_it_does_not_name() throws IOException {
            assertThat(flag("finding: { any-of: cancer }"))
                    .singleElement()
                    .asString()
                    .contains(":8:36: FP-115 ");
        }

        @Test
        void of_an_unknown_kind_of_none_or_of_two() throws IOException {
            assertThat(flag("fnding: { any-of: cancer }"))
                    .singleElement()
                    .asString()
                    .contains(":8:15: FP-105 ", "(fnding)", "(finding)");
            assertThat(flag("{}")).singleElement().asString().contains("FP-105");
            assertThat(flag("{ sex: female, age: { below: 9 } }"))
                    .singleElement()
                    .asString()
                    .contains("FP-105");
        }

        @Test
        void with_a_key_that_means_nothing_there() throws IOException {
            assertThat(flag("finding: { any-of: facet-loading, withn-days: 3 }"))
                    .singleElement()
                    .asString()
                    .contains(":8:51: FP-104 ", "(withn-days)", "within-days");
        }

        @Test
        void with_a_number_that_is_none_or_is_quoted_or_negative() throws IOException {
            for (var number : List.of("many", "\"9\"", "-9", "9.5")) {
                assertThat(flag("age: { below: " + number + " }"))
                        .singleElement()
                        .asString()
                        .contains(":8:31: FP-108 ");
            }
        }

        @Test
        void that_mentions_another_cause_nobody_describes() throws IOException {
            assertThat(flag("other-cause: { any-of: hip }"))
                    .singleElement()
                    .asString()
                    .contains("FP-110", "(hip)");
        }

        @Test
        void that_states_a_threshold_and_cites_nothing() throws IOException {
            file(
                    "pathway/facet-pathway.yaml",
                    REVIEW + "stages:\n  - stage: resolved\n    when: { age: { below: 9 } }\n");

            assertThat(load())
                    .containsExactly(
                            "pathway/facet-pathway.yaml:4:11: FP-102 The rule (resolved) states a threshold but cites"
                                    + " no source. Add `source: { id: …, section: … }` here or on the rule around it.");
        }
    }

    @Nested
    @DisplayName("for a file")
    class OfFiles {
        @Test
        void that_lacks_a_key_or_cites_an_unknown_source() throws IOException {
            file("spine/innervation.yaml", "joints: [{ joint: L4-L5, nerves: [L3, L4], source: bok }]\n");

            assertThat(load())
                    .satisfiesExactly(
                            one -> assertThat(one).contains(":1:1: FP-106 ", "(clinicallyReviewedBy)"),
                            two -> assertThat(two).contains(":1:52: FP-103 ", "(bok)", "(book)"));
        }

        @Test
        void that_names_a_joint_or_nerve_there_is_not() throws IOException {
            file("spine/innervation.yaml", REVIEW + "joints: [{ joint: L5-L6, nerves: [L9], source: book }]\n");

            assertThat(load())
                    .satisfiesExactly(
                            one -> assertThat(one).contains(":2:19: FP-110 ", "(L5-L6)", "joint"),
                            two -> assertThat(two).contains(":2:35: FP-110 ", "(L9)", "nerve"));
        }

        @Test
        void that_takes_a_name_twice() throws IOException {
            file("terminology/more.yaml", REVIEW + "sets: [{ id: cancer, domain: finding, label: again }]\n");

            assertThat(load()).singleElement().asString().contains("FP-111", "(cancer)", "terminology/");
        }

        @Test
        void that_has_a_list_where_a_map_is_due() throws IOException {
            file("version.yaml", "[1]\n");

            assertThat(load()).singleElement().asString().contains("version.yaml:1:1: FP-107");
        }

        @Test
        void with_a_day_that_is_not_in_the_calendar() throws IOException {
            for (var day : List.of("2026-02-30", "23.11.2026", "2026-11", "20261123")) {
                file(
                        "sources/more.yaml",
                        REVIEW + "sources: [{ source: b, title: B, publisher: P, status: confirmed, read: " + day
                                + " }]\n");
                assertThat(load()).singleElement().asString().contains("FP-109", day);
            }
        }

        @Test
        void that_no_part_of_the_engine_would_read() throws IOException {
            file("pathway/other.yaml", REVIEW);

            assertThat(load()).singleElement().asString().contains("pathway/other.yaml:1:1: FP-116");
        }

        @Test
        void with_two_versions_of_a_policy_in_force_on_one_day() throws IOException {
            policy("a", "{ from: 2020-01-01, to: 2021-01-01 }");
            policy("b", "{ from: 2021-01-01 }");
            assertThat(load()).singleElement().asString().contains("policies/p/b.yaml:2:9: FP-112");

            policy("b", "{ from: 2021-01-02 }");
            assertThat(load()).isEmpty();
        }

        @Test
        void and_every_problem_of_every_file_is_told() throws IOException {
            file("version.yaml", "version: [1]\nextra: 2\n");
            file("pathway/cautions.yaml", REVIEW + "cautions: [{ id: a }, { id: a }]\n");

            assertThat(load()).hasSizeGreaterThan(6);
        }
    }

    @Nested
    @DisplayName("for YAML")
    class OfYaml {
        @Test
        void that_is_none() throws IOException {
            file("version.yaml", "a: b: c\n");

            assertThat(load()).singleElement().asString().contains("version.yaml:1:5: FP-114");
        }

        @Test
        void with_anchors_aliases_tags_merge_keys_or_a_second_document() throws IOException {
            for (var text : List.of("a: &x 1", "a: *x", "a: !!str 1", "<<: { a: 1 }", "a: 1\n---\nb: 2")) {
                file("version.yaml", text + "\n");
                assertThat(load()).as(text).anySatisfy(line -> assertThat(line).contains("FP-113"));
            }
        }

        @Test
        void with_a_key_twice_in_one_map() throws IOException {
            file("version.yaml", REVIEW + "version: 2026.1.1\nversion: 2026.1.2\n");

            assertThat(load()).singleElement().asString().contains("version.yaml:3:1: FP-111", "version.yaml:2:1");
        }
    }

    private List<String> flag(String criterion) throws IOException {
        file("red-flags/red-flags.yaml", REVIEW + """
            red-flags:
              - id: flag
                source: { id: book, section: "1" }
                answered-within-days: 30
                levels:
                  - urgency: soon
            """ + "        when: " + inline(criterion) + "\n");
        return load();
    }

    /// A criterion on the line of its key, so that columns are easy to count.
    private static String inline(String criterion) {
        return criterion.startsWith("{") ? criterion : "{ " + criterion + " }";
    }

    private void policy(String name, String effective) throws IOException {
        file(
                "policies/p/" + name + ".yaml",
                REVIEW
                        + "policy: p\ntitle: P\nkind: payer\nrevision: " + name + "\neffective: " + effective
                        + "\nsource: book\nsteps: {}\n");
    }

    private void file(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> load() throws IOException {
        file("sources/sources.yaml", SOURCES);
        file("terminology/sets.yaml", SETS);
        return switch (KnowledgeFolder.load(folder)) {
            case Loaded.Ready<?> _ -> List.of();
            case Loaded.Rejected<?> rejected ->
                rejected.problems().stream().map(Problem::toLine).toList();
        };
    }
}
