package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.json.PacketJson;
import org.facetpath.report.json.PacketSchema;
import org.facetpath.report.packet.Claim;
import org.facetpath.report.packet.Claim.Standing;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.packet.Readiness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The claims of a packet, over every example and several policies")
class PacketClaimsTest {

    private static final List<String> POLICIES = List.of(
            "cms-l38773", "cms-l33930", "aetna-cpb-0016", "uhc-ablation", "bcbs-nd-701116", "nhs-ebi", "strict");

    private static final String SOURCES = """
        clinicallyReviewedBy: none
        sources:
          - { source: our-payer, title: "Our policy", publisher: "Our payer", status: confirmed, read: 2026-11-01 }
        """;
    private static final String PAYERS = """
        clinicallyReviewedBy: none
        payers:
          - { id: our-payer, label: "Our payer", words: [our payer], source: our-payer }
        """;
    private static final String POLICY = """
        clinicallyReviewedBy: none
        policy: ours
        title: "Our payer: facet denervation"
        kind: payer
        revision: "2026"
        effective: { from: 2026-01-01 }
        source: our-payer
        applies: { payers: [our-payer] }
        extends: commercial
        parameters: { document: our-payer, relief: 75, care-days: 42 }
        steps:
          radiofrequency-ablation: [pain-duration, conservative-care]
        """;

    private static final com.networknt.schema.Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(PacketSchema.text());

    static Stream<String> examples() {
        return ExampleAnswersTest.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void are_asserted_only_with_a_footnote(String example) {
        for (var packet : packets(example)) {
            assertThat(packet.claims(Standing.SHOWN))
                    .allMatch(claim -> !claim.notes().isEmpty() || isOfThePolicyAlone(claim));
            assertThat(packet.course()).allMatch(told -> !told.notes().isEmpty());
            assertThat(packet.claims())
                    .flatExtracting(Claim::notes)
                    .allMatch(number -> number >= 1 && number <= packet.lines().size());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void are_never_asserted_when_the_record_does_not_say(String example) {
        for (var packet : packets(example)) {
            assertThat(packet.claims(Standing.SHOWN))
                    .allMatch(claim -> claim.criterion().verdict() == Verdict.MET)
                    .allMatch(claim -> claim.criterion().basis() == Explanation.Basis.RECORDED);
            assertThat(packet.claims(Standing.MISSING)).hasSize((int) packet.claims().stream()
                    .filter(claim -> claim.criterion().verdict() == Verdict.NOT_DOCUMENTED)
                    .count());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void make_a_draft_unless_every_criterion_is_met(String example) {
        for (var packet : packets(example)) {
            assertThat(packet.readiness() == Readiness.DRAFT)
                    .isEqualTo(packet.answer().verdict() != Verdict.MET);
            assertThat(packet.readiness() == Readiness.TO_SIGN
                            && packet.claims().stream().anyMatch(it -> it.standing() != Standing.SHOWN))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keep_the_published_schema(String example) throws IOException {
        for (var packet : packets(example)) {
            assertThat(SCHEMA.validate(PacketJson.write(packet), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void name_for_every_line_the_record_to_attach(String example) {
        for (var packet : packets(example)) {
            var attached =
                    packet.attachments().stream().map(it -> it.resource()).toList();
            assertThat(attached).doesNotHaveDuplicates().doesNotContain("command-line");
            for (var claim : packet.claims()) {
                assertThat(attached)
                        .containsAll(claim.evidence().stream()
                                .map(it -> it.resource())
                                .toList());
            }
        }
    }

    @Test
    void of_two_positive_blocks_are_what_a_clinician_would_sign() {
        var packet = Packets.of(
                        Run.example("low-back-two-blocks"), List.of("cms-l33930"), "rfa L4-L5,L5-S1 right 2026-12-01")
                .getLast();

        assertThat(packet.claims().stream()
                        .map(it -> "%s %s"
                                .formatted(
                                        it.criterion().criterion().name(),
                                        it.standing().code())))
                .contains(
                        "in-force shown",
                        "pain-severity shown",
                        "conservative-care shown",
                        "two-positive-medial-branch-blocks shown",
                        "no-untreated-radiculopathy missing",
                        "no-other-pathology to-confirm",
                        "rfa-session-cap to-confirm",
                        "thermal-rfa missing",
                        "no-general-anesthesia to-confirm",
                        "no-alif to-confirm",
                        "covered-diagnosis shown");
        assertThat(packet.readiness()).isEqualTo(Readiness.DRAFT);
    }

    @Test
    void that_the_record_shows_all_of_make_a_letter_ready_to_sign(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), SOURCES);
        Files.writeString(folder.resolve("payers.yaml"), PAYERS);
        Files.writeString(folder.resolve("ours.yaml"), POLICY);
        var letter = Letter.of(
                Run.example("low-back-two-blocks"),
                folder.resolve("out"),
                "--policy",
                "ours",
                "--policies",
                folder.toString());

        assertThat(Packets.json(letter).get("readiness").asString()).isEqualTo("to-sign");
        assertThat(letter.text())
                .contains("leaves no criterion of this policy open", "To be completed and signed", "Signature ____")
                .doesNotContain("DRAFT");
    }

    private static boolean isOfThePolicyAlone(Claim claim) {
        return claim.criterion().criterion().name().equals("in-force") && claim.text() != null;
    }

    private static List<Packet> packets(String example) {
        return Packets.of(Run.example(example), POLICIES, "rfa L4-L5,L5-S1 right 2026-12-01");
    }
}
