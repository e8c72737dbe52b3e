package org.facetpath.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A line for a spreadsheet")
class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+1", "-1", " =1+1", "\u00A0=1", "\uFF1D1+1"})
    void never_begins_a_formula(String hostile) {
        assertThat(CsvLine.cell(hostile)).startsWith("\"'").contains(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1"})
    void never_begins_a_formula_on_a_line_of_its_own(String hostile) {
        assertThat(CsvLine.cell(hostile)).isEqualTo("\"' =1+1\"");
    }

    @Test
    void leaves_other_words_as_they_are() {
        assertThat(CsvLine.cell("Observation/1")).isEqualTo("\"Observation/1\"");
    }

    @Test
    void stays_one_line_with_its_quotes() {
        assertThat(CsvLine.of(List.of("a \"b\"\nc", ""))).isEqualTo("\"a \"\"b\"\" c\",\"\"\r\n");
    }
}
