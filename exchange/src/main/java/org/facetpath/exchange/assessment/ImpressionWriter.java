package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Message;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Narratives;
import org.hl7.fhir.r4.model.ClinicalImpression;

/// The judgement of one region: how likely facet joint pain is, what speaks for and against, which stage is due.
///
/// A ClinicalImpression and no Condition, and in progress: it becomes somebody's opinion only when a clinician takes it
/// for theirs.
final class ImpressionWriter {

    private final Dossier dossier;
    private final FindingWriter findings;

    ImpressionWriter(Dossier dossier) {
        this.dossier = dossier;
        this.findings = new FindingWriter(dossier);
    }

    static String part(SpineProblem problem) {
        return "impression-" + problem.region().code();
    }

    ClinicalImpression write(SpineProblem problem) {
        var impression = dossier.begin(new ClinicalImpression(), part(problem));
        impression.setStatus(ClinicalImpression.ClinicalImpressionStatus.INPROGRESS);
        impression.setSubject(dossier.patient());
        impression.setEffective(dossier.day());
        impression.setDateElement(dossier.day());
        impression.setDescription(dossier.speech().say("exchange.purpose"));
        impression.setSummary(CleanText.of(summary(problem)));
        impression.setFinding(findings.of(problem));
        impression.setSupportingInfo(dossier.origins().of(evidence(problem)));
        impression.addNote(dossier.purpose());
        suggestions(problem).forEach(words -> impression.addNote(dossier.remark(words)));
        Narratives.put(impression, title(problem), lines(impression));
        return impression;
    }

    private String title(SpineProblem problem) {
        return dossier.say("exchange.impression", "region", problem.region().code());
    }

    private String summary(SpineProblem problem) {
        var speech = dossier.speech();
        return "%s %s. %s."
                .formatted(
                        speech.say("report.answer." + problem.likelihood().code()),
                        dossier.say("exchange.stage", "stage", problem.stage().code()),
                        speech.say(problem.stageReason().message()));
    }

    /// Joints that published pain patterns suggest; a range and never proof.
    private List<String> suggestions(SpineProblem problem) {
        return problem.suggestedJoints().stream()
                .map(it -> dossier.speech()
                        .say(new Message(
                                "report.suggested",
                                Map.of(
                                        "area",
                                        dossier.speech().term(it.area()),
                                        "joints",
                                        String.join(
                                                ", ",
                                                it.joints().stream()
                                                        .map(joint -> joint.code())
                                                        .toList())))))
                .toList();
    }

    private static List<Evidence> evidence(SpineProblem problem) {
        var all = new ArrayList<Evidence>();
        problem.supports().forEach(it -> all.addAll(it.evidence()));
        problem.against().forEach(it -> all.addAll(it.evidence()));
        problem.causes().forEach(it -> all.addAll(it.evidence()));
        problem.otherCauses().forEach(it -> all.addAll(it.evidence()));
        problem.blocks().forEach(it -> all.addAll(it.evidence()));
        problem.history().forEach(it -> all.addAll(it.evidence()));
        problem.suggestedJoints().forEach(it -> all.addAll(it.evidence()));
        all.addAll(problem.stageReason().allEvidence());
        return all;
    }

    private List<String> lines(ClinicalImpression impression) {
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
