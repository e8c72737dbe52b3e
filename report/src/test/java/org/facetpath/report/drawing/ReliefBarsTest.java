package org.facetpath.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.explain.Message;
import org.facetpath.core.time.When;
import org.facetpath.report.Assessments;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The relief of each block")
class ReliefBarsTest {

    private static BlockResult block(String percent, BlockVerdict verdict, Message... reasons) {
        return new BlockResult(
                List.of(),
                When.on(LocalDate.of(2026, 8, 3)),
                List.of(),
                List.of(),
                FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK,
                FacetProcedure.Intent.DIAGNOSTIC,
                "lidocaine",
                new BigDecimal(percent),
                new BigDecimal("0.5"),
                verdict,
                List.of(reasons),
                List.of(),
                List.of());
    }

    private static Drawn drawn(Frame frame, List<BlockResult> blocks) {
        return Drawn.parse(ReliefBars.draw(blocks, Speech.in("en"), frame, "r"));
    }

    @Test
    void never_reads_as_the_threshold_what_is_just_under_it() {
        var block = block("79.99", BlockVerdict.NEGATIVE, Message.of("block.relief-does-not-reach", "threshold", "80"));

        assertThat(drawn(Frame.WIDE, List.of(block)).labels())
                .extracting(Drawn.Label::text)
                .contains("79.9… %, negative");
    }

    @Test
    void stands_against_the_line_of_the_guideline_that_judged_it() {
        var block = block("60", BlockVerdict.POSITIVE, Message.of("block.relief-reaches", "threshold", "50"));
        var line = drawn(Frame.WIDE, List.of(block)).elements("line").stream()
                .filter(it -> it.getAttribute("class").equals("ws-threshold"))
                .toList();

        assertThat(line)
                .singleElement()
                .satisfies(it -> assertThat(it.getAttribute("x1")).isEqualTo(Svg.number(new Scale(372, 944).x(50))));
    }

    @ParameterizedTest
    @EnumSource
    void keeps_its_words_apart_and_inside(Frame frame) {
        assertThat(Assessments.all())
                .allSatisfy(assessment -> assertThat(assessment.problems()).allSatisfy(problem -> {
                    assertThat(drawn(frame, problem.blocks()).collisions()).isEmpty();
                    assertThat(drawn(frame, problem.blocks()).outside()).isEmpty();
                }));
    }
}
