package org.facetpath.core.told;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Quantity;
import org.facetpath.core.chart.Score;
import org.facetpath.core.spine.BodyPlace;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.jspecify.annotations.Nullable;

/// A chart as it is told, fact by fact. Dates are days, months (`2026-03`), years, `..2026-03-01` (recorded on or
/// before) or `?`. A fact lies where the last [#in] or [#at] said; nowhere before that.
public final class Told {

    private final List<Fact> facts = new ArrayList<>();
    private @Nullable When birth = When.on(LocalDate.of(1965, 3, 2));
    private @Nullable When death;
    private @Nullable String sex = "female";
    private BodyPlace place = BodyPlace.unknown();

    public static Told told() {
        return new Told();
    }

    public Told born(String date) {
        birth = when(date);
        return this;
    }

    public Told withoutBirthDate() {
        birth = null;
        return this;
    }

    public Told died(String date) {
        death = when(date);
        return this;
    }

    public Told sex(@Nullable String recorded) {
        sex = recorded;
        return this;
    }

    public Told in(Region region) {
        place = BodyPlace.in(region);
        return this;
    }

    /// At joints of one side: `at(LEFT, "L4-L5", "L5-S1")`.
    public Told at(Side side, String... joints) {
        place = new BodyPlace(Set.of(), sites(side, joints), List.of(), Set.of(), side, null);
        return this;
    }

    public Told at(BodyPlace exactly) {
        place = exactly;
        return this;
    }

    public Told present(String finding, String date) {
        return finding(finding, Finding.Presence.PRESENT, date, null);
    }

    public Told presentUntil(String finding, String date, String until) {
        return finding(finding, Finding.Presence.PRESENT, date, when(until));
    }

    public Told absent(String finding, String date) {
        return finding(finding, Finding.Presence.ABSENT, date, null);
    }

    public Told suspected(String finding, String date) {
        return finding(finding, Finding.Presence.SUSPECTED, date, null);
    }

    private Told finding(String finding, Finding.Presence presence, String date, @Nullable When until) {
        return add(new Finding(
                id(finding), presence, null, when(date), until, place, Links.none(), evidence(finding, date)));
    }

    public Told diagnosis(String set, String onset) {
        return diagnosis(set, Diagnosis.Certainty.CONFIRMED, Diagnosis.Activity.ACTIVE, onset, null);
    }

    public Told diagnosis(
            String set,
            Diagnosis.Certainty certainty,
            Diagnosis.Activity activity,
            String onset,
            @Nullable String abated) {
        return add(new Diagnosis(
                ids(set),
                set,
                certainty,
                activity,
                when(onset),
                abated == null ? null : when(abated),
                place,
                evidence(set, onset)));
    }

    /// Pain of the region, going on since.
    public Told hurtsSince(String onset) {
        return diagnosis("low-back-pain spine-pain-any", onset);
    }

    /// A finding that was measured, such as a temperature.
    public Told measured(String finding, Quantity value, String date) {
        return add(new Finding(
                id(finding),
                Finding.Presence.PRESENT,
                value,
                when(date),
                null,
                place,
                Links.none(),
                evidence(finding, date)));
    }

    public Told lab(String test, String value, String unit, String date) {
        return add(new Lab(id(test), Quantity.of(new BigDecimal(value), unit), when(date), evidence(test, date)));
    }

    public Told medicine(String classes, String from, @Nullable String until) {
        var span = until == null ? Span.ongoingSince(when(from)) : Span.between(when(from), when(until));
        return medicine(classes, Medication.Status.TAKEN, span);
    }

    public Told medicine(String classes, Medication.Status status, Span span) {
        return add(new Medication(
                ids(classes), classes, status, span, false, List.of(), Links.none(), evidence(classes, "")));
    }

    public Told allergy(String substance, boolean suspected) {
        return add(new Allergy(ids(substance), substance, suspected, When.unknown(), evidence(substance, "")));
    }

    public Told device(String kind, boolean present) {
        return add(new Device(ids(kind), kind, present, When.unknown(), evidence(kind, "")));
    }

    public Told procedure(String set, String date) {
        return add(new OtherProcedure(ids(set), set, when(date), place, Links.none(), evidence(set, date)));
    }

    public Told imaged(String date) {
        return add(new Imaging(Imaging.Modality.MRI, when(date), place, "", Links.none(), evidence("mri", date)));
    }

    /// A pain score of 0 to 10.
    public Told nrs(String value, String date) {
        return score(Measure.NRS, value, "10", when(date), Links.none());
    }

    /// A pain score of 0 to 10 at a moment (UTC), such as `2026-03-02T09:00:00Z`.
    public Told nrsAt(String value, String instant) {
        return score(Measure.NRS, value, "10", moment(instant), Links.none());
    }

    /// A pain score of 0 to 10 taken as part of a procedure.
    public Told nrsOf(String procedure, String value, String date) {
        return score(Measure.NRS, value, "10", when(date), new Links(null, List.of(procedure)));
    }

