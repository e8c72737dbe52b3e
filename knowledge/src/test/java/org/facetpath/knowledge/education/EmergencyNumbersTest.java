package org.facetpath.knowledge.education;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.knowledge.EducationFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The number to call in an emergency")
class EmergencyNumbersTest {

    private static final EmergencyNumbers NUMBERS =
            EducationFolder.emergencyNumbers().orThrow();

    @Test
    void is_the_one_of_the_country_with_its_source() {
        assertThat(NUMBERS.find("US").orElseThrow().number()).isEqualTo("911");
        assertThat(NUMBERS.find("es").orElseThrow().number()).isEqualTo("112");
        assertThat(NUMBERS.find("USA").orElseThrow().number()).isEqualTo("911");
        assertThat(NUMBERS.find("AU").orElseThrow().number()).isEqualTo("000");
        assertThat(NUMBERS.byCountry().values())
                .allMatch(it -> it.reference().read() != null
                        && !it.reference().source().isBlank());
    }

    @Test
    void is_never_guessed_for_a_country_that_is_not_listed() {
        assertThat(NUMBERS.find("BR")).isEmpty();
        assertThat(NUMBERS.find("")).isEmpty();
        assertThat(NUMBERS.find("United States")).isEmpty();
    }
}
