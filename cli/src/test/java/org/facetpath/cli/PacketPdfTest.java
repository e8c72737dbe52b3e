package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The letter of a packet")
class PacketPdfTest {

    private static final String NECK = "rfa C5-C6 right 2026-12-01";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "low-back-two-blocks, cms-l33930, en",
        "low-back-recurrence, cms-l38773, es",
        "missing-data, bcbs-nd-701116, en"
    })
    void keeps_the_rules_for_archives_and_for_people_who_do_not_see(String example, String policy, String language)
            throws Exception {
        var letter = Letter.of(
                Run.example(example),
                folder,
                "--policy",
                policy,
                "--language",
                language,
                "--propose",
                "rfa L4-L5,L5-S1 right 2026-12-01");

        assertThat(PdfJudge.problems(letter.pdf())).isEmpty();
    }

    @Test
    void says_its_language_and_title_and_tags_every_part() throws IOException {
        try (var document = letter().open()) {
            var catalog = document.getDocumentCatalog();
            var tags = Letter.tags(catalog.getStructureTreeRoot());

            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Letter of medical necessity: radiofrequency ablation");
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure");
        }
    }

    @Test
    void tells_in_words_what_its_drawings_show() throws IOException {
        try (var document = letter().open()) {
            var figures = Letter.tags(document.getDocumentCatalog().getStructureTreeRoot()).stream()
                    .filter(tag -> tag.getStructureType().equals("Figure"))
                    .toList();

            assertThat(figures).hasSize(2);
            assertThat(figures)
                    .extracting(PDStructureElement::getAlternateDescription)
                    .allMatch(it -> it.length() > 30);
            assertThat(figures.getFirst().getAlternateDescription()).contains("C5-C6");
        }
    }

    @Test
    void carries_its_letters_and_names_its_standards() throws IOException {
        try (var document = letter().open()) {
            var metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(Letter.fonts(document)).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(metadata)
                    .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains("2026-11-01T00:00:00");
        }
    }

    @Test
    void is_on_the_paper_of_the_payers_country() throws IOException {
        try (var american = letter().open()) {
            assertThat(american.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
        var british =
                Letter.of(Run.example("neck-whiplash-one-block"), folder, "--policy", "nhs-ebi", "--propose", NECK);
        try (var document = british.open()) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void of_a_record_with_five_hundred_scores_stays_short() throws Exception {
        var long_ = new LongStory(500, 60, "").in(folder);
        var letter = Letter.of(long_, folder, "--policy", "cms-l38773", "--propose", "rfa L4-L5 right 2026-12-01");

        try (var document = letter.open()) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(16);
        }
        assertThat(PdfJudge.problems(letter.pdf())).isEmpty();
    }

    @Test
    void shows_hostile_words_as_words() throws Exception {
        var words = "<b>x</b> \\u202Eevil \\uD83D\\uDE00 " + "w".repeat(10_000);
        var record = new LongStory(5, 3, words).in(folder);
        var letter = Letter.of(record, folder, "--policy", "cms-l38773", "--propose", "rfa L4-L5 right 2026-12-01");

        assertThat(letter.text().replace(" ", "")).contains("<b>x</b><U+202E>evil<U+1F600>");
        assertThat(PdfJudge.problems(letter.pdf())).isEmpty();
    }

    private Letter letter() {
        return Letter.of(
                Run.example("neck-whiplash-one-block"), folder, "--policy", "aetna-cpb-0016", "--propose", NECK);
    }
}
