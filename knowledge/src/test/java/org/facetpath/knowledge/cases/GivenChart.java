package org.facetpath.knowledge.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.facetpath.core.chart.Allergy;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.CareResponse;
import org.facetpath.core.chart.CareResponseReport;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Device;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Lab;
import org.facetpath.core.chart.Links;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.chart.Patient;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.ReliefReport;
import org.facetpath.core.chart.Score;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// Builds a chart from the `given` of a worked case. The words are explained in `knowledge/README.md`.
final class GivenChart {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Terminology terminology;
    private final Entry given;
    private final List<Fact> facts = new ArrayList<>();
    private int lines;

    private GivenChart(Terminology terminology, Entry given) {
        this.terminology = terminology;
        this.given = given;
    }

    static Chart of(Entry given, Terminology terminology) {
        var chart = new GivenChart(terminology, given);
        var patient = new Patient(
                "patient",
                List.of(),
                given.findWhen("born"),
                given.findText("sex"),
                given.findWhen("died"),
                null,
                null,
                null,
                List.of(chart.line("Patient/patient")));
        given.entries("findings").forEach(chart::findings);
        chart.read("diagnoses", chart::diagnosis);
        chart.read("labs", chart::lab);
        chart.read("scores", chart::score);
        chart.read("care", chart::care);
        chart.read("responses", chart::response);
        chart.read("medicines", chart::medicine);
        chart.read("allergies", chart::allergy);
        chart.read("devices", chart::device);
        chart.read("imaging", chart::imaging);
        chart.read("procedures", chart::procedure);
        given.entries("blocks").forEach(chart::block);
        given.entries("ablations").forEach(chart::ablation);
        given.entries("cyst-ruptures").forEach(chart::cystRupture);
        given.entries("proposals").forEach(chart::proposal);
        return new Chart(patient, chart.facts, 0, List.of(), List.of());
    }

    private void read(String key, Function<Entry, Fact> reader) {
        for (var entry : given.entries(key)) {
            facts.add(reader.apply(entry));
            entry.close();
        }
    }

    private void findings(Entry entry) {
        entry.words("finding").forEach(name -> facts.add(finding(name, entry)));
        entry.close();
    }

    private Finding finding(String name, Entry entry) {
        var number = entry.findNumber("value");
        return new Finding(
                new CodeSetId(name),
                choice(Finding.Presence.class, entry.text("is", "present")),
                number == null ? null : Quantity.of(number, entry.text("unit", "")),
                entry.when("on"),
                entry.findWhen("until"),
                place(entry),
                Links.none(),
                evidence("Observation"));
    }

    private Diagnosis diagnosis(Entry entry) {
        var by = entry.findWhen("recorded");
        return new Diagnosis(
                withWider(entry.words("set")),
                String.join(", ", entry.words("set")),
                choice(Diagnosis.Certainty.class, entry.text("certainty", "confirmed")),
                choice(Diagnosis.Activity.class, entry.text("activity", "active")),
                by == null ? entry.when("onset") : When.onOrBefore(by.latest()),
                entry.findWhen("abated"),
                place(entry),
                evidence("Condition"));
    }

    /// Also a measured finding, whose number the record keeps with the finding.
    private Lab lab(Entry entry) {
        return new Lab(
                new CodeSetId(entry.text("test")),
                Quantity.of(new BigDecimal(entry.text("value")), entry.text("unit")),
                entry.when("on"),
                evidence("Observation"));
    }

    private Score score(Entry entry) {
        var measure = choice(Measure.class, entry.text("measure"));
        var max = entry.findNumber("max");
        var worst = max != null ? max : measure == Measure.NRS ? BigDecimal.TEN : BigDecimal.valueOf(100);
        return new Score(
                measure,
                Quantity.of(new BigDecimal(entry.text("value")), "{score}"),
                measure.code() + "-" + worst,
                worst,
                entry.when("on"),
                place(entry),
                new Links(null, entry.words("part-of")),
                evidence("Observation"));
    }

