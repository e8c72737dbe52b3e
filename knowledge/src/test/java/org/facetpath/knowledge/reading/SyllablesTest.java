package org.facetpath.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Syllables")
class SyllablesTest {

    static Stream<Arguments> englishWords() {
        return Stream.of(
                Arguments.of(1, """
                    ache aches based be caused cried dose eased helped joint joints knee moved neck
                    nerve nerves noise numb pain passed placed played see she spine stayed takes the
                    three tree used weeks years
                    """),
                Arguments.of(2, """
                    able agree agreed believe bladder bleeding bodies cancer careful carried causes
                    changes chewing client degree device dial diet doctor doing doses drawing eases
                    edges ended fever going heating lasted likely lying million movement muscle muscles
                    needed needle needles numbness painful partial patient patients people pregnant
                    prescribed quiet region relief rested review safety saying science seeing settled
                    sizes social special steroid steroids studies swelling table tingle treated
                    treatment trial trials trouble walking watches weakness worried
                    """),
                Arguments.of(3, """
                    ablation actual allergy area arthritis biopsy cartilage completely diagram earlier
                    easier element exercise gradual infection initial injection injuries management
                    media medial musician naproxen opioid opioids pacemaker period physical previous
                    quieter radio sedation serious settlement specialist therapy usual vertebra video
                    """),
                Arguments.of(4, """
                    anemia anxiety degenerate diagnosis diagnostic emergency evaluate exercises
                    experience ibuprofen inflammation insomnia mechanism medication society unusual
                    variety
                    """),
                Arguments.of(6, """
                    acetaminophen fibromyalgia radiofrequency
                    """));
    }

    static Stream<Arguments> spanishWords() {
        return Stream.of(
                Arguments.of(1, "dos pie bien que muy seis ya hay rey"),
                Arguments.of(
                        2,
                        "guía día cuello nuca dolor huesos quieto parte baúl leer oír país ciudad guerra yoga señal"
                                + " agua"),
                Arguments.of(
                        3,
                        "aguja columna artrosis médico ablación faceta vértebra espalda rodilla línea cuidado pingüino"
                                + " inyección rigidez Uruguay opioides"),
                Arguments.of(4, "cartílago medicina tratamiento aéreo"),
                Arguments.of(5, "articulación ibuprofeno radiofrecuencia"),
                Arguments.of(7, "antiinflamatorios anticoagulantes"));
    }

    @ParameterizedTest
    @MethodSource("englishWords")
    void of_english_words_are_those_of_a_dictionary(int syllables, String words) {
        for (var word : words.strip().split("\\s+", -1)) {
            assertThat(new EnglishSyllables().of(word)).as(word).isEqualTo(syllables);
        }
    }

    @ParameterizedTest
    @MethodSource("spanishWords")
    void of_spanish_words_follow_its_spelling(int syllables, String words) {
        for (var word : words.strip().split("\\s+", -1)) {
            assertThat(new SpanishSyllables().of(word)).as(word).isEqualTo(syllables);
        }
    }
}