    public Told score(Measure measure, String value, @Nullable String max, String date) {
        return score(measure, value, max, when(date), Links.none());
    }

    private Told score(Measure measure, String value, @Nullable String max, When when, Links links) {
        return add(new Score(
                measure,
                Quantity.of(new BigDecimal(value), "{score}"),
                measure.code(),
                max == null ? null : new BigDecimal(max),
                when,
                place,
                links,
                evidence(measure.code(), when.toString())));
    }

    public Told care(String kind, String from, @Nullable String until, @Nullable CareResponse response) {
        var span = until == null ? Span.ongoingSince(when(from)) : Span.between(when(from), when(until));
        var status = until == null ? CareCourse.Status.UNDER_WAY : CareCourse.Status.DONE;
        return care(kind, status, span, response);
    }

    public Told care(String kind, CareCourse.Status status, Span span, @Nullable CareResponse response) {
        return add(new CareCourse(id(kind), status, span, response, place, Links.none(), evidence(kind, "")));
    }

    public Told response(String kind, CareResponse response, String date) {
        return add(new CareResponseReport(id(kind), response, when(date), place, Links.none(), evidence(kind, date)));
    }

    /// A diagnostic medial branch block at noon with the score before and half an hour after it.
    public Told block(String date, String before, String after) {
        nrsAt(before, date + "T11:30:00Z");
        done(FacetProcedure.Kind.MEDIAL_BRANCH_BLOCK, FacetProcedure.Intent.DIAGNOSTIC, moment(date + "T12:00:00Z"));
        return nrsAt(after, date + "T12:30:00Z");
    }

    public Told ablation(String date) {
        return done(FacetProcedure.Kind.ABLATION, FacetProcedure.Intent.THERAPEUTIC, when(date));
    }

    public Told done(FacetProcedure.Kind kind, FacetProcedure.Intent intent, When when) {
        var id = "Procedure/%d".formatted(facts.size());
        return add(new FacetProcedure(
                id,
                kind,
                intent,
                when,
                place,
                List.of(),
                0,
                false,
                FacetProcedure.Details.none(),
                false,
                Links.none(),
                List.of(new Evidence(id, "code", kind.code(), when.toString(), null))));
    }

    public Told proposed(Proposal.@Nullable Action action, FacetProcedure.Kind kind, String date) {
        return proposed(action, kind, FacetProcedure.Intent.NOT_DOCUMENTED, date);
    }

    public Told proposed(
            Proposal.@Nullable Action action, FacetProcedure.Kind kind, FacetProcedure.Intent intent, String date) {
        return add(new Proposal(
                action,
                kind,
                intent,
                List.of(),
                place,
                when(date),
                "ServiceRequest/%d".formatted(facts.size()),
                evidence("proposal", date)));
    }

    /// Insured with a payer until a day; null when the record gives no end.
    public Told insured(String payor, boolean active, @Nullable String until) {
        var begun = when("2020-01-01");
        var period = until == null ? Span.ongoingSince(begun) : Span.between(begun, when(until));
        return add(new PayerCoverage("commercial", payor, active, period, evidence(payor, "")));
    }

    public Told add(Fact fact) {
        facts.add(fact);
        return this;
    }

    public Chart chart() {
        var patient = new Patient("p1", List.of(), birth, sex, death, null, null, null, evidence("patient", ""));
        return new Chart(patient, facts, 0, List.of(), List.of());
    }

    public static List<Site> sites(Side side, String... joints) {
        return Arrays.stream(joints)
                .map(joint -> Joint.find(joint).orElseThrow())
                .flatMap(joint -> side == Side.BOTH
                        ? List.of(new Site(joint, Side.LEFT), new Site(joint, Side.RIGHT)).stream()
                        : List.of(new Site(joint, side)).stream())
                .toList();
    }

    public static When when(String date) {
        if (date.equals("?")) {
            return When.unknown();
        }
        if (date.startsWith("..")) {
            return When.onOrBefore(LocalDate.parse(date.substring(2)));
        }
        if (date.endsWith("..")) {
            return new When(LocalDate.parse(date.substring(0, date.length() - 2)), LocalDate.MAX, null);
        }
        return switch (date.length()) {
            case 4 -> When.inYear(Integer.parseInt(date));
            case 7 -> When.in(YearMonth.parse(date));
            default -> When.on(LocalDate.parse(date));
        };
    }

    public static When moment(String instant) {
        return When.at(LocalDate.parse(instant.substring(0, 10)), Instant.parse(instant));
    }

    public static CodeSetId id(String name) {
        return new CodeSetId(name);
    }

    public static Set<CodeSetId> ids(String names) {
        return Arrays.stream(names.split(" ")).map(CodeSetId::new).collect(Collectors.toSet());
    }

    private List<Evidence> evidence(String value, String date) {
        return List.of(new Evidence("Fact/%d".formatted(facts.size()), "code", value, date, null));
    }
}
