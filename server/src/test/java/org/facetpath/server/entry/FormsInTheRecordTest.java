package org.facetpath.server.entry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.BlockResult.BlockVerdict;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.knowledge.Forms;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.store.Change;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a form writes")
class FormsInTheRecordTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String FORM = "00000000-0000-0000-0000-000000000001";
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final org.facetpath.core.knowledge.Knowledge KNOWLEDGE =
            KnowledgeFolder.load().orThrow();

    private final Map<String, List<String>> typed = new HashMap<>(Map.of("day", List.of("2026-11-20")));
    private final Entry entry = new Entry(FORM, "pat", "doc", FHIR);

    private Assessment assessed() {
        var parts = new ArrayList<>(
                List.of("{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"pat\",\"birthDate\":\"1960\"}}"));
        entry.changes().forEach(change -> parts.add("{\"resource\":" + ((Change.Write) change).content() + "}"));
        var bundle =
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + String.join(",", parts) + "]}";
        var reading = new ChartReader(KNOWLEDGE.terminology(), ZoneOffset.UTC)
                .read(new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)), "form");
        var assessment = Pathway.assess(reading.charts().getFirst(), KNOWLEDGE, TODAY, Options.defaults());
        assertThat(assessment.notUnderstood())
                .as("what the reader could not use")
                .isEmpty();
        return assessment;
    }

    private void visit() {
        var fields = new Fields(typed);
        new Visit(Forms.load(KNOWLEDGE).orThrow()).write(fields, Set.of("low-back-left"), TODAY, entry);
        assertThat(fields.wrong()).isEmpty();
    }

    private Fields session(String kind) {
        typed.put("kind", List.of(kind));
        var fields = new Fields(typed);
        new FacetSessionForm(fields, List.of(kind), entry)
                .write(List.of("low-back-left"), List.of("lidocaine"), TODAY, ZoneOffset.UTC);
        return fields;
    }

    @Test
    void at_a_visit_supports_facet_pain_and_leaves_open_what_was_not_asked() {
        typed.put("areas", List.of("low-back-left"));
        typed.put("nrs", List.of("7"));
        typed.put("worse-with-extension", List.of("yes"));
        typed.put("facet-loading", List.of("yes"));
        visit();

        var problem = assessed().problems().getFirst();
        assertThat(problem.supports()).extracting(it -> it.finding()).contains("worse-with-extension", "facet-loading");
        assertThat(problem.outcomes().getFirst().latest()).isEqualByComparingTo("7");
        assertThat(assessed().redFlagReview())
                .filteredOn(it -> it.id().equals("cauda-equina"))
                .extracting(it -> it.verdict())
                .containsExactly(Verdict.NOT_DOCUMENTED);
    }

    @Test
    void at_a_visit_keeps_a_note_as_it_was_typed_and_takes_nothing_in_it_for_a_finding() {
        var words = "Saddle numbness, cannot pass urine.\n<b>Not</b> asked, \u202Eonly quoted.";
        typed.put("note", List.of(words.replace("\n", "\r\n")));
        visit();

        assertThat(assessed().redFlags()).isEmpty();
        assertThat(assessed().problems()).isEmpty();
        assertThat(assessed().narratives()).isOne();
        var written = (Change.Write) entry.changes().getFirst();
        var document = FHIR.newJsonParser().parseResource(DocumentReference.class, written.content());
        assertThat(VisitNote.read(document)).contains(new VisitNote("2026-11-20", words));
    }

    @Test
    void at_a_visit_is_asked_for_again_where_the_note_is_too_long_and_is_not_cut() {
        typed.put("note", List.of("x".repeat(Fields.LONGEST_NOTE + 1)));
        var fields = new Fields(typed);
        new Visit(Forms.load(KNOWLEDGE).orThrow()).write(fields, Set.of(), TODAY, entry);

        assertThat(fields.wrong()).containsEntry("note", "long");
        assertThat(fields.text("note")).hasSize(Fields.LONGEST_NOTE + 1);
        assertThat(entry.changes()).isEmpty();
    }

    @Test
    void at_a_visit_raises_the_red_flag_that_the_patient_tells_of() {
        typed.put("areas", List.of("low-back-left"));
        typed.put("saddle-numbness", List.of("yes"));
        typed.put("bladder-change", List.of("yes"));
        visit();

        assertThat(assessed().redFlags()).extracting(it -> it.id()).contains("cauda-equina");
    }

    @Test
    void of_a_block_gives_its_relief_from_the_scores_at_their_times() {
        typed.putAll(Map.of(
                "time", List.of("09:00"),
                "sites", List.of("L4-L5-left", "L5-S1-left"),
                "procedure-intent", List.of("diagnostic"),
                "agent", List.of("lidocaine"),
                "sedation", List.of("none"),
                "image-guidance", List.of("fluoroscopy"),
                "before", List.of("8"),
                "after-1", List.of("2"),
                "after-1-minutes", List.of("30")));
        typed.put("after-2", List.of("2"));
        typed.put("after-2-minutes", List.of("90"));
        assertThat(session("medial-branch-block").wrong()).isEmpty();

        var block = assessed().problems().getFirst().blocks().getFirst();
        assertThat(block.reliefPercent()).isEqualByComparingTo(new BigDecimal("75"));
        assertThat(block.verdict()).isEqualTo(BlockVerdict.POSITIVE);
        assertThat(block.sites()).hasSize(2);
        assertThat(block.agent()).isEqualTo("lidocaine");
    }

    @Test
    void of_an_ablation_is_an_ablation_of_those_joints() {
        typed.put("sites", List.of("L4-L5-left"));
        typed.put("ablation-technique", List.of("thermal"));
        typed.put("ablation-temperature", List.of("80"));
        typed.put("motor-stimulation", List.of("done"));
        assertThat(session("radiofrequency-ablation").wrong()).isEmpty();

        assertThat(assessed().problems().getFirst().history())
                .filteredOn(it -> it.kind().equals("ablation"))
                .hasSize(1);
    }

    @Test
    void is_asked_for_again_where_a_score_has_no_time_or_no_joint_is_named() {
        typed.put("after-1", List.of("2"));
        typed.put("after-1-minutes", List.of("30"));

        assertThat(session("medial-branch-block").wrong())
                .containsEntry("time", "when-scored")
                .containsEntry("sites", "choose");
    }

    @Test
    void carries_ids_that_follow_from_the_form_so_that_it_is_written_once() {
        typed.put("nrs", List.of("7"));
        visit();

        assertThat(entry.changes()).allSatisfy(change -> {
            var write = (Change.Write) change;
            assertThat(write.key().id()).startsWith(FORM);
            assertThat(write.ifVersion()).isZero();
        });
    }
}
