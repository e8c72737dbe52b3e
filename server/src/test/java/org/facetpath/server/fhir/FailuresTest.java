package org.facetpath.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.facetpath.server.store.StoreFailedException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A failure")
class FailuresTest {

    @Test
    void of_the_database_is_told_as_such_and_without_the_words_of_the_database() {
        var failed = new StoreFailedException(
                "the database could not write: its disk is full", new SQLException("Alvarez", "HY000", 13));

        var told = new Failures().answer(failed, null);

        assertThat(told.getStatusCode()).isEqualTo(503);
        var issue = ((OperationOutcome) told.getOperationOutcome()).getIssueFirstRep();
        assertThat(issue.getCode().toCode()).isEqualTo("no-store");
        assertThat(issue.getDiagnostics()).contains("its disk is full").doesNotContain("Alvarez");
    }
}
