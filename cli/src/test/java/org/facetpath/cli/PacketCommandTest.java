package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("facetpath packet")
class PacketCommandTest {

    private static final String BACK = "rfa L4-L5,L5-S1 right 2026-12-01";

    @TempDir
    Path folder;

    @Test
    void writes_what_is_sent_and_apart_from_it_what_the_clinic_must_know() throws IOException {
        var letter = Letter.of(Run.example("low-back-two-blocks"), folder, "--policy", "cms-l33930");

        assertThat(letter.file("before-sending.txt")).contains("PATH TO YES", "not part of what is sent");
        assertThat(letter.text()).doesNotContainIgnoringCase("path to yes");
        assertThat(letter.file("packet.json")).doesNotContainIgnoringCase("path to yes", "pathToYes");
        assertThat(letter.text())
                .contains("Medicare, First Coast, JN: facet joint interventions, L33930", "2024 rewrite")
                .contains("from 2024-07-07; these days are not certain", "unconfirmed");
    }

    @Test
    void tells_the_clinic_and_not_the_payer_what_will_be_too_old_on_the_day_of_the_path() throws IOException {
        var record = Run.example("low-back-two-blocks");
        var asked = List.of("--policy", "cms-l33930", "--propose", "rfa L4-L5,L5-S1 right 2028-06-01");
        var letter = Letter.of(record, folder, asked.toArray(String[]::new));
        var assess = new ArrayList<>(List.of("assess", record.toString(), "--as-of", "2026-11-01"));
        assess.addAll(asked);

        assertThat(letter.file("before-sending.txt"))
                .contains(
                        "Counts today, but no longer on 1 June 2028",
                        "Pain strong enough: counts until 26 October 2027, then not documented; do or record it again"
                                + " (last on record: Observation/ma-pain-2026-10-26-1005 2026-10-26).");
        assertThat(Run.of(assess.toArray(String[]::new)).out().replaceAll("\\s+", " "))
                .contains("counts until 26 October 2027, then not documented; do or record it again");
        assess.addAll(List.of("--language", "es"));
        assertThat(Run.of(assess.toArray(String[]::new)).out().replaceAll("\\s+", " "))
                .contains("cuenta hasta el 26 de octubre de 2027, después no documentado; hacerlo o anotarlo de nuevo");
        assertThat(letter.text()).doesNotContain("no longer on 1 June 2028");
    }

