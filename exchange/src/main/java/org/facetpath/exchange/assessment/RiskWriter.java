package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.facetpath.core.assessment.BlockResult;
import org.facetpath.core.assessment.Probability;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.knowledge.BlockWorth;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Narratives;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;

/// What blocks of this kind were worth in published groups: a range, never a patient's own exact chance.
final class RiskWriter {

    private final Dossier dossier;

    RiskWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    static String part(SpineProblem problem) {
        return "probability-" + problem.region().code();
    }

    RiskAssessment write(SpineProblem problem, Probability probability) {
        var speech = dossier.speech();
        var risk = dossier.begin(new RiskAssessment(), part(problem));
        risk.setStatus(RiskAssessment.RiskAssessmentStatus.PRELIMINARY);
        risk.setSubject(dossier.patient());
        risk.setOccurrence(dossier.day());
        risk.setPerformer(dossier.software());
        risk.setMethod(Concepts.words(speech.say("exchange.method")));
        risk.setBasis(dossier.origins()
                .of(problem.blocks().stream()
                        .map(BlockResult::evidence)
                        .flatMap(List::stream)
                        .toList()));
        risk.addPrediction(prediction(problem, probability));
        risk.addNote(dossier.purpose());
        risk.addNote(dossier.remark(dossier.cited(probability.reference())));
        probability.studies().forEach(study -> risk.addNote(dossier.remark(words(study))));
        var title =
                dossier.say("exchange.probability", "region", problem.region().code());
        Narratives.put(risk, title, lines(risk));
        return risk;
    }

    private RiskAssessmentPredictionComponent prediction(SpineProblem problem, Probability probability) {
        var prediction = new RiskAssessmentPredictionComponent();
        prediction.addExtension(Extensions.code(
                Extensions.STANDING, probability.reference().status().code()));
        var likelihood = problem.likelihood().code();
        return prediction
                .setOutcome(Concepts.words(dossier.speech().say("exchange.outcome")))
                .setProbability(new Range()
                        .setLow(Concepts.percent(probability.low().movePointRight(2)))
                        .setHigh(Concepts.percent(probability.high().movePointRight(2))))
                .setQualitativeRisk(
                        Concepts.of(Own.LIKELIHOOD, likelihood, dossier.speech().term(likelihood)))
                .setRationale(CleanText.of(dossier.speech().say(probability.basis())));
    }

    private String words(BlockWorth.Study study) {
        return dossier.say(
                "exchange.study",
                Map.of(
                        "kind",
                        study.kind(),
                        "percent",
                        study.value().movePointRight(2).toPlainString(),
                        "source",
                        dossier.cited(study.reference())));
    }

    private static List<String> lines(RiskAssessment risk) {
        var prediction = risk.getPredictionFirstRep();
        var range = (Range) prediction.getProbability();
        var lines = new ArrayList<String>();
        lines.add("%s %% – %s %%: %s"
                .formatted(
                        range.getLow().getValue().toPlainString(),
                        range.getHigh().getValue().toPlainString(),
                        prediction.getOutcome().getText()));
        lines.add(prediction.getRationale());
        risk.getNote().forEach(note -> lines.add(note.getText()));
        return lines;
    }
}
