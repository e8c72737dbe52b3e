package org.facetpath.fhir.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.Span;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.fact.Modalities;
import org.facetpath.fhir.fact.Places;
import org.facetpath.fhir.fact.Responses;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads Procedure resources: facet procedures, other procedures of interest, conservative care, imaging.
public final class Procedures {

    private static final Set<String> PERFORMED =
            Set.of("performedDateTime", "performedPeriod", "performedString", "performedAge", "performedRange");

    private final Context context;
    private final Attached attached;
    private final FacetWords facets;

    public Procedures(Context context, Attached attached) {
        this.context = context;
        this.attached = attached;
        this.facets = new FacetWords(context.concepts());
    }

    public void read(Resource procedure, Draft draft) {
        var root = procedure.root();
        var status = root.get("status").text();
        if (status == null) {
            root.get("status").complain("whether it was done is not said");
            return;
        }
        if (status.equals("entered-in-error") || Context.isModified(root)) {
            return;
        }
        var match = context.concepts().match(root.get("code"), Kinds.PROCEDURES);
        boolean begun = PERFORMED.stream().anyMatch(name -> procedure.body().has(name));
        switch (status) {
            case "completed" -> done(root, match, false, draft);
            case "stopped" -> {
                if (begun) {
                    done(root, match, true, draft);
                }
            }
            case "in-progress" -> care(root, match, CareCourse.Status.UNDER_WAY, draft);
            case "preparation", "on-hold" -> care(root, match, CareCourse.Status.PLANNED, draft);
            case "not-done" -> notDone(root, match, draft);
            default -> root.get("status").complain("whether it was done is not known: %s".formatted(status));
        }
    }

    private void done(Part root, Match match, boolean stopped, Draft draft) {
        var words = Concepts.words(root.get("code"));
        var kind = facets.kind(match, words);
        var dated = performed(root);
        if (kind != null) {
            draft.add(facet(root, kind, match, dated, stopped));
            site(root, dated, draft);
        }
        var others = match.in(Domain.OTHER_PROCEDURE);
        if (!others.isEmpty() && kind == null) {
            draft.add(new OtherProcedure(
                    others,
                    words.isEmpty() ? root.get("code").shown() : words,
                    dated.when(),
                    place(root, match).place(),
                    links(root),
                    evidence(root, dated)));
        }
        if (match.has(Domain.IMAGING)) {
            draft.add(new Imaging(
                    Modalities.named(match.attribute(Domain.IMAGING, "modality")),
                    dated.when(),
                    place(root, match).place(),
                    "",
                    links(root),
                    evidence(root, dated)));
        }
        care(root, match, CareCourse.Status.DONE, draft);
    }

    private void site(Part root, Dated dated, Draft draft) {
        var sites = context.careSites();
        var said = new ArrayList<>(List.of(root.list("location")));
        said.addAll(sites.ofEncounter(root.get("encounter")));
        sites.done(root.resource(), said, dated).ifPresent(draft::add);
    }

    private FacetProcedure facet(Part root, FacetProcedure.Kind kind, Match match, Dated dated, boolean stopped) {
        var details = details(root, kind);
        var modifiers = Codes.modifiers(root);
        var sketch = place(root, match);
        var text = allWords(root);
        if (sketch.procedurePlace().sites().isEmpty()
                && sketch.procedurePlace().nerves().isEmpty()) {
            Context.notes(root).forEach(note -> sketch.words(note.shown()));
        }
        var evidence = new ArrayList<Evidence>(evidence(root, dated));
        root.list("bodySite").forEach(site -> evidence.add(dated.evidence(site)));
        details.parts().forEach(part -> evidence.add(dated.evidence(part)));
        var levels = match.attribute(Domain.FACET_PROCEDURE, "levels");
        return new FacetProcedure(
                root.resource().label(),
                kind,
                details.intentOr(FacetWords.intent(text)),
                dated.when(),
                sketch.side(Codes.side(modifiers)).procedurePlace(),
                Codes.of(root.get("code"), modifiers),
                levels == null ? 0 : Integer.parseInt(levels),
                stopped || Codes.isBrokenOff(modifiers),
                details.details(),
                false,
                links(root),
                evidence);
    }

