package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facetpath.report.packet.Claim.Standing;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.packet.PacketWords;
import org.facetpath.report.packet.ReplyText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The draft of a letter after a denial, over every example and two policies")
class ReplyClaimsTest {

    private static final Pattern MARKS = Pattern.compile(" \\[([0-9a-z, ]+)]$", Pattern.MULTILINE);

    static Stream<String> examples() {
        return ExampleAnswersTest.names();
    }

    private static List<Packet> packets(String example) {
        return Packets.of(
                Run.example(example), List.of("cms-l38773", "aetna-cpb-0016"), "rfa L4-L5,L5-S1 right 2026-12-01");
    }

    private static String letter(Packet packet, String reason, String criterion) {
        var answered = new ReplyText.Answered(LocalDate.of(2026, 10, 30), "A-7", reason, criterion);
        return ReplyText.write(packet, ReplyText.Kind.APPEAL, answered);
    }

    private static String part(String letter, String heading) {
        var from = letter.indexOf(heading);
        return from < 0 ? "" : letter.substring(from, letter.indexOf("\n\n", from));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void asserts_what_a_line_of_the_record_shows_and_asks_about_the_rest(String example) {
        for (var packet : packets(example)) {
            var words = new PacketWords(packet);
            var letter = letter(packet, "", "none-of-them");
            var shown = part(letter, "WHAT THE RECORD SHOWS OF THE OTHER CRITERIA");
            var open = part(letter, "TO BE CONFIRMED");
            for (var claim : packet.claims()) {
                var said = "- %s: ".formatted(words.criterion(claim.criterion()));
                assertThat(shown.contains(said)).as(said).isEqualTo(claim.standing() == Standing.SHOWN);
                if (claim.standing() == Standing.TO_CONFIRM || claim.standing() == Standing.MISSING) {
                    assertThat(open).contains("- " + words.criterion(claim.criterion()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void lists_every_line_and_statement_that_it_cites(String example) {
        for (var packet : packets(example)) {
            for (var claim : packet.claims()) {
                var letter = letter(
                        packet, "too early", claim.criterion().criterion().name());
                var cited =
                        MARKS.matcher(letter).results().map(it -> it.group(1)).toList();
                assertThat(cited).isNotEmpty();
                cited.stream()
                        .flatMap(it -> Stream.of(it.split(", ")))
                        .forEach(mark -> assertThat(letter).contains("\n[%s] ".formatted(mark)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void never_claims_the_point_in_question_where_the_record_does_not_show_it(String example) {
        for (var packet : packets(example)) {
            for (var claim : packet.claims()) {
                var point =
                        part(letter(packet, "", claim.criterion().criterion().name()), "THE POINT IN QUESTION");
                assertThat(point.contains("The record shows: ")).isEqualTo(claim.standing() == Standing.SHOWN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void says_what_was_counted_or_compared_also_where_no_entry_stands_for_it(String example) {
        for (var packet : packets(example)) {
            for (var claim : packet.claims(Standing.TO_CONFIRM)) {
                var message = claim.criterion().message();
                boolean isOwn =
                        !List.of("found.nothing-recorded", "found.parts").contains(message.key());
                if (claim.evidence().isEmpty() && isOwn) {
                    var point = part(
                            letter(packet, "", claim.criterion().criterion().name()), "THE POINT IN QUESTION");
                    assertThat(point)
                            .contains(packet.speech().say(message))
                            .doesNotContain("Nothing recorded; to be confirmed");
                }
            }
        }
    }

    @Test
    void says_how_many_sessions_there_were_where_there_were_none() {
        var packet = packets("missing-data").getFirst();
        var sessions = packet.claims().stream()
                .filter(it -> it.criterion().message().key().equals("found.sessions-since"))
                .findFirst()
                .orElseThrow();
        var point =
                part(letter(packet, "too many", sessions.criterion().criterion().name()), "THE POINT IN QUESTION");
        assertThat(sessions.evidence()).isEmpty();
        assertThat(point)
                .containsPattern("0 sessions since .*; the limit is \\d+ in \\d+ months, this one included\\.");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void quotes_the_payer_without_letting_its_words_turn_the_letter(String example) {
        for (var packet : packets(example)) {
            assertThat(letter(packet, "not enough\u202E\u0007", "none-of-them"))
                    .contains("not enough<U+202E><U+0007>")
                    .contains("A-7");
        }
    }
}
