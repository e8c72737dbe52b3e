package org.facetpath.report.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sheet of a letter")
class PaperTest {

    @Test
    void is_letter_for_an_american_payer_wherever_the_patient_lives() {
        assertThat(Paper.of("US", "DE")).isEqualTo(Paper.LETTER);
        assertThat(Paper.of("GB", "US")).isEqualTo(Paper.A4);
    }

    @Test
    void follows_the_patients_country_where_the_payers_is_not_known() {
        assertThat(Paper.of(null, "Spain")).isEqualTo(Paper.A4);
        assertThat(Paper.of(null, "USA")).isEqualTo(Paper.LETTER);
        assertThat(Paper.of(null, null)).isEqualTo(Paper.LETTER);
    }

    @Test
    void says_nothing_at_its_edges_that_could_end_the_words_of_the_style_sheet() {
        assertThat(PrintStyle.quoted("a\"; } \\ body")).matches("\"[a-z0-9\\\\ ]*\"");
    }
}
