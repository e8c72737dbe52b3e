package org.facetpath.report.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of records to attach")
class AttachmentsCsvTest {

    @Test
    void never_makes_a_spreadsheet_compute() {
        assertThat(AttachmentsCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(AttachmentsCsv.cell("@SUM(A1)")).isEqualTo("\"'@SUM(A1)\"");
        assertThat(AttachmentsCsv.cell("Observation/1")).isEqualTo("\"Observation/1\"");
    }

    @Test
    void keeps_quotes_and_line_breaks_within_their_cell() {
        assertThat(AttachmentsCsv.cell("a \"b\"\nc")).isEqualTo("\"a \"\"b\"\" c\"");
    }
}
