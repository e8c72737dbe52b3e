package org.facetpath.fhir.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.CareSite;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// Facet procedures on claims. A claim and its explanation of benefit tell the same line once; a procedure that the
/// record holds itself takes the claim's modifiers, and the claim adds nothing more.
public final class ClaimLines {

    private final Context context;
    private final FacetWords facets;
    private final List<FacetProcedure> lines = new ArrayList<>();
    private final List<CareSite> sites = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    public ClaimLines(Context context) {
        this.context = context;
        this.facets = new FacetWords(context.concepts());
    }

    /// Reads the facet lines of a Claim or ExplanationOfBenefit for services that were given.
    public void read(Resource claim) {
        var root = claim.root();
        boolean billed = "active".equals(root.get("status").text())
                && "claim".equals(root.get("use").text());
        if (!billed || Context.isModified(root)) {
            return;
        }
        for (var line : root.list("item")) {
            var procedure = line(root, line);
            if (procedure != null && seen.add(identity(procedure))) {
                lines.add(procedure);
                site(root, line);
            }
        }
    }

    private void site(Part root, Part line) {
        context.careSites()
                .done(root.resource(), said(root, line), serviced(root, line))
                .ifPresent(sites::add);
    }

    /// Where a billed line was or is to be done: as the line says, else the claim.
    static List<List<Part>> said(Part root, Part line) {
        return List.of(line.list("locationReference"), line.list("locationAddress"), root.list("facility"));
    }

    private static List<Object> identity(FacetProcedure procedure) {
        return List.of(procedure.when().earliest(), procedure.when().latest(), procedure.codes(), procedure.place());
    }

    private @Nullable FacetProcedure line(Part root, Part line) {
        var code = line.get("productOrService");
        var match = context.concepts().match(code, Kinds.FACET);
        var kind = facets.kind(match, Concepts.words(code));
        if (kind == null || Context.isModified(line)) {
            return null;
        }
        var modifiers = Codes.modifiersOfLine(line);
        var dated = serviced(root, line);
        var sketch =
                context.places().sketch().sites(line, "bodySite", "subSite").side(Codes.side(modifiers));
        if (sketch.place().regionNotDocumented()) {
            sketch.regions(match.attribute(Domain.FACET_PROCEDURE, "region"));
        }
        var levels = match.attribute(Domain.FACET_PROCEDURE, "levels");
        return new FacetProcedure(
                root.resource().label(),
                kind,
                FacetProcedure.Intent.NOT_DOCUMENTED,
                dated.when(),
                sketch.procedurePlace(),
                Codes.of(code, modifiers),
                levels == null ? 0 : Integer.parseInt(levels),
                Codes.isBrokenOff(modifiers),
                FacetProcedure.Details.none(),
                true,
                Links.none(),
                List.of(dated.evidence(code).withNote("note.from-claim-only")));
    }

    private Dated serviced(Part root, Part line) {
        var own = context.dating().start(line, "serviced");
        if (own != null) {
            return own;
        }
        var period = root.get("billablePeriod");
        var billed = period.isPresent() ? context.dating().within(period) : null;
        if (billed != null) {
            return billed;
        }
        return Dating.orUnknown(context.dating().notAfter(root.get("created"), "note.dated-by-recorded"));
    }

    /// Adds what claims tell to the procedures the record holds itself.
    public void join(List<FacetProcedure> done, Draft draft) {
        var joined = new ArrayList<>(done);
        for (var line : lines) {
            int same = sameIn(joined, line);
            if (same < 0) {
                draft.add(line);
            } else {
                joined.set(same, withCodes(joined.get(same), line));
            }
        }
        joined.forEach(draft::add);
        sites.forEach(draft::add);
    }

    /// The procedure a line bills: of the same code, else the only one of its day and kind, else any of them.
    private static int sameIn(List<FacetProcedure> done, FacetProcedure line) {
        int any = -1;
        for (int at = 0; at < done.size(); at++) {
            var one = done.get(at);
            boolean sameKind = one.kind() == line.kind()
                    || (one.kind().isInjection() && line.kind().isInjection());
            if (sameKind
                    && one.when().mayShareDayWith(line.when())
                    && !one.when().isUnknown()
                    && sharesRegion(one, line)) {
                if (holdsCode(one, line)) {
                    return at;
                }
                any = any < 0 ? at : any;
            }
        }
        return any;
    }

    private static boolean sharesRegion(FacetProcedure one, FacetProcedure line) {
        var here = one.place().regions();
        var there = line.place().regions();
        return here.isEmpty() || there.isEmpty() || here.stream().anyMatch(there::contains);
    }

    private static boolean holdsCode(FacetProcedure one, FacetProcedure line) {
        return one.codes().stream()
                .anyMatch(code ->
                        line.codes().stream().anyMatch(other -> other.code().equals(code.code())));
    }

    private static FacetProcedure withCodes(FacetProcedure one, FacetProcedure line) {
        var codes = new ArrayList<>(one.codes());
        for (var billed : line.codes()) {
            int at = indexOf(codes, billed);
            if (at < 0) {
                codes.add(billed);
            } else {
                var modifiers = new LinkedHashSet<>(codes.get(at).modifiers());
                modifiers.addAll(billed.modifiers());
                codes.set(
                        at,
                        new ProcedureCode(
                                billed.system(),
                                billed.code(),
                                List.copyOf(modifiers),
                                codes.get(at).units()));
            }
        }
        var evidence = new ArrayList<>(one.evidence());
        line.evidence().forEach(it -> evidence.add(it.withNote("note.codes-from-claim")));
        return new FacetProcedure(
                one.id(),
                one.kind(),
                one.intent(),
                one.when(),
                one.place(),
                codes,
                Math.max(one.levels(), line.levels()),
                one.abandoned() || line.abandoned(),
                one.details(),
                false,
                one.links(),
                evidence);
    }

    private static int indexOf(List<ProcedureCode> codes, ProcedureCode wanted) {
        for (int at = 0; at < codes.size(); at++) {
            if (codes.get(at).code().equals(wanted.code())) {
                return at;
            }
        }
        return -1;
    }
}
