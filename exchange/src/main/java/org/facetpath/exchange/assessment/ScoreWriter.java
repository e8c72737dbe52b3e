package org.facetpath.exchange.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.Outcome;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Dates;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Narratives;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/// How one score went: baseline, latest value and change, with totals as recomputed from their items. Its
/// code is one of ours and no LOINC code, so that it is never taken for a score that somebody recorded.
final class ScoreWriter {

    private final Dossier dossier;

    ScoreWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    Observation write(SpineProblem problem, Outcome outcome) {
        var measure = outcome.measure().code();
        var score = dossier.begin(
                new Observation(), "score-%s-%s".formatted(problem.region().code(), measure));
        var title = dossier.say("exchange.score", "measure", measure);
        score.setStatus(Observation.ObservationStatus.PRELIMINARY);
        score.setCode(Concepts.of(Own.MEASURE, measure, title));
        score.setSubject(dossier.patient());
        score.setEffective(
                outcome.series().isEmpty()
                        ? dossier.day()
                        : Dates.of(outcome.series().getLast().when()));
        score.addPerformer(dossier.performer());
        score.setDevice(dossier.software());
        add(score, "baseline", score(outcome.baseline(), outcome.scale()));
        add(score, "latest", score(outcome.latest(), outcome.scale()));
        var change = outcome.changePercent();
        add(score, "change", change == null ? null : Concepts.percent(change));
        score.addExtension(
                Extensions.code(Extensions.VERDICT, outcome.meaningful().code()));
        ground(score, outcome);
        Narratives.put(score, title, lines(score));
        return score;
    }

    private void add(Observation score, String code, @Nullable Quantity value) {
        if (value != null) {
            var words = dossier.speech().say("exchange.computed." + code);
            score.addComponent().setCode(Concepts.of(Own.COMPUTED, code, words)).setValue(value);
        }
    }

    /// Percent where the scale is one; points of a scale have no unit.
    private static @Nullable Quantity score(@Nullable BigDecimal value, @Nullable String scale) {
        if (value == null) {
            return null;
        }
        return scale != null && scale.endsWith("-percent") ? Concepts.percent(value) : new Quantity().setValue(value);
    }

    private void ground(Observation score, Outcome outcome) {
        var origins = dossier.origins();
        score.setDerivedFrom(origins.of(outcome.evidence(), ReliefWriter.DERIVED_FROM));
        origins.others(outcome.evidence(), ReliefWriter.DERIVED_FROM)
                .forEach(line -> score.addExtension(Extensions.evidence(line)));
        score.addNote(dossier.remark(
                dossier.speech().say("report.meaningful." + outcome.meaningful().code())));
        var reference = outcome.reference();
        if (reference != null) {
            score.addNote(dossier.remark(dossier.cited(reference)));
        }
        var wornOff = outcome.wornOff();
        if (wornOff != null) {
            score.addNote(dossier.remark(dossier.say("report.worn-off", "day", wornOff.toString())));
        }
        score.addNote(dossier.purpose());
    }

    private static List<String> lines(Observation score) {
        var lines = new ArrayList<String>();
        score.getComponent().forEach(component -> lines.add(words(component)));
        score.getNote().forEach(note -> lines.add(note.getText()));
        return lines;
    }

    private static String words(ObservationComponentComponent component) {
        var value = component.getValueQuantity();
        var unit = "%".equals(value.getUnit()) ? " %" : "";
        return "%s: %s%s"
                .formatted(component.getCode().getText(), value.getValue().toPlainString(), unit);
    }
}
