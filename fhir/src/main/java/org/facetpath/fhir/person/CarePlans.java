package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareCourse.Status;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
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

/// Reads conservative care from visits and from the activities of care plans.
public final class CarePlans {

    private static final Set<String> DEAD = Set.of("entered-in-error", "revoked");

    private final Context context;

    public CarePlans(Context context) {
        this.context = context;
    }

    /// A visit whose type is a kind of care.
    public void visit(Resource encounter, Draft draft) {
        var root = encounter.root();
        var status = switch (String.valueOf(root.get("status").text())) {
            case "finished" -> Status.DONE;
            case "in-progress", "arrived", "triaged", "onleave" -> Status.UNDER_WAY;
            case "planned" -> Status.PLANNED;
            default -> null;
        };
        if (status == null) {
            return;
        }
        var concepts = new ArrayList<>(root.list("type"));
        concepts.add(root.get("serviceType"));
        for (var concept : concepts) {
            var match = context.concepts().match(concept, Kinds.CARES);
            if (!match.isEmpty() && !Context.isModified(root)) {
                var period = root.get("period");
                var span = period.isPresent() ? context.dating().times().span(period) : null;
                var dated = dated(span, period);
                for (var care : match.narrowest(Domain.CARE)) {
                    draft.add(new CareCourse(
                            care,
                            status,
                            span == null ? Span.from(When.unknown()) : span,
                            null,
                            BodyPlace.unknown(),
                            context.links(root, "encounter"),
                            List.of(dated.evidence(concept))));
                }
            }
        }
    }

    private static Dated dated(@Nullable Span span, Part period) {
        return span == null
                ? Dated.unknown()
                : new Dated(span.start(), period.get("start").shown(), null);
    }

    /// The activities of a plan, each with its own status.
    public void plan(Resource plan, Draft draft) {
        var root = plan.root();
        if (DEAD.contains(String.valueOf(root.get("status").text())) || Context.isModified(root)) {
            return;
        }
        for (var activity : root.list("activity")) {
            var detail = activity.get("detail");
            var match = context.concepts().match(detail.get("code"), Kinds.CARES);
            var status = status(detail);
            if (!match.isEmpty() && status != null) {
                for (var care : match.narrowest(Domain.CARE)) {
                    draft.add(course(root, activity, care, status));
                }
            }
        }
    }

    private CareCourse course(Part root, Part activity, CodeSetId care, Status status) {
        var scheduled = activity.get("detail").get("scheduledPeriod");
        var period = scheduled.isPresent() ? scheduled : root.get("period");
        var span = period.isPresent() ? context.dating().times().span(period) : null;
        var dated = dated(span, period);
        var outcomes = activity.list("outcomeCodeableConcept");
        var response = outcomes.isEmpty() ? null : Responses.of(context.concepts(), outcomes.getFirst());
        var lasted = span == null ? Span.from(When.unknown()) : span;
        boolean open = status == Status.UNDER_WAY && lasted.end() == null;
        return new CareCourse(
                care,
                status,
                open ? Span.ongoingSince(lasted.start()) : lasted,
                response,
                BodyPlace.unknown(),
                context.links(root, "encounter"),
                List.of(dated.evidence(activity.get("detail").get("code"))));
    }

    private static @Nullable Status status(Part detail) {
        if (Boolean.TRUE.equals(detail.get("doNotPerform").flag())) {
            return null;
        }
        return switch (String.valueOf(detail.get("status").text())) {
            case "completed" -> Status.DONE;
            case "in-progress" -> Status.UNDER_WAY;
            case "not-started", "scheduled", "on-hold" -> Status.PLANNED;
            default -> null;
        };
    }
}