    private Details details(Part root, FacetProcedure.Kind kind) {
        var details = new Details(context);
        for (var other : attached.of(root.resource())) {
            if (other.type().equals("Observation")) {
                details.observation(other);
            } else {
                details.agent(other.root().get("medicationCodeableConcept"));
                var medicine = context.shelf().find(other.root().get("medicationReference"));
                if (medicine != null) {
                    details.agent(medicine.root().get("code"));
                }
                details.dose(other.root().get("dosage").get("dose"));
            }
        }
        root.list("usedCode").forEach(details::agent);
        var text = allWords(root);
        details.text(text);
        if (kind == FacetProcedure.Kind.ABLATION) {
            details.ablationText(text);
        }
        return details;
    }

    private static String allWords(Part root) {
        var words = new StringBuilder(Concepts.words(root.get("code")));
        words.append(". ").append(Concepts.words(root.get("outcome")));
        Context.notes(root).forEach(note -> words.append(". ").append(note.shown()));
        root.list("category").forEach(one -> words.append(". ").append(Concepts.words(one)));
        return words.toString();
    }

    /// When it was performed; for want of that the encounter.
    private Dated performed(Part root) {
        var own = context.dating().start(root, "performed");
        return own != null ? own : Dating.orUnknown(context.dating().byEncounter(root.get("encounter")));
    }

    private Places.Sketch place(Part root, Match match) {
        var sketch = context.places().sketch().sites(root, "bodySite");
        sketch.words(Concepts.words(root.get("code")));
        for (var domain : List.of(Domain.FACET_PROCEDURE, Domain.OTHER_PROCEDURE, Domain.IMAGING)) {
            if (sketch.place().regionNotDocumented()) {
                sketch.regions(match.attribute(domain, "region"));
            }
        }
        return sketch;
    }

    private Links links(Part root) {
        return context.links(root, "encounter", "partOf", "basedOn");
    }

    private static List<Evidence> evidence(Part root, Dated dated) {
        return List.of(dated.evidence(root.get("code")));
    }

    private void care(Part root, Match match, CareCourse.Status status, Draft draft) {
        var kinds = match.narrowest(Domain.CARE);
        if (kinds.isEmpty()) {
            return;
        }
        var dated = performed(root);
        var span = span(root, dated, status);
        var response = Responses.of(context.concepts(), root.get("outcome"));
        for (var care : kinds) {
            draft.add(new CareCourse(
                    care, status, span, response, place(root, match).place(), links(root), evidence(root, dated)));
        }
    }

    private Span span(Part root, Dated dated, CareCourse.Status status) {
        var period = root.get("performedPeriod");
        var span = period.isPresent() ? context.dating().times().span(period) : null;
        if (span != null) {
            boolean open = span.end() == null && status == CareCourse.Status.UNDER_WAY;
            return open ? Span.ongoingSince(span.start()) : span;
        }
        if (status == CareCourse.Status.UNDER_WAY) {
            return Span.ongoingSince(dated.when());
        }
        return dated.when().isUnknown() ? Span.from(dated.when()) : Span.of(dated.when());
    }

    /// Care that was not given because it must not be: that is a response, not a course.
    private void notDone(Part root, Match match, Draft draft) {
        var response = Responses.of(context.concepts(), root.get("statusReason"));
        if (response == CareResponse.CONTRAINDICATED) {
            for (CodeSetId care : match.narrowest(Domain.CARE)) {
                draft.add(report(root, care, response));
            }
        }
    }

    private CareResponseReport report(Part root, CodeSetId care, CareResponse response) {
        var dated = performed(root);
        return new CareResponseReport(
                care,
                response,
                dated.when(),
                BodyPlace.unknown(),
                links(root),
                List.of(dated.evidence(root.get("statusReason"))));
    }
}
