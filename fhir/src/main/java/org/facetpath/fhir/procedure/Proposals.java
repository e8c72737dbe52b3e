package org.facetpath.fhir.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareSite;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Negation;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Reads what is proposed: orders, appointments, and requests to the payer. An appointment for an order dates
/// the order's proposal instead of adding one.
public final class Proposals {

    private static final Set<String> OPEN = Set.of("draft", "active", "on-hold");
    private static final Set<String> AHEAD =
            Set.of("proposed", "pending", "booked", "arrived", "checked-in", "waitlist");
    private static final Set<String> DEAD = Set.of("revoked", "entered-in-error");

    private final Context context;
    private final FacetWords facets;
    private final Map<String, Proposal> orders = new LinkedHashMap<>();
    private final List<Proposal> others = new ArrayList<>();
    private final List<CareSite> sites = new ArrayList<>();

    public Proposals(Context context) {
        this.context = context;
        this.facets = new FacetWords(context.concepts());
    }

    /// Reads an order; one for conservative care is a planned course.
    public void order(Resource request, Draft draft) {
        var root = request.root();
        if (!OPEN.contains(String.valueOf(root.get("status").text()))
                || !isProposed(root)
                || Context.isModified(root)) {
            return;
        }
        var match = context.concepts().match(root.get("code"), Kinds.REQUESTS);
        var dated = occurrence(root);
        for (var care : match.narrowest(Domain.CARE)) {
            draft.add(new CareCourse(
                    care,
                    CareCourse.Status.PLANNED,
                    Span.from(dated.when()),
                    null,
                    context.places().sketch().sites(root, "bodySite").place(),
                    context.links(root, "encounter", "basedOn"),
                    List.of(dated.evidence(root.get("code")))));
        }
        var proposal = proposal(root, request.label(), dated);
        if (proposal != null) {
            orders.put(request.label(), proposal);
            site(root, draft);
        }
    }

    private void site(Part root, Draft draft) {
        var said = List.of(root.list("locationReference"), root.list("performer"));
        var own = context.careSites().proposed(root.resource().label(), said);
        own.ifPresent(sites::add);
        var visit = context.dating().encounter(root.get("encounter"));
        if (own.isEmpty() && visit != null) {
            var when = Dating.orUnknown(context.dating().byEncounter(root.get("encounter")));
            context.careSites()
                    .done(visit, context.careSites().ofEncounter(root.get("encounter")), when)
                    .ifPresent(draft::add);
        }
    }

    /// Every intent proposes, except what only follows from an order that is here, and options.
    private boolean isProposed(Part root) {
        if (Boolean.TRUE.equals(root.get("doNotPerform").flag())) {
            return false;
        }
        return switch (String.valueOf(root.get("intent").text())) {
            case "reflex-order", "option" -> false;
            case "instance-order" ->
                root.list("basedOn").stream().noneMatch(one -> context.shelf().find(one) != null);
            default -> true;
        };
    }

    private Dated occurrence(Part root) {
        var own = context.dating().start(root, "occurrence");
        if (own != null) {
            return own;
        }
        var authored = context.dating().by(root.get("authoredOn"), "note.dated-by-authored");
        return authored == null ? Dated.unknown() : onOrAfter(authored);
    }

    /// Ordered on a day, so to be done on that day or later.
    private static Dated onOrAfter(Dated authored) {
        var when = new When(authored.when().earliest(), LocalDate.MAX, null);
        return new Dated(when, authored.written(), authored.note());
    }

    private @Nullable Proposal proposal(Part root, String source, Dated dated) {
        var code = root.get("code");
        var match = context.concepts().match(code, Kinds.FACET);
        var words = words(root);
        var kind = facets.kind(match, words);
        if (kind == null) {
            return null;
        }
        var modifiers = Codes.modifiers(root);
        var sketch = context.places().sketch().sites(root, "bodySite").words(orderWords(root));
        if (sketch.place().regionNotDocumented()) {
            sketch.regions(match.attribute(Domain.FACET_PROCEDURE, "region"));
        }
        var evidence = new ArrayList<Evidence>();
        evidence.add(dated.evidence(code));
        root.list("bodySite").forEach(site -> evidence.add(dated.evidence(site)));
        return new Proposal(
                action(kind, words),
                kind,
                FacetWords.intent(words),
                Codes.of(code, modifiers, Codes.units(root.get("quantityQuantity"))),
                sketch.side(Codes.side(modifiers)).procedurePlace(),
                dated.when(),
                source,
                evidence,
                planned(kind, words));
    }

