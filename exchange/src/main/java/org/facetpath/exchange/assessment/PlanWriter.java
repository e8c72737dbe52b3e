package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.CautionGiven;
import org.facetpath.core.assessment.SpineProblem.Detail;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.AdviceStatus;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Dates;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Narratives;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Period;

/// The next steps of one region as a proposal: a draft that nobody has taken on and that orders nothing.
final class PlanWriter {

    private static final String CATEGORIES = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category";

    /// What FHIR lets be the reason of an activity.
    private static final Set<String> REASONS =
            Set.of("Condition", "Observation", "DiagnosticReport", "DocumentReference");

    private final Dossier dossier;

    PlanWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    static String part(SpineProblem problem) {
        return "plan-" + problem.region().code();
    }

    CarePlan write(SpineProblem problem) {
        var plan = dossier.begin(new CarePlan(), part(problem));
        plan.setStatus(CarePlan.CarePlanStatus.DRAFT);
        plan.setIntent(CarePlan.CarePlanIntent.PROPOSAL);
        plan.addCategory(new CodeableConcept(new Coding(CATEGORIES, "assess-plan", null)));
        plan.setSubject(dossier.patient());
        plan.setCreatedElement(dossier.day());
        plan.setPeriod(new Period().setStartElement(dossier.day()));
        plan.setAuthor(dossier.software());
        var title = dossier.say("exchange.plan", "region", problem.region().code());
        plan.setTitle(CleanText.of(title));
        plan.setDescription(dossier.speech().say("exchange.purpose"));
        plan.setSupportingInfo(dossier.origins().others(evidence(problem), REASONS));
        problem.nextSteps().forEach(step -> plan.addActivity(activity(step)));
        plan.addNote(dossier.purpose());
        Narratives.put(plan, title, lines(plan));
        return plan;
    }

    private static List<Evidence> evidence(SpineProblem problem) {
        var all = new ArrayList<Evidence>();
        for (var step : problem.nextSteps()) {
            all.addAll(step.evidence());
            step.cautions().forEach(caution -> all.addAll(caution.evidence()));
        }
        return all;
    }

    private CarePlanActivityComponent activity(NextStep step) {
        var activity = new CarePlanActivityComponent().setDetail(detail(step));
        step.cautions().forEach(caution -> activity.addProgress(dossier.remark(words(caution))));
        if (!step.missing().isEmpty()) {
            var missing =
                    step.missing().stream().map(dossier.speech()::criterion).toList();
            activity.addProgress(dossier.remark(dossier.say("report.missing", "missing", String.join(", ", missing))));
        }
        step.details().forEach(it -> activity.addProgress(dossier.remark(words(it))));
        activity.addProgress(dossier.remark(dossier.cited(step.reference())));
        activity.addExtension(
                Extensions.code(Extensions.STANDING, step.reference().status().code()));
        return activity;
    }

    private String words(Detail detail) {
        return dossier.speech().say(detail.message()) + " " + dossier.cited(detail.reference());
    }

    private CarePlanActivityDetailComponent detail(NextStep step) {
        var speech = dossier.speech();
        var detail = new CarePlanActivityDetailComponent();
        detail.setCode(Concepts.of(
                Own.NEXT_ACTION, step.action().code(), speech.term(step.action().code())));
        detail.setStatus(status(step.status()));
        detail.setStatusReason(Concepts.of(
                Own.ADVICE_STATUS,
                step.status().code(),
                speech.term(step.status().code())));
        if (step.status() == AdviceStatus.NOT_ADVISED) {
            detail.setDoNotPerform(true);
        }
        var earliest = step.earliest();
        if (earliest != null) {
            detail.setScheduled(new Period().setStartElement(Dates.day(earliest)));
        }
        detail.setReasonReference(dossier.origins().of(step.evidence(), REASONS));
        return detail.setDescription(CleanText.of(speech.say(step.why())));
    }

    /// Nothing has begun; what cannot be done yet waits.
    private static CarePlanActivityStatus status(AdviceStatus status) {
        return switch (status) {
            case RECOMMENDED, CONSIDER, NOT_ADVISED -> CarePlanActivityStatus.NOTSTARTED;
            case NOT_YET -> CarePlanActivityStatus.ONHOLD;
        };
    }

    private String words(CautionGiven caution) {
        var said = dossier.speech().say(caution.message());
        return dossier.say("report.mind", "caution", said) + " " + dossier.cited(caution.reference());
    }

    private List<String> lines(CarePlan plan) {
        var lines = new ArrayList<String>();
        for (var activity : plan.getActivity()) {
            lines.add(line(activity));
            activity.getProgress().forEach(it -> lines.add("– " + it.getText()));
        }
        lines.add(dossier.speech().say("exchange.purpose"));
        return lines;
    }

    private String line(CarePlanActivityComponent activity) {
        var detail = activity.getDetail();
        var from = detail.hasScheduledPeriod()
                ? ", "
                        + dossier.say(
                                "report.from",
                                "day",
                                detail.getScheduledPeriod().getStartElement().getValueAsString())
                : "";
        return "%s (%s%s): %s"
                .formatted(
                        detail.getCode().getText(), detail.getStatusReason().getText(), from, detail.getDescription());
    }
}
