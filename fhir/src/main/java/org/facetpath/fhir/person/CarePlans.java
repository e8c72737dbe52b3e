package org.facetpath.fhir.person;

import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareCourse.Status;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.fact.Responses;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Reads conservative care from the activities of care plans: told in the plan itself, or in the request an activity
/// refers to.
public final class CarePlans {

    private static final Set<String> NO_MORE = Set.of("revoked", "completed");
    private static final Set<String> NOT_YET = Set.of("proposal");

    private final Context context;

    public CarePlans(Context context) {
        this.context = context;
    }

    /// The activities of a plan, each with its own status within what the plan's allows.
    public void plan(Resource plan, Draft draft) {
        var root = plan.root();
        boolean told = !"entered-in-error".equals(root.get("status").text())
                && !"option".equals(root.get("intent").text())
                && !Context.isModified(root);
        if (!told) {
            return;
        }
        for (var activity : root.list("activity")) {
            if (Context.isModified(activity)) {
                continue;
            }
            var detail = activity.get("detail");
            if (detail.isPresent()) {
                course(root, activity, detail, draft);
            } else {
                var request = context.shelf().find(activity.get("reference"));
                if (request != null && request.type().equals("ServiceRequest")) {
                    course(root, activity, request.root(), draft);
                }
            }
        }
    }

    /// @param told the inline detail, or the request, that says which care it is
    private void course(Part root, Part activity, Part told, Draft draft) {
        var match = context.concepts().match(told.get("code"), Kinds.CARES);
        var own = match.isEmpty() || Context.isModified(told) ? null : status(told);
        var status = own == null ? null : within(root, own);
        var response = response(activity);
        if (status == null || (isReadAnyway(told, status) && response == null)) {
            return;
        }
        var period = period(root, told);
        var span = period.isPresent() ? context.dating().times().span(period) : null;
        var dated = dated(span, period);
        for (var care : match.narrowest(Domain.CARE)) {
            draft.add(new CareCourse(
                    care,
                    status,
                    lasted(root, told, status, span),
                    response,
                    BodyPlace.unknown(),
                    context.links(root, "encounter"),
                    List.of(dated.evidence(told.get("code")))));
        }
    }

    /// An open request of the record is a planned course by itself.
    private boolean isReadAnyway(Part told, Status status) {
        return status == Status.PLANNED
                && told.resource().type().equals("ServiceRequest")
                && context.shelf().list("ServiceRequest").contains(told.resource());
    }

    private @Nullable CareResponse response(Part activity) {
        var outcomes = activity.list("outcomeCodeableConcept");
        return outcomes.isEmpty() ? null : Responses.of(context.concepts(), outcomes.getFirst());
    }

    private static Part period(Part root, Part told) {
        var own = told.first("scheduledPeriod", "occurrencePeriod");
        return own.isPresent() ? own : root.get("period");
    }

    /// Care that goes on in a plan in force goes on; where the plan or the care is paused or over, only the dates say
    /// how long it was.
    private static Span lasted(Part root, Part told, Status status, @Nullable Span span) {
        var lasted = span == null ? Span.from(When.unknown()) : span;
        boolean goesOn = "active".equals(root.get("status").text())
                && "in-progress".equals(told.get("status").text());
        return status == Status.UNDER_WAY && goesOn && lasted.end() == null
                ? Span.ongoingSince(lasted.start())
                : lasted;
    }

    private static Dated dated(@Nullable Span span, Part period) {
        return span == null
                ? Dated.unknown()
                : new Dated(span.start(), period.get("start").shown(), null);
    }

    /// By the status of an activity; a request that was completed tells that its care was given. What was stopped or
    /// is on hold had begun.
    private static @Nullable Status status(Part told) {
        if (Boolean.TRUE.equals(told.get("doNotPerform").flag())) {
            return null;
        }
        boolean request = told.path().isEmpty();
        return switch (String.valueOf(told.get("status").text())) {
            case "completed", "stopped" -> Status.DONE;
            case "in-progress" -> Status.UNDER_WAY;
            case "not-started", "scheduled", "draft", "active" -> Status.PLANNED;
            case "on-hold" -> request ? Status.PLANNED : Status.UNDER_WAY;
            default -> null;
        };
    }

    /// What the plan as a whole leaves of it: nothing begins in a plan that is over, and nothing has begun in one
    /// that is only a draft or proposed.
    private static @Nullable Status within(Part root, Status own) {
        var plan = String.valueOf(root.get("status").text());
        if (NO_MORE.contains(plan)) {
            return own == Status.PLANNED ? null : Status.DONE;
        }
        boolean onlyThought = plan.equals("draft")
                || NOT_YET.contains(String.valueOf(root.get("intent").text()));
        return onlyThought ? Status.PLANNED : own;
    }
}
