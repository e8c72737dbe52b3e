package org.facetpath.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.facetpath.core.assessment.PathToYes.Step;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step of a path to yes")
class PathWordsTest {

    private static final String LIMITED = "daily-activities-limited";

    private static String said(String language, Message message, Message provided) {
        var speech = Speech.in(language);
        var step = new Step(message, Ask.PATIENT, LocalDate.of(2026, 11, 1), LIMITED, provided);
        return new CoverageSentences(speech, new Phrases(speech, "…")).step(step);
    }

    @Test
    void asks_about_what_a_criterion_names_and_says_how_it_must_come_out() {
        var ask = Message.of("path.ask-patient", "criterion", LIMITED);
        assertThat(said("en", ask, Message.of("provided.met", "criterion", LIMITED)))
                .isEqualTo("Patient, from 1 November 2026: Ask the patient about: Daily activities limited."
                        + " For a yes this must be so.");
        assertThat(said("es", ask, Message.of("provided.not", "criterion", LIMITED)))
                .endsWith("Preguntar al paciente por esto: Actividades diarias limitadas. Para un sí, esto no debe"
                        + " cumplirse.");
    }

    @Test
    void asks_another_clinic_for_the_records_that_tell_about_a_criterion() {
        var fetch = Message.of("path.ask-other-clinic", "criterion", LIMITED);
        assertThat(said("en", fetch, Message.of("provided.not", "criterion", LIMITED)))
                .endsWith(
                        "Fetch the records that tell about: Daily activities limited. For a yes this must not be so.");
        assertThat(said("es", fetch, Message.of("provided.met", "criterion", LIMITED)))
                .endsWith("Pedir los registros que hablen de esto: Actividades diarias limitadas."
                        + " Para un sí, esto debe cumplirse.");
    }

    @Test
    void names_what_must_apply_where_what_is_to_be_done_does_not() {
        var date = Message.of("path.date");
        var provided = Message.of("provided.met", "criterion", LIMITED);
        assertThat(said("en", date, provided))
                .endsWith("Set the date of service. For a yes this must be so then: Daily activities limited.");
        assertThat(said("es", date, provided)).contains("Para un sí debe cumplirse entonces: ");
    }

    @Test
    void says_what_a_block_must_give() {
        var block = new Message("path.block", Map.of("number", "1", "of", "2"));
        assertThat(said("en", block, Message.of("provided.relief-only", "percent", "80")))
                .endsWith("scored on one scale. The block must give at least 80 % relief.");
    }
}
