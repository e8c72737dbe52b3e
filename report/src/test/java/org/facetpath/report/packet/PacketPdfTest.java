package org.facetpath.report.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.time.When;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The letter as PDF")
class PacketPdfTest {

    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    private static final String NASTY =
            "\u001B[31m \u202Eevil\u202C <script>alert(1)</script> & \uE001911\uE002 \uD800 \uD83D\uDE00 \u05D0"
                    + " x".repeat(20) + "x".repeat(10_000);

    @Test
    void shows_hostile_words_of_a_record_as_text_within_the_page() throws IOException {
        var outside = new ArrayList<String>();
        try (var document = Loader.loadPDF(PacketPdf.write(hostile()))) {
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (letter.getXDirAdj() < 0 || letter.getXDirAdj() > letter.getPageWidth()) {
                        outside.add(letter.getUnicode());
                    }
                    super.processTextPosition(letter);
                }
            };
            var text = reader.getText(document).replaceAll("\\s+", "");

            assertThat(text)
                    .contains(
                            "<script>alert(1)</script>",
                            "<U+202E>evil",
                            "<U+1F600>",
                            "<U+05D0>",
                            "<U+E001>911<U+E002>");
            assertThat(document.getNumberOfPages()).isLessThan(12);
        }
        assertThat(outside).isEmpty();
    }

    private static Packet hostile() {
        var line = new Evidence("Observation/" + NASTY, NASTY, NASTY, NASTY, null);
        var criterion = new Explanation(
                new CriterionId("pain-severity"),
                Verdict.MET,
                Explanation.Basis.RECORDED,
                new Message("found.imaging", Map.of("words", NASTY)),
                null,
                List.of(line),
                Assessments.OPINION,
                List.of());
        var proposal = new Proposal(
                null,
                FacetProcedure.Kind.INJECTION,
                FacetProcedure.Intent.NOT_DOCUMENTED,
                List.of(new ProcedureCode(NASTY, NASTY, List.of(NASTY))),
                BodyPlace.unknown(),
                When.unknown(),
                "ServiceRequest/1",
                List.of(line));
        var policy = KNOWLEDGE.policies().find("strict").orElseThrow();
        var answer = new CoverageAnswer(
                policy.id(),
                policy.revision(),
                LocalDate.of(2026, 1, 1),
                Message.of("why.named"),
                proposal,
                List.of(),
                Verdict.MET,
                List.of(criterion));
        return new Composing(KNOWLEDGE, Speech.in("en")).compose(Assessments.hostile(), answer, policy);
    }
}
