package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.fact.Modalities;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads reports and image studies of the spine. The words of a conclusion are shown, never read as findings; its
/// codes are.
public final class Reports {

    private static final Domains IMAGING = Domains.of(Domain.IMAGING);
    private static final Domains FINDINGS = Domains.of(Domain.FINDING);
    private static final Set<String> NEVER = Set.of("entered-in-error", "cancelled", "registered");

    private final Context context;

    public Reports(Context context) {
        this.context = context;
    }

    /// A diagnostic report.
    public void report(Resource report, Draft draft) {
        var root = report.root();
        var status = String.valueOf(root.get("status").text());
        if (NEVER.contains(status)) {
            return;
        }
        if (root.get("presentedForm").isPresent()) {
            draft.countNarrative();
        }
        var match = context.concepts().match(root.get("code"), IMAGING);
        boolean conclusive = !match.isEmpty() || !root.list("conclusionCode").isEmpty();
        if (!conclusive || Context.isModified(root)) {
            return;
        }
        var dated = context.dating().effective(root);
        var place = place(root.get("code"), match);
        if (!match.isEmpty()) {
            var evidence = new ArrayList<Evidence>();
            evidence.add(dated.evidence(root.get("code")));
            var conclusion = root.get("conclusion").text();
            if (conclusion != null) {
                evidence.add(dated.evidence(root.get("conclusion")));
            }
            draft.add(new Imaging(
                    Modalities.named(match.attribute(Domain.IMAGING, "modality")),
                    dated.when(),
                    place,
                    conclusion == null ? "" : conclusion,
                    context.links(root, "encounter"),
                    evidence));
        }
        for (var code : root.list("conclusionCode")) {
            conclusion(root, code, dated, place, draft);
        }
    }

    private void conclusion(Part root, Part code, Dated dated, BodyPlace place, Draft draft) {
        for (var finding : context.concepts().match(code, FINDINGS).narrowest(Domain.FINDING)) {
            var own = context.places().sketch().words(Concepts.words(code)).place();
            draft.add(new Finding(
                    finding,
                    Finding.Presence.PRESENT,
                    null,
                    dated.when(),
                    null,
                    own.regionNotDocumented() ? place : own,
                    context.links(root, "encounter"),
                    List.of(dated.evidence(code))));
        }
    }

    private BodyPlace place(Part code, Match match) {
        var sketch = context.places().sketch().words(Concepts.words(code));
        return sketch.place().regionNotDocumented()
                ? sketch.regions(match.attribute(Domain.IMAGING, "region")).place()
                : sketch.place();
    }

    /// An image study; it counts when its procedure, description or a series is of the spine.
    public void study(Resource study, Draft draft) {
        var root = study.root();
        if (NEVER.contains(String.valueOf(root.get("status").text())) || Context.isModified(root)) {
            return;
        }
        var started = context.dating().by(root.get("started"), "");
        var dated = started != null
                ? new Dated(started.when(), started.written(), null)
                : Dating.orUnknown(context.dating().byEncounter(root.get("encounter")));
        var sketch = context.places().sketch();
        var what = root.get("description");
        boolean known = false;
        var modality = modality(root);
        for (var code : root.list("procedureCode")) {
            var match = context.concepts().match(code, IMAGING);
            known |= !match.isEmpty();
            sketch.regions(match.attribute(Domain.IMAGING, "region"));
            modality = modality == Imaging.Modality.OTHER
                    ? Modalities.named(match.attribute(Domain.IMAGING, "modality"))
                    : modality;
            what = code;
        }
        var described = root.get("description").value();
        known |= described instanceof String
                && !context.concepts().match(described, IMAGING).isEmpty();
        for (var series : root.list("series")) {
            var site = context.places().sketch().site(series.get("bodySite")).place();
            known |= !site.regionNotDocumented();
            sketch.site(series.get("bodySite"));
        }
        if (known) {
            var place = sketch.words(what.shown()).place();
            draft.add(new Imaging(
                    modality,
                    dated.when(),
                    place,
                    "",
                    context.links(root, "encounter"),
                    List.of(dated.evidence(what.isPresent() ? what : root.get("series")))));
        }
    }

    private static Imaging.Modality modality(Part root) {
        for (var holder : concat(root)) {
            var modality = Modalities.ofDicom(holder.get("code").text());
            if (modality != Imaging.Modality.OTHER) {
                return modality;
            }
        }
        return Imaging.Modality.OTHER;
    }

    private static List<Part> concat(Part root) {
        var all = new ArrayList<>(root.list("modality"));
        root.list("series").forEach(series -> all.add(series.get("modality")));
        return all;
    }
}
