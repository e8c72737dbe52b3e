package org.facetpath.fhir.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.CareCourse;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Imaging;
import org.facetpath.core.chart.Lab;
import org.facetpath.core.chart.Medication;
import org.facetpath.core.chart.OtherProcedure;
import org.facetpath.core.chart.Score;
import org.facetpath.core.spine.Side;
import org.facetpath.core.time.When;

/// What charts say, in the lines in which the oracle says it.
final class ChartLines {

    private final List<Chart> charts;

    ChartLines(List<Chart> charts) {
        this.charts = charts;
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        return charts.stream().flatMap(chart -> chart.list(kind).stream());
    }

    static String id(Fact fact) {
        return fact.evidence().getFirst().resource();
    }

    /// Numbers and answers that stand in an observation's own value.
    Set<String> measured() {
        var found = all(Finding.class)
                .map(it -> it.evidence().getFirst())
                .filter(it -> it.element().equals("valueBoolean"));
        return Stream.of(
                        all(Score.class).map(it -> it.evidence().getFirst()),
                        all(Lab.class).map(it -> it.evidence().getFirst()),
                        found)
                .flatMap(it -> it)
                .filter(it -> it.resource().startsWith("Observation/"))
                .filter(it -> it.element().startsWith("value"))
                .filter(it -> !"note.computed-from-items".equals(it.note()))
                .map(it -> "%s %s %s".formatted(it.resource(), number(it.value()), it.date()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String number(String shown) {
        int space = shown.indexOf(' ');
        return space < 0 ? shown : shown.substring(0, space);
    }

    /// @param wanted which resources; those known by words alone are not the oracle's to judge
    Set<String> conditions(Predicate<String> wanted) {
        return all(Diagnosis.class)
                .filter(it -> id(it).startsWith("Condition/") && wanted.test(id(it)))
                .map(it -> "%s %s %s %s from %s to %s"
                        .formatted(
                                id(it),
                                HapiLines.names(it.sets()),
                                it.certainty(),
                                it.activity(),
                                dated(it, it.onset()),
                                it.abated()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> medicines(Predicate<String> wanted) {
        return all(Medication.class)
                .filter(it -> wanted.test(id(it)))
                .map(it -> "%s %s from %s to %s%s%s"
                        .formatted(
                                id(it),
                                it.status(),
                                dated(it, it.span().start()),
                                HapiLines.shown(it.span().end()),
                                it.span().ongoing() ? " ongoing" : "",
                                it.asNeeded() ? " as needed" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The medicines by resource.
    Map<String, Medication> medications() {
        var byId = new TreeMap<String, Medication>();
        all(Medication.class).forEach(it -> byId.put(id(it), it));
        return byId;
    }

    static BigDecimal dose(Medication medicine) {
        return medicine.doses().getFirst().milligrams();
    }

    Set<String> procedures(Predicate<String> wanted) {
        var lines = new TreeSet<String>();
        all(FacetProcedure.class)
                .filter(it -> !it.fromClaimOnly())
                .forEach(it -> lines.add("%s FacetProcedure%s %s %s"
                        .formatted(id(it), it.abandoned() ? " broken off" : "", dated(it, it.when()), sites(it))));
        all(OtherProcedure.class)
                .forEach(it -> lines.add("%s OtherProcedure %s".formatted(id(it), dated(it, it.when()))));
        all(Imaging.class).forEach(it -> lines.add("%s Imaging %s".formatted(id(it), dated(it, it.when()))));
        all(CareCourse.class)
                .forEach(it -> lines.add("%s CareCourse %s from %s to %s"
                        .formatted(
                                id(it),
                                it.status(),
                                dated(it, it.span().start()),
                                HapiLines.shown(it.span().end()))));
        lines.removeIf(line -> !line.startsWith("Procedure/") || !wanted.test(line.substring(0, line.indexOf(' '))));
        return lines;
    }

    private static String sites(FacetProcedure it) {
        var joints = it.place().sites().stream().map(site -> site.joint().code() + ending(site.side()));
        var nerves = it.place().nerves().stream().map(site -> site.nerve().code() + ending(site.side()));
        return Stream.concat(joints, nerves).sorted().collect(Collectors.joining(","));
    }

    private static String ending(Side side) {
        return side == Side.NOT_DOCUMENTED ? "" : "-" + side.code();
    }

    private static String dated(Fact fact, When when) {
        var note = fact.evidence().getFirst().note();
        boolean elsewhere = when.isUnknown() || "note.dated-by-encounter".equals(note);
        return elsewhere ? HapiLines.ELSEWHERE : HapiLines.shown(when);
    }

    /// Every resource a fact rests on.
    Set<String> resources() {
        return charts.stream()
                .flatMap(chart -> chart.facts().stream())
                .flatMap(it -> it.evidence().stream())
                .map(Evidence::resource)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
