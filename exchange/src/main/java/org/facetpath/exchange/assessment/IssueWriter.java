package org.facetpath.exchange.assessment;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.assessment.StatedConflict;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Urgency;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Narratives;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueEvidenceComponent;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueSeverity;
import org.jspecify.annotations.Nullable;

/// Signs of danger, and statements of the record that cannot both be true.
final class IssueWriter {

    private final Dossier dossier;

    IssueWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    DetectedIssue write(RaisedRedFlag flag) {
        var words = dossier.speech().term(flag.id());
        var issue = begin("flag-" + flag.id(), Concepts.of(Own.RED_FLAG, flag.id(), words), flag.evidence());
        issue.setSeverity(severity(flag.urgency()));
        issue.addExtension(Extensions.code(Extensions.URGENCY, flag.urgency().code()));
        issue.addExtension(
                Extensions.code(Extensions.STANDING, flag.reference().status().code()));
        var urgency = dossier.speech().say("report.urgency." + flag.urgency().code());
        var message = dossier.say(
                "exchange.flag",
                Map.of("urgency", urgency, "message", dossier.speech().say(flag.message())));
        issue.setDetail(CleanText.of(message));
        issue.setReference(address(flag.reference().address()));
        return told(issue, words, List.of(message, dossier.cited(flag.reference())));
    }

    /// @param number from 1, in the order of the assessment
    DetectedIssue write(StatedConflict conflict, int number) {
        var words = dossier.speech().say("exchange.conflict");
        var code = Concepts.of(Own.ISSUE, "conflict", words);
        var issue = begin("conflict-" + number, code, conflict.evidence());
        var message = dossier.speech().say(conflict.message());
        issue.setDetail(CleanText.of(message));
        return told(issue, words, List.of(message));
    }

    private DetectedIssue begin(String part, CodeableConcept code, Collection<Evidence> evidence) {
        var issue = dossier.begin(new DetectedIssue(), part);
        issue.setStatus(DetectedIssue.DetectedIssueStatus.PRELIMINARY);
        issue.setPatient(dossier.patient());
        issue.setIdentified(dossier.day());
        issue.setAuthor(dossier.software());
        issue.setCode(code);
        issue.setImplicated(dossier.origins().of(evidence));
        if (issue.hasImplicated()) {
            issue.addEvidence(new DetectedIssueEvidenceComponent()
                    .setDetail(dossier.origins().of(evidence)));
        }
        return issue;
    }

    private DetectedIssue told(DetectedIssue issue, String title, List<String> said) {
        var lines = new ArrayList<>(said);
        issue.getImplicated().forEach(line -> lines.add(line.getDisplay()));
        lines.add(dossier.speech().say("exchange.purpose"));
        Narratives.put(issue, title, lines);
        return issue;
    }

    /// FHIR tells three severities; which of its two urgent ones it is stands in our extension.
    private static DetectedIssueSeverity severity(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY, URGENT -> DetectedIssueSeverity.HIGH;
            case SOON -> DetectedIssueSeverity.MODERATE;
        };
    }

    /// Where the source can be read, if that is an address.
    private static @Nullable String address(@Nullable String address) {
        try {
            return address != null && URI.create(address).isAbsolute() ? address : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