    private CareCourse care(Entry entry) {
        var response = entry.findText("response");
        return new CareCourse(
                new CodeSetId(entry.text("care")),
                entry.flag("planned", false) ? CareCourse.Status.PLANNED : CareCourse.Status.DONE,
                span(entry),
                response == null ? null : choice(CareResponse.class, response),
                place(entry),
                Links.none(),
                evidence("Procedure"));
    }

    private CareResponseReport response(Entry entry) {
        return new CareResponseReport(
                new CodeSetId(entry.text("care")),
                choice(CareResponse.class, entry.text("was")),
                entry.when("on"),
                place(entry),
                Links.none(),
                evidence("Observation"));
    }

    private Medication medicine(Entry entry) {
        return new Medication(
                withWider(entry.words("class")),
                entry.text("name", entry.text("class")),
                entry.flag("planned", false) ? Medication.Status.PLANNED : Medication.Status.TAKEN,
                span(entry),
                false,
                List.of(),
                Links.none(),
                evidence("MedicationRequest"));
    }

    private Allergy allergy(Entry entry) {
        return new Allergy(
                withWider(entry.words("to")),
                entry.text("to"),
                entry.flag("suspected", false),
                entry.when("on"),
                evidence("AllergyIntolerance"));
    }

    private Device device(Entry entry) {
        return new Device(
                withWider(entry.words("kind")),
                entry.text("kind"),
                entry.flag("present", true),
                entry.when("on"),
                evidence("Device"));
    }

    private Imaging imaging(Entry entry) {
        return new Imaging(
                choice(Imaging.Modality.class, entry.text("modality", "mri")),
                entry.when("on"),
                place(entry),
                "",
                Links.none(),
                evidence("DiagnosticReport"));
    }

    private OtherProcedure procedure(Entry entry) {
        return new OtherProcedure(
                withWider(entry.words("set")),
                entry.text("set"),
                entry.when("on"),
                place(entry),
                Links.none(),
                evidence("Procedure"));
    }

    /// A block session: a diagnostic medial branch block unless said otherwise, with its relief in percent.
    private void block(Entry entry) {
        var kind = choice(FacetProcedure.Kind.class, entry.text("kind", "medial-branch-block"));
        var intent = choice(FacetProcedure.Intent.class, entry.text("intent", "diagnostic"));
        var session = session(entry, kind, intent, entry.text("sedation", "none"));
        relief(session, ReliefReport.Kind.PERCENT, entry.findNumber("relief"), HALF);
        relief(session, ReliefReport.Kind.DURATION, entry.findNumber("hours"), HALF);
        relief(session, ReliefReport.Kind.FUNCTION, entry.findNumber("function"), HALF);
        sustained(entry, session);
        entry.close();
    }

    private void cystRupture(Entry entry) {
        var session = session(entry, FacetProcedure.Kind.CYST_RUPTURE, FacetProcedure.Intent.THERAPEUTIC, null);
        sustained(entry, session);
        entry.close();
    }

    /// What is proposed: `action`, `joints`, `side`, `on` (or `ordered`, a day from which it may be
    /// done), how it is planned, and its billing codes with modifiers (`64635-50`).
    private void proposal(Entry entry) {
        var action = choice(Proposal.Action.class, entry.text("action"));
        var ordered = entry.findWhen("ordered");
        var kind = entry.text("kind", kindOf(action));
        facts.add(new Proposal(
                action,
                choice(FacetProcedure.Kind.class, kind),
                FacetProcedure.Intent.NOT_DOCUMENTED,
                codes(entry),
                place(entry),
                ordered == null ? entry.when("on") : new When(ordered.earliest(), LocalDate.MAX, null),
                entry.text("source", "ServiceRequest/order"),
                evidence("ServiceRequest"),
                details(entry, entry.findText("sedation"))));
        entry.close();
    }

