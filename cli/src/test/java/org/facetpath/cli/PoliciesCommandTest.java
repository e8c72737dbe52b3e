package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("facetpath policies")
class PoliciesCommandTest {

    @TempDir
    Path folder;

    @Test
    void lists_every_version_with_its_days() {
        var run = Run.of("policies");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("cms-l38803")
                .containsPattern("cms-l38801 +from 2026-04-16 +\\S")
                .containsPattern("cms-l38765 +from 2024-07-07 .*\\(days not certain\\)")
                .containsPattern("cms-l38773 +from [-0-9]+ to [-0-9]+ +2021 text")
                .doesNotContain("..");
        assertThat(Run.of("policies", "--language", "es").out())
                .containsPattern("cms-l38773 +desde [-0-9]+ hasta [-0-9]+ +texto de 2021")
                .contains("(fechas no seguras)");
    }

    @Test
    void words_days_and_name_of_a_version_wherever_it_is_named() {
        assertThat(Run.of("policies", "show", "cms-l38765").out())
                .contains("from 2024-07-07; these days are not certain")
                .doesNotContain("..");
        assertThat(Run.of("policies", "compare", "cms-l38773@2022-01-01", "cms-l38773", "--language", "es")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("cms-l38773 texto de 2021", "desde ")
                .doesNotContain("..", "2021 text");
        assertThat(Run.of("knowledge", "list", "--language", "es").out())
                .containsPattern("política +cms-l38773 +desde [-0-9]+ hasta [-0-9]+ +texto de 2021")
                .doesNotContain("2021 text");
    }

    @Test
    void shows_one_version_with_its_sources() {
        var run = Run.of("policies", "show", "cms-l38773@2022-01-01");

        assertThat(run.out())
                .contains("2021 text", "read 2026-11-23", "at least 80 % relief", "(unconfirmed)", "clock:")
                .doesNotContain("cms-l38773, version 32");
    }

    @Test
    void says_in_the_readers_language_how_well_a_source_is_confirmed() {
        for (var version : List.of("cms-l38773@2022-01-01", "aetna-cpb-0016", "nhs-ebi", "evicore-cmm-201")) {
            assertThat(Run.of("policies", "show", version, "--language", "es").out())
                    .containsAnyOf("(fuente secundaria", "(confirmado", "(sin confirmar")
                    .contains("leído")
                    .doesNotContain("confirmed", "(secondary", ", read ", "not read");
        }
        assertThat(Run.of("policies", "show", "cms-l38773", "--language", "es").out())
                .contains("(confirmado)", "(sin confirmar)");
        assertThat(Run.of("knowledge", "list", "--language", "es").out()).startsWith("conocimiento 20");
    }

    @Test
    void shows_the_codes_a_payer_lists_and_the_deadlines_of_all_whom_it_binds() {
        var shown = Run.of("policies", "show", "cms-l38773").out();

        assertThat(shown)
                .contains("codes: M47.812, M47.813", "64495", "64999", "clock: ", "within 7 calendar days")
                .contains("clock (medicare-advantage): ", "within 72 hours")
                .doesNotContain("M54.5", "M47.26");
        assertThat(Run.of("policies", "show", "cms-l38773", "--language", "es").out())
                .contains("en 7 días naturales", "códigos: M47.812", "plazo (medicare-advantage): ", "aseguradoras: ")
                .doesNotContain("codes:", "clock", "payers:");
        assertThat(Run.of("policies", "show", "bcbs-nd-701116").out())
                .contains("C2-C3 to C7-T1, T12-L1 to L5-S1", "28 days or more")
                .doesNotContain("clock");
    }

    @Test
    void judges_billing_lines_that_the_command_line_proposes() {
        var answer = Run.json(
                        Run.example("low-back-two-blocks"),
                        "--policy",
                        "cms-l38773",
                        "--propose",
                        "rfa L4-L5,L5-S1 right 2026-12-01 64635-RTx1 64636-RTx2")
                .answer();

        var proposed = answer.get("coverage").get(answer.get("coverage").size() - 1);
        assertThat(proposed.get("proposal").get("codes").get(1).get("units").asInt())
                .isEqualTo(2);
        assertThat(proposed.get("criteria").toString())
                .contains("The codes and units bill 3 levels, and the joints named are 2");
    }

    @Test
    void tells_which_joint_has_no_nerve_to_treat() {
        var run = Run.of(
                "assess",
                Run.example("low-back-two-blocks").toString(),
                "--policy",
                "cms-l38773",
                "--propose",
                "rfa C0-C1 left 2026-12-01");

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("C0-C1: no medial branch there could be blocked or ablated");
    }

    @Test
    void compares_two_versions_by_what_they_ask_differently() {
        var run = Run.of("policies", "compare", "cms-l38773@2022-01-01", "cms-l38773");

        assertThat(run.out()).contains("intra-articular").doesNotContain("Mainly axial pain");
        assertThat(Run.of("policies", "compare", "cms-l38841", "cms-l34892").out())
                .contains("no differences in what they ask");
    }

    @Test
    void says_in_the_language_chosen_what_a_version_asks() {
        assertThat(Run.of("policies", "compare", "cms-l38801@2022-01-01", "cms-l38801", "--language", "es")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("meses o más")
                .doesNotContain("at least", "percent", "recorded:", " if ");
    }

    @Test
    void of_an_unknown_name_or_day_tells_what_there_is() {
        assertThat(Run.of("policies", "show", "nobody").code()).isEqualTo(2);
        assertThat(Run.of("policies", "show", "nobody").err()).contains("cms-l38773");
        assertThat(Run.of("policies", "show", "cms-l38773@soon").err()).contains("'soon' is not a day");
    }

    @Test
    void checks_a_folder_and_names_file_line_and_column() throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), "clinicallyReviewedBy: none\npolicy: ours\nkind: payr\n");

        var run = Run.of("policies", "check", folder.toString());

        assertThat(run.code()).isOne();
        assertThat(run.out()).contains("ours.yaml:3:7: FP-110", "(payer)");
        var assessed = Run.of("assess", Run.example("low-back-two-blocks").toString(), "--policies", folder.toString());
        assertThat(assessed.code()).isEqualTo(2);
        assertThat(assessed.err()).contains("facetpath policies check", "ours.yaml:1:1");
    }

    @Test
    void judges_a_proposal_by_several_policies_side_by_side() {
        var answer = Run.json(
                        Run.example("low-back-two-blocks"),
                        "--policy",
                        "cms-l38773",
                        "--policy",
                        "bcbs-nd-701116",
                        "--propose",
                        "rfa L4-L5,L5-S1 right 2026-12-01")
                .answer();

        assertThat(answer.get("coverage").findValuesAsString("policy")).contains("cms-l38773", "bcbs-nd-701116");
        for (var entry : answer.get("coverage")) {
            assertThat(entry.get("document").get("read").asString()).isEqualTo("2026-11-23");
            boolean met = entry.get("verdict").asString().equals("met");
            assertThat(entry.get("pathToYes").isNull()).isEqualTo(met);
        }
    }

    @Test
    void leaves_the_billing_codes_out_when_asked() {
        var file = Run.example("low-back-two-blocks");
        var with = Run.json(file, "--policy", "cms-l38773").answer();
        var without = Run.json(file, "--policy", "cms-l38773", "--no-cpt").answer();

        assertThat(with.get("coverage").findValuesAsString("id")).contains("billing-lines");
        assertThat(without.get("coverage").findValuesAsString("id")).doesNotContain("billing-lines");
    }
}
