package org.facetpath.report.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.knowledge.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The letters of a packet")
class TypefaceTest {

    private final Typeface letters = new Typeface();

    @Test
    void show_what_records_and_policies_write() {
        var words = "Alivio ≥ 80 % – años, ¿qué?, ü, µg, 85,7 … → 60 °C, “x” × 2";

        assertThat(letters.printable(words)).isEqualTo(words);
    }

    @Test
    void show_every_word_of_the_letter_in_every_language() {
        for (var language : Set.of("en", "es")) {
            var wording = Wording.load(language);
            var unseen = new TreeSet<String>();
            for (var key : wording.keys()) {
                if (key.startsWith("packet.") || key.startsWith("criterion.") || key.startsWith("found.")) {
                    var words = wording.find(key).orElseThrow();
                    if (!letters.printable(words).equals(words)) {
                        unseen.add(key);
                    }
                }
            }
            assertThat(unseen).as(language.toUpperCase(Locale.ROOT)).isEmpty();
        }
    }

    @Test
    void write_what_they_cannot_show_as_its_number() {
        assertThat(letters.printable("ok \uD83D\uDE00")).isEqualTo("ok <U+1F600>");
        assertThat(letters.printable("\u05D0")).isEqualTo("<U+05D0>");
        assertThat(letters.printable("\u202Eabc")).isEqualTo("<U+202E>abc");
    }

    @Test
    void join_a_letter_and_its_accent() {
        assertThat(letters.printable("an\u0303os")).isEqualTo("años");
    }
}