    /// How it is to be done, as far as its words say.
    private FacetProcedure.Details planned(Kind kind, String words) {
        var details = new Details(context);
        details.text(words);
        if (kind == Kind.ABLATION) {
            details.ablationText(words);
        }
        return details.details();
    }

    private static String words(Part root) {
        var words = new StringBuilder(orderWords(root));
        Context.notes(root).forEach(note -> words.append(". ").append(note.shown()));
        return words.toString();
    }

    private static String orderWords(Part root) {
        var words = new StringBuilder();
        for (var name : new String[] {"code", "orderDetail"}) {
            root.list(name).forEach(one -> words.append(Concepts.words(one)).append(". "));
        }
        return words.toString();
    }

    private static Proposal.@Nullable Action action(Kind kind, String words) {
        var affirmed = Negation.split(words).affirmed();
        boolean second = Negation.find(affirmed, "confirmatory") >= 0 || Negation.find(affirmed, "second") >= 0;
        boolean again = Negation.find(affirmed, "repeat") >= 0;
        return switch (kind) {
            case ABLATION -> again ? Proposal.Action.REPEAT_ABLATION : Proposal.Action.RADIOFREQUENCY_ABLATION;
            case CYST_RUPTURE -> Proposal.Action.CYST_RUPTURE;
            case MEDIAL_BRANCH_BLOCK, INTRA_ARTICULAR, INJECTION -> {
                if (second) {
                    yield Proposal.Action.CONFIRMATORY_BLOCK;
                }
                yield switch (FacetWords.intent(words)) {
                    case DIAGNOSTIC -> Proposal.Action.DIAGNOSTIC_BLOCK;
                    case THERAPEUTIC -> Proposal.Action.FACET_INJECTION;
                    case NOT_DOCUMENTED -> null;
                };
            }
        };
    }

    /// Reads an appointment: the order it is for with the appointment's date, else its own words.
    public void appointment(Resource appointment) {
        var root = appointment.root();
        if (!AHEAD.contains(String.valueOf(root.get("status").text())) || Context.isModified(root)) {
            return;
        }
        var start = context.dating().by(root.get("start"), "note.dated-by-appointment");
        var dated = start == null ? Dated.unknown() : start;
        boolean forOrder = false;
        for (var reference : root.list("basedOn")) {
            var order = context.shelf().find(reference);
            if (order != null && order.type().equals("ServiceRequest")) {
                forOrder = true;
                ordered(order, appointment, dated);
            }
        }
        if (!forOrder) {
            described(root, dated);
            site(appointment, appointment.label());
        }
    }

    private void ordered(Resource order, Resource appointment, Dated dated) {
        if (DEAD.contains(String.valueOf(order.body().text("status")))
                || Boolean.TRUE.equals(order.root().get("doNotPerform").flag())) {
            return;
        }
        var known = orders.get(order.label());
        var proposal = known != null ? known : proposal(order.root(), appointment.label(), dated);
        if (proposal == null) {
            return;
        }
        var evidence = new ArrayList<>(proposal.evidence());
        evidence.add(dated.evidence(appointment.root().get("start")));
        var when = dated.when().isUnknown() ? proposal.when() : dated.when();
        var booked = new Proposal(
                proposal.action(),
                proposal.kind(),
                proposal.intent(),
                proposal.codes(),
                proposal.place(),
                when,
                proposal.source(),
                evidence,
                proposal.details());
        site(appointment, booked.source());
        if (known != null) {
            orders.put(order.label(), booked);
        } else {
            others.add(booked);
        }
    }

