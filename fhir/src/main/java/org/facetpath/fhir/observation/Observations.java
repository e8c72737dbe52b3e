package org.facetpath.fhir.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads Observation resources with their components.
public final class Observations {

    private static final Set<String> NEVER = Set.of("entered-in-error", "cancelled");
    private static final Domains MEASURES = Domains.of(Domain.MEASURE);

    private final Context context;
    private final Statements statements;

    public Observations(Context context) {
        this.context = context;
        this.statements = new Statements(context);
    }

    /// @param peg where items of PEG are kept that no panel holds
    public void read(Resource observation, Draft draft, PegItems peg) {
        var root = observation.root();
        var status = root.get("status").text();
        if (NEVER.contains(String.valueOf(status)) || Context.isModified(root) || isAboutSomebodyElse(root)) {
            return;
        }
        var dated = context.dating().effective(root);
        var links = context.links(root, "encounter", "partOf", "focus");
        var whole = statement(root, root.get("code"), dated, links);
        var own = new Draft();
        statements.read(whole, own);
        for (var component : root.list("component")) {
            if (!Context.isModified(component) && !isAnswerToSustained(whole, component)) {
                var match = match(component.get("code"));
                statements.read(
                        new Statement(component, match, Context.valueOf(component), dated, whole.place(), links), own);
            }
        }
        peg.add(whole);
        var total = total(whole, peg);
        if (total.isPresent()) {
            total.get().reconcile(whole, own, draft);
        } else {
            own.facts().forEach(draft::add);
        }
    }

    /// The percentage beside a lasting relief says how much lasted; it is no relief of its own.
    private boolean isAnswerToSustained(Statement whole, Part component) {
        return Reliefs.kindOf(whole.match()) == ReliefReport.Kind.SUSTAINED
                && Reliefs.kindOf(match(component.get("code"))) == ReliefReport.Kind.PERCENT;
    }

    private Match match(Part code) {
        return context.concepts().match(code, Kinds.OBSERVATIONS);
    }

    private Statement statement(Part holder, Part code, Dated dated, Links links) {
        var match = match(code);
        return new Statement(holder, match, Context.valueOf(holder), dated, place(holder, code, match), links);
    }

    private BodyPlace place(Part holder, Part code, Match match) {
        var sketch = context.places().sketch().sites(holder, "bodySite");
        for (var focus : holder.list("focus")) {
            var found = context.shelf().find(focus);
            if (found != null) {
                sketch.sites(found.root(), "bodySite");
            }
        }
        var place = sketch.place();
        if (!place.regionNotDocumented()) {
            return place;
        }
        sketch.regions(match.attribute(Domain.FINDING, "region")).regions(match.attribute(Domain.MEASURE, "region"));
        return sketch.words(Concepts.words(code)).place();
    }

    /// An observation with a focus that is another person or thing is not about the patient.
    private boolean isAboutSomebodyElse(Part root) {
        for (var focus : root.list("focus")) {
            var name = context.shelf().name(focus);
            if (name != null && (name.startsWith("RelatedPerson/") || name.startsWith("Group/"))) {
                focus.complain("it is about %s".formatted(name));
                return true;
            }
            var found = context.shelf().find(focus);
            if (found != null
                    && found.type().equals("Patient")
                    && found != context.shelf().find(root.get("subject"))) {
                focus.complain("it is about %s".formatted(found.label()));
                return true;
            }
        }
        return false;
    }

    /// The total its items make: PEG's three by their codes, the ten answers of ODI and NDI whatever their codes
    /// are.
    private Optional<Totals.Total> total(Statement whole, PegItems peg) {
        var match = context.concepts().match(whole.holder().get("code"), MEASURES);
        var measure = Scores.panelOf(match);
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        var values = new ArrayList<Part>();
        for (var item : items(whole.holder())) {
            var its = context.concepts().match(item.get("code"), MEASURES);
            boolean isItem = measure.get() == Measure.PEG
                    ? its.attribute(Domain.MEASURE, "peg-item") != null
                    : Scores.measureOf(its).isEmpty();
            if (isItem) {
                peg.isInPanel(item.resource());
                values.add(Context.valueOf(item));
            } else if (Scores.measureOf(its).equals(measure)
                    && item.resource() != whole.holder().resource()) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(Totals.of(measure.get(), values, whole.dated()));
    }

    /// Its components, and the observations it has as members.
    private List<Part> items(Part panel) {
        var items = new ArrayList<>(panel.list("component"));
        for (var member : panel.list("hasMember")) {
            var found = context.shelf().find(member);
            if (found != null && found.type().equals("Observation")) {
                items.add(found.root());
            }
        }
        return items;
    }
}
