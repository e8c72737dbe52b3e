package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareCourse.Status;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Reads conservative care from visits whose type is a kind of care.
public final class Visits {

    private final Context context;

    public Visits(Context context) {
        this.context = context;
    }

    public void read(Resource encounter, Draft draft) {
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
}
