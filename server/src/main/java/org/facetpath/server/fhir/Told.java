package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/// An error in FHIR's own terms: its kind, its place where there is one, and words.
final class Told {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-";
    private static final Pattern NUMBERS = Pattern.compile("HAPI-[0-9]{4}: ");
    private static final Pattern LINE = Pattern.compile("line:? ([0-9]{1,9}), column:? ([0-9]{1,9})");
    private static final Pattern ROW = Pattern.compile("\\[row,col]:\\[([0-9]{1,9}),([0-9]{1,9})]");
    private static final Pattern ENTRY = Pattern.compile("^(Bundle\\.entry\\[[0-9]+]): ");

    private Told() {}

    static OperationOutcome of(BaseServerResponseException failure) {
        var words = NUMBERS.matcher(String.valueOf(failure.getMessage())).replaceAll("");
        var outcome = new OperationOutcome();
        var issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(kind(failure.getStatusCode()))
                .setDiagnostics(words);
        addPlace(issue, words);
        return outcome;
    }

    private static void addPlace(OperationOutcomeIssueComponent issue, String words) {
        for (var pattern : new Pattern[] {LINE, ROW}) {
            var place = pattern.matcher(words);
            if (place.find()) {
                issue.addExtension(EXTENSION + "line", new IntegerType(place.group(1)));
                issue.addExtension(EXTENSION + "col", new IntegerType(place.group(2)));
                return;
            }
        }
        var entry = ENTRY.matcher(words);
        if (entry.find()) {
            issue.addExpression(entry.group(1));
        }
    }

    private static IssueType kind(int status) {
        return switch (status) {
            case 400, 422 -> IssueType.INVALID;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415, 501 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 410 -> IssueType.DELETED;
            case 500 -> IssueType.EXCEPTION;
            case 503 -> IssueType.NOSTORE;
            default -> IssueType.PROCESSING;
        };
    }
}
