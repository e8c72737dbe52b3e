package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.Question;
import org.facetpath.core.assessment.ReviewedRedFlag;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Narratives;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionFindingComponent;

/// What holds for the patient as a whole: every red flag with its answer, so that no issue is not read as "cleared",
/// what only a person can answer, and what of the record was not used.
final class ReviewWriter {

    static final String PART = "impression";

    private final Dossier dossier;

    ReviewWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    ClinicalImpression write() {
        var assessment = dossier.assessment();
        var impression = dossier.begin(new ClinicalImpression(), PART);
        impression.setStatus(ClinicalImpression.ClinicalImpressionStatus.INPROGRESS);
        impression.setSubject(dossier.patient());
        impression.setEffective(dossier.day());
        impression.setDateElement(dossier.day());
        impression.setDescription(dossier.speech().say("exchange.purpose"));
        impression.setSummary(CleanText.of(summary()));
        assessment.redFlagReview().forEach(flag -> impression.addFinding(finding(flag)));
        impression.setSupportingInfo(dossier.origins()
                .of(assessment.questions().stream()
                        .flatMap(question -> question.evidence().stream())
                        .toList()));
        impression.addNote(dossier.purpose());
        assessment.questions().forEach(question -> impression.addNote(dossier.remark(words(question))));
        gaps().forEach(gap -> impression.addNote(dossier.remark(gap)));
        Narratives.put(impression, dossier.speech().say("exchange.review"), lines(impression));
        return impression;
    }

    private String summary() {
        var assessment = dossier.assessment();
        var flags = assessment.redFlags().isEmpty()
                ? dossier.speech().say("exchange.none-raised")
                : dossier.say(
                        "exchange.raised", "count", "" + assessment.redFlags().size());
        var parts = new ArrayList<>(List.of(flags));
        if (assessment.problems().isEmpty()) {
            parts.add(dossier.speech().say("exchange.no-spine-pain"));
        }
        var death = assessment.patient().deceased();
        if (death != null) {
            parts.add(
                    death.isUnknown()
                            ? dossier.speech().say("report.died-unknown")
                            : dossier.say("report.died", "day", death.toString()));
        }
        return String.join(" ", parts);
    }

    private ClinicalImpressionFindingComponent finding(ReviewedRedFlag flag) {
        var what = Concepts.of(Own.RED_FLAG, flag.id(), dossier.speech().term(flag.id()));
        var open = String.join(
                ", ", flag.open().stream().map(dossier.speech()::criterion).toList());
        var answer = dossier.speech().say("exchange.red-flag." + flag.verdict().code());
        var basis = open.isEmpty() ? answer : answer + " " + dossier.say("exchange.open", "open", open);
        return (ClinicalImpressionFindingComponent) new ClinicalImpressionFindingComponent()
                .setItemCodeableConcept(what)
                .setBasis(CleanText.of(basis))
                .addExtension(Extensions.code(Extensions.VERDICT, flag.verdict().code()));
    }

    private String words(Question question) {
        return dossier.say(
                "report.question",
                Map.of(
                        "who",
                        dossier.speech().term(question.ask().code()),
                        "question",
                        dossier.speech().say(question.message())));
    }

    private List<String> gaps() {
        var assessment = dossier.assessment();
        var gaps = new ArrayList<String>();
        if (!assessment.notUnderstood().isEmpty()) {
            gaps.add(dossier.say(
                    "report.not-understood-count",
                    "count",
                    "" + assessment.notUnderstood().size()));
        }
        if (assessment.narratives() > 0) {
            gaps.add(dossier.say("report.narratives", "count", "" + assessment.narratives()));
        }
        return gaps;
    }

    private static List<String> lines(ClinicalImpression impression) {
        var lines = new ArrayList<String>();
        lines.add(impression.getSummary());
        impression
                .getFinding()
                .forEach(it ->
                        lines.add("%s: %s".formatted(it.getItemCodeableConcept().getText(), it.getBasis())));
        impression.getNote().forEach(note -> lines.add(note.getText()));
        return lines;
    }
}