    /// Among the participants of an appointment is the place.
    private void site(Resource appointment, String of) {
        var actors = appointment.root().list("participant").stream()
                .map(one -> one.get("actor"))
                .toList();
        context.careSites().proposed(of, List.of(actors)).ifPresent(sites::add);
    }

    private void described(Part root, Dated dated) {
        var words = new StringBuilder();
        for (var name : new String[] {"serviceType", "appointmentType"}) {
            root.list(name).forEach(one -> words.append(Concepts.words(one)).append(". "));
        }
        words.append(root.get("description").shown())
                .append(". ")
                .append(root.get("comment").shown());
        var holder = root.list("serviceType").isEmpty()
                ? root.get("description")
                : root.list("serviceType").getFirst();
        var byCode = context.concepts().match(holder, Kinds.FACET);
        var match = byCode.isEmpty() ? context.concepts().match(words.toString(), Kinds.FACET) : byCode;
        var kind = facets.kind(match, words.toString());
        if (kind != null) {
            others.add(new Proposal(
                    action(kind, words.toString()),
                    kind,
                    FacetWords.intent(words.toString()),
                    holder.path().startsWith("serviceType") ? Codes.of(holder, Set.of()) : List.of(),
                    context.places()
                            .sketch()
                            .words(words.toString())
                            .regions(match.attribute(Domain.FACET_PROCEDURE, "region"))
                            .procedurePlace(),
                    dated.when(),
                    root.resource().label(),
                    List.of(dated.evidence(holder)),
                    planned(kind, words.toString())));
        }
    }

    /// Reads a request to the payer for approval: one proposal for each kind of procedure on it.
    public void claim(Resource claim) {
        var root = claim.root();
        boolean asked = "preauthorization".equals(root.get("use").text())
                && OPEN.contains(String.valueOf(root.get("status").text()))
                && claim.type().equals("Claim");
        if (!asked || Context.isModified(root)) {
            return;
        }
        var byKind = new LinkedHashMap<Kind, List<Part>>();
        for (var line : root.list("item")) {
            var code = line.get("productOrService");
            var kind = facets.kind(context.concepts().match(code, Kinds.FACET), Concepts.words(code));
            if (kind != null) {
                byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
            }
        }
        byKind.forEach((kind, lines) -> {
            others.add(preauthorisation(root, kind, lines));
            context.careSites()
                    .proposed(claim.label(), ClaimLines.said(root, lines.getFirst()))
                    .ifPresent(sites::add);
        });
    }

    private Proposal preauthorisation(Part root, Kind kind, List<Part> lines) {
        var codes = new ArrayList<ProcedureCode>();
        var evidence = new ArrayList<Evidence>();
        var words = new StringBuilder();
        var dated = Dated.unknown();
        var sketch = context.places().sketch();
        for (var line : lines) {
            var code = line.get("productOrService");
            var modifiers = Codes.modifiersOfLine(line);
            var own = context.dating().start(line, "serviced");
            dated = own != null && dated.when().isUnknown() ? own : dated;
            codes.addAll(Codes.of(code, modifiers, Codes.units(line.get("quantity"))));
            words.append(Concepts.words(code)).append(". ");
            sketch.sites(line, "bodySite", "subSite").side(Codes.side(modifiers));
            sketch.regions(context.concepts().match(code, Kinds.FACET).attribute(Domain.FACET_PROCEDURE, "region"));
        }
        dated = dated.when().isUnknown() ? requested(root) : dated;
        for (var line : lines) {
            evidence.add(dated.evidence(line.get("productOrService")));
        }
        var place = sketch.words(words.toString()).procedurePlace();
        return new Proposal(
                action(kind, words.toString()),
                kind,
                FacetWords.intent(words.toString()),
                codes,
                place,
                dated.when(),
                root.resource().label(),
                evidence,
                planned(kind, words.toString()));
    }

    private Dated requested(Part root) {
        var created = context.dating().by(root.get("created"), "note.dated-by-authored");
        return created == null ? Dated.unknown() : onOrAfter(created);
    }

    /// Adds all proposals read.
    public void finish(Draft draft) {
        orders.values().forEach(draft::add);
        others.forEach(draft::add);
        sites.forEach(draft::add);
    }
}