    private static String kindOf(Proposal.Action action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION -> "medial-branch-block";
            case RADIOFREQUENCY_ABLATION, REPEAT_ABLATION -> "ablation";
            case CYST_RUPTURE -> "cyst-rupture";
        };
    }

    private static List<ProcedureCode> codes(Entry entry) {
        return entry.words("codes").stream().map(GivenChart::code).toList();
    }

    /// `64636-50x2`: the code, its modifiers, its units.
    private static ProcedureCode code(String word) {
        var units = word.split("x", -1);
        var parts = List.of(units[0].split("-", -1));
        return new ProcedureCode(
                CodeSystems.CPT,
                parts.getFirst(),
                parts.subList(1, parts.size()),
                units.length > 1 ? new BigDecimal(units[1]) : null);
    }

    private FacetProcedure.Details details(Entry entry, @Nullable String sedation) {
        return new FacetProcedure.Details(
                entry.findText("guidance"),
                sedation,
                entry.findText("technique"),
                entry.findNumber("celsius"),
                null,
                entry.findNumber("volume"),
                withWider(entry.words("agent")));
    }

    /// An ablation session, with the months its relief lasted and at which percentage.
    private void ablation(Entry entry) {
        var session = session(entry, FacetProcedure.Kind.ABLATION, FacetProcedure.Intent.THERAPEUTIC, null);
        relief(session, ReliefReport.Kind.FUNCTION, entry.findNumber("function"), HALF);
        sustained(entry, session);
        entry.close();
    }

    private void sustained(Entry entry, FacetProcedure session) {
        var at = Objects.requireNonNullElse(entry.findNumber("at-percent"), HALF);
        relief(session, ReliefReport.Kind.SUSTAINED, entry.findNumber("months"), at);
    }

    private FacetProcedure session(
            Entry entry, FacetProcedure.Kind kind, FacetProcedure.Intent intent, @Nullable String sedation) {
        var id = "Procedure/" + entry.text("id", "session-" + ++lines);
        var session = new FacetProcedure(
                id,
                kind,
                intent,
                entry.when("on"),
                place(entry),
                codes(entry),
                0,
                entry.flag("aborted", false),
                details(entry, sedation),
                false,
                Links.none(),
                evidence("Procedure"));
        facts.add(session);
        return session;
    }

    private void relief(
            FacetProcedure session, ReliefReport.Kind kind, @Nullable BigDecimal value, BigDecimal atPercent) {
        if (value != null) {
            facts.add(new ReliefReport(
                    kind,
                    Quantity.of(value, ""),
                    atPercent,
                    session.when(),
                    session.place(),
                    new Links(null, List.of(session.id())),
                    evidence("Observation")));
        }
    }

    // ---- words ----

    private static Span span(Entry entry) {
        var start = entry.when("from");
        var end = entry.findWhen("to");
        if (end != null) {
            return Span.between(start, end);
        }
        return entry.flag("ongoing", false) ? Span.ongoingSince(start) : Span.from(start);
    }

    private static BodyPlace place(Entry entry) {
        var side = choice(Side.class, entry.text("side", "not-documented"));
        var sites = new ArrayList<Site>();
        for (var word : entry.words("joints")) {
            var joint =
                    Joint.find(word).orElseThrow(() -> new IllegalArgumentException("No joint (%s).".formatted(word)));
            if (side == Side.BOTH) {
                sites.add(new Site(joint, Side.LEFT));
                sites.add(new Site(joint, Side.RIGHT));
            } else {
                sites.add(new Site(joint, side));
            }
        }
        var regions = new TreeSet<Region>();
        entry.words("region").forEach(word -> regions.add(choice(Region.class, word)));
        return new BodyPlace(regions, sites, List.of(), Set.of(), side, null);
    }

    private Set<CodeSetId> withWider(List<String> names) {
        var all = new TreeSet<CodeSetId>();
        names.forEach(name -> collect(new CodeSetId(name), all));
        return all;
    }

    private void collect(CodeSetId id, Set<CodeSetId> all) {
        var set = terminology
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no code set (%s).".formatted(id)));
        if (all.add(id)) {
            set.memberOf().forEach(wider -> collect(wider, all));
        }
    }

    static <E extends Enum<E>> E choice(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private List<Evidence> evidence(String resource) {
        return List.of(line(resource + "/" + ++lines));
    }

    private Evidence line(String resource) {
        return new Evidence(resource, "", "", null, null);
    }
}
