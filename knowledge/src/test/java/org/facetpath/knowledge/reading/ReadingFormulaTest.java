package org.facetpath.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A readability formula")
class ReadingFormulaTest {

    @Test
    void of_english_gives_the_published_grade() {
        // 2 sentences, 12 words, 13 syllables: 0.39 x 6 + 11.8 x 13/12 - 15.59 = -0.47
        var passages = List.of("The cat sat on the mat. My doctor and I will wait", "");

        assertThat(ReadingFormula.FLESCH_KINCAID.measure(passages).grade()).isEqualByComparingTo("-0.5");
    }

    @Test
    void of_spanish_gives_the_published_ease_and_its_school_year() {
        // 2 sentences, 8 words, 14 syllables: 206.84 - 60 x 14/8 - 1.02 x 4 = 97.76
        var reading = ReadingFormula.FERNANDEZ_HUERTA.measure(List.of("Me duele la espalda baja.", "Voy al médico."));

        assertThat(reading.score()).isEqualByComparingTo("97.8");
        assertThat(reading.grade()).isEqualByComparingTo("4");
    }

    @Test
    void is_chosen_by_language_and_there_is_none_for_a_language_it_was_not_made_for() {
        assertThat(ReadingFormula.find("en")).contains(ReadingFormula.FLESCH_KINCAID);
        assertThat(ReadingFormula.find("es")).contains(ReadingFormula.FERNANDEZ_HUERTA);
        assertThat(ReadingFormula.find("de")).isEmpty();
    }

    @Test
    void calls_a_clinicians_sentence_too_hard_for_a_patient_in_either_language() {
        var english =
                "Radiofrequency denervation of the medial branches is contraindicated when uncontrolled coagulopathy "
                        + "or systemic infection is documented in the medical record of the individual.";
        var spanish =
                "La denervación por radiofrecuencia de las ramas mediales está contraindicada cuando se documenta una"
                        + " coagulopatía incontrolada o una infección sistémica en la historia clínica del individuo.";

        assertThat(ReadingFormula.FLESCH_KINCAID.measure(List.of(english)).isTooHard())
                .isTrue();
        assertThat(ReadingFormula.FERNANDEZ_HUERTA.measure(List.of(spanish)).isTooHard())
                .isTrue();
    }

    @Test
    void does_not_let_figures_make_a_text_look_easier() {
        var counts = TextCounts.of(List.of("In 2026 about 1,350 of L4-L5."), new EnglishSyllables(), 1);

        assertThat(counts).isEqualTo(new TextCounts(1, 6, 1 + 4 + 2 + 4 + 1 + 4));
    }

    @Test
    void ends_a_sentence_with_its_passage_and_not_at_a_decimal_point() {
        var counts =
                TextCounts.of(List.of("It fell by 0.18 points", "Rest, heat: both help!"), new EnglishSyllables(), 1);

        assertThat(counts.sentences()).isEqualTo(2);
    }
}
