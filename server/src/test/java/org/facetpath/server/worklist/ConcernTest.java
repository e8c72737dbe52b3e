package org.facetpath.server.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worklist")
class ConcernTest {

    private static final LocalDate TOLD_ON = LocalDate.of(2026, 11, 1);
    private static final org.facetpath.core.knowledge.Knowledge KNOWLEDGE =
            KnowledgeFolder.load().orThrow();

    private static WorklistRow row(String example, LocalDate day) {
        var bytes = TestServer.example(example).getBytes(StandardCharsets.UTF_8);
        var chart = new ChartReader(KNOWLEDGE.terminology(), ZoneOffset.UTC)
                .read(new ByteArrayInputStream(bytes), example)
                .charts()
                .getFirst();
        return WorklistRow.of(example, Pathway.assess(chart, KNOWLEDGE, day, Options.defaults()));
    }

    private static Set<Concern> concerns(String example) {
        return row(example, TOLD_ON).concerns();
    }

    @Test
    void puts_a_patient_with_a_red_flag_before_all_others() {
        var flagged = row("red-flag-cauda-equina", TOLD_ON);
        var due = row("low-back-two-blocks", TOLD_ON);
        var calm = row("no-spine-pain", TOLD_ON);

        assertThat(WorklistChoice.of("", "", "").of(List.of(calm, due, flagged)))
                .containsExactly(flagged, due, calm);
    }

    @Test
    void says_that_a_step_is_due_once_it_may_be_done() {
        assertThat(concerns("low-back-two-blocks")).contains(Concern.DUE);
        assertThat(concerns("no-spine-pain")).isEmpty();
    }

    @Test
    void calls_a_patient_stuck_for_whom_a_step_is_due_and_nothing_was_recorded_for_90_days() {
        assertThat(concerns("low-back-two-blocks")).doesNotContain(Concern.STUCK);
        assertThat(row("low-back-two-blocks", TOLD_ON.plusDays(200)).concerns()).contains(Concern.STUCK);
    }

    @Test
    void finds_those_with_one_positive_block_for_whom_another_is_advised() {
        assertThat(concerns("low-back-single-block")).contains(Concern.BETWEEN_BLOCKS);
        assertThat(concerns("low-back-two-blocks")).doesNotContain(Concern.BETWEEN_BLOCKS);
    }

    @Test
    void shows_everybody_where_what_was_asked_for_is_not_understood() {
        var rows = List.of(row("no-spine-pain", TOLD_ON));

        assertThat(WorklistChoice.of("", "no-such-group", "no-such-order").of(rows))
                .isEqualTo(rows);
        assertThat(WorklistChoice.of("<script>", "", "").of(rows)).isEmpty();
    }
}