    @Test
    void marks_a_draft_on_every_page() throws IOException {
        var letter = Letter.of(Run.example("low-back-two-blocks"), folder, "--policy", "cms-l33930");

        try (var document = letter.open()) {
            var marks = letter.text().split("DRAFT: not to be sent", -1).length - 1;
            assertThat(marks).isEqualTo(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void names_every_criterion_and_cites_the_line_of_the_record() throws IOException {
        var letter = Letter.of(Run.example("low-back-two-blocks"), folder, "--policy", "cms-l33930");

        for (var claim : Packets.json(letter).get("claims")) {
            assertThat(letter.text()).contains(claim.get("asks").asString());
        }
        assertThat(letter.text().replace(" ", ""))
                .contains("Observation/ma-pain-2026-10-26-1005valueInteger72026-10-26T10:05:00");
    }

    @Test
    void makes_up_nobody_and_leaves_blanks_to_fill_in() throws IOException {
        var letter = Letter.of(Run.example("low-back-two-blocks"), folder, "--policy", "cms-l33930");

        assertThat(letter.text())
                .contains(
                        "Signature ____",
                        "Date of birth ____",
                        "Member number ____",
                        "NPI or registration number ____");
        assertThat(letter.text()).doesNotContain("Dr.", "I examined", "I have examined");
    }

    @ParameterizedTest
    @CsvSource({"red-flag-cauda-equina, cauda-equina", "red-flag-infection, spinal-infection"})
    void is_held_back_while_an_emergency_or_urgent_red_flag_is_open(String example, String flag) {
        var run = Letter.run(Run.example(example), folder.resolve("out"), "--policy", "cms-l38773", "--propose", BACK);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("no packet", flag);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void is_not_written_for_a_child() {
        var run = Letter.run(Run.example("under-18"), folder, "--policy", "cms-l38773", "--propose", BACK);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("too young");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void is_not_written_for_somebody_who_died() throws IOException {
        var record = Files.readString(Run.example("low-back-two-blocks"))
                .replaceFirst("\"gender\"", "\"deceasedDateTime\": \"2026-10-30\", \"gender\"");
        var late = Files.writeString(folder.resolve("late.json"), record);

        var run = Letter.run(late, folder.resolve("out"), "--policy", "cms-l33930");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("died");
    }

    @Test
    void tells_the_clinic_what_it_did_not_read_and_what_to_look_at_soon() throws IOException {
        var letter =
                Letter.of(Run.example("not-facet-radiculopathy"), folder, "--policy", "cms-l38773", "--propose", BACK);

        assertThat(letter.file("before-sending.txt"))
                .contains("RED FLAGS TO LOOK AT", "WHAT OF THE RECORD WAS NOT READ");
    }

    @Test
    void asks_for_nothing_that_nobody_asked_for() {
        var run = Letter.run(Run.example("neck-whiplash-one-block"), folder, "--policy", "cms-l38773");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--propose");
    }

    @Test
    void needs_a_policy_and_one_patient() {
        var unknown = Letter.run(Run.example("missing-data"), folder, "--propose", BACK);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--policy");

        var several = Letter.run(Run.ROOT.resolve("examples"), folder, "--policy", "cms-l38773", "--propose", BACK);
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("a packet is about one");
    }

    @Test
    void says_what_the_record_answers_against_the_request() throws IOException {
        var letter = Letter.of(Run.example("low-back-recurrence"), folder, "--policy", "cms-l38773");

        assertThat(letter.text()).contains("The record answers against the request: criterion");
        assertThat(letter.file("before-sending.txt")).contains("SETTLED AGAINST THE REQUEST");
    }

    @Test
    void never_calls_a_policy_without_criteria_met() throws IOException {
        var letter = Letter.of(
                Run.example("missing-data"),
                folder,
                "--policy",
                "bcbs-nd-701116",
                "--propose",
                "diagnostic-block L4-L5 both 2026-12-01");

        assertThat(letter.text())
                .contains("names no criteria for this procedure", "DRAFT")
                .doesNotContain("leaves no criterion of this policy open");
    }

    @Test
    void writes_the_same_bytes_for_the_same_day() throws IOException {
        var one = Letter.of(Run.example("low-back-recurrence"), folder.resolve("1"), "--policy", "cms-l38773");
        var other = Letter.of(Run.example("low-back-recurrence"), folder.resolve("2"), "--policy", "cms-l38773");

        for (var name : new String[] {"letter.pdf", "packet.json", "attachments.csv", "before-sending.txt"}) {
            assertThat(one.folder().resolve(name))
                    .hasSameBinaryContentAs(other.folder().resolve(name));
        }
    }

    @Test
    void puts_several_packets_into_folders_of_their_own() {
        var run =
                Letter.run(Run.example("low-back-two-blocks"), folder, "--policy", "cms-l33930", "--policy", "strict");

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("1-radiofrequency-ablation-cms-l33930/letter.pdf"))
                .exists();
        assertThat(folder.resolve("2-radiofrequency-ablation-strict/letter.pdf"))
                .exists();
    }

    @Test
    void leaves_out_cpt_numbers_when_asked() throws IOException {
        var letter = Letter.of(Run.example("low-back-two-blocks"), folder, "--policy", "cms-l33930", "--no-cpt");

        assertThat(letter.text()).contains("Procedure codes and units ____").doesNotContain("Codes in the order");
        assertThat(letter.file("packet.json")).doesNotContain("www.ama-assn.org");
    }

    @Test
    void never_overwrites_its_input() throws IOException {
        var input = folder.resolve("packet.json");
        Files.copy(Run.example("low-back-two-blocks"), input);

        var run = Letter.run(input, folder, "--policy", "cms-l33930");

        assertThat(run.code()).isEqualTo(2);
        assertThat(input).hasSameBinaryContentAs(Run.example("low-back-two-blocks"));
    }
}
