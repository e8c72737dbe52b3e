package org.facetpath.fhir.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Measure;
import org.facetpath.core.chart.Score;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.record.Resource;
import org.jspecify.annotations.Nullable;

/// PEG's three items of one patient where no panel holds them. Those answered together make the score; else the three
/// of one day, when each was answered once.
public final class PegItems {

    private static final String ITEM = "peg-item";
    private static final String COMPUTED = "note.computed-from-items";
    private static final int WANTED = 3;

    private final List<Statement> items = new ArrayList<>();
    private final Set<String> inPanels = new HashSet<>();

    /// Keeps the statement when it is one of the items.
    void add(Statement said) {
        boolean missing = said.holder().get("dataAbsentReason").isPresent();
        if (kindOf(said) != null && !missing && said.dated().when().isDay()) {
            items.add(said);
        }
    }

    /// This observation is an item of a panel, which makes the score of it.
    void isInPanel(Resource observation) {
        inPanels.add(observation.label());
    }

    /// Adds the scores of all that was kept.
    public void finish(Draft draft) {
        var days = new LinkedHashMap<LocalDate, Map<List<Object>, List<Statement>>>();
        for (var item : items) {
            if (!inPanels.contains(labelOf(item))) {
                days.computeIfAbsent(item.dated().when().earliest(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(together(item), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        days.forEach((day, groups) -> {
            boolean any = false;
            for (var group : groups.values()) {
                any |= score(group, draft);
            }
            if (!any) {
                score(groups.values().stream().flatMap(List::stream).toList(), draft);
            }
        });
    }

    /// Answers of one sheet, or observations of one moment.
    private static List<Object> together(Statement item) {
        var resource = item.holder().resource();
        return resource.type().equals("Observation")
                ? List.of(item.dated().when())
                : List.of(item.dated().when(), resource.label());
    }

    private static String labelOf(Statement item) {
        return item.holder().resource().label();
    }

    private static @Nullable String kindOf(Statement said) {
        return said.match().attribute(Domain.MEASURE, ITEM);
    }

    /// Adds the score these items make, unless it is stated already; false when they make none.
    private static boolean score(List<Statement> group, Draft draft) {
        var byKind = new LinkedHashMap<String, Statement>();
        for (var item : group) {
            var earlier = byKind.putIfAbsent(String.valueOf(kindOf(item)), item);
            if (earlier != null && !earlier.value().shown().equals(item.value().shown())) {
                return false;
            }
        }
        if (byKind.size() != WANTED) {
            return false;
        }
        var three = List.copyOf(byKind.values());
        var values = three.stream().map(Statement::value).toList();
        var total = Totals.of(Measure.PEG, values, Dated.unknown());
        if (total == null) {
            return false;
        }
        var lines = three.stream()
                .map(item -> item.dated().evidence(item.value()).withNote(COMPUTED))
                .toList();
        new Totals.Total(total.measure(), total.items(), lines).reconcile(said(three), stated(three, draft), draft);
        return true;
    }

    /// Takes the scores of that day out of the draft that were stated beside the items, or computed of their like.
    private static Draft stated(List<Statement> three, Draft draft) {
        var when = three.getFirst().dated().when();
        var stated = new Draft();
        for (var fact : List.copyOf(draft.facts())) {
            boolean same = fact instanceof Score score
                    && score.measure() == Measure.PEG
                    && score.when().mayShareDayWith(when)
                    && !isOtherSheet(score, three);
            if (same) {
                draft.remove(fact);
                stated.add(fact);
            }
        }
        return stated;
    }

    /// A score made of other answers of the same day stands for itself, unless it is the same told twice.
    private static boolean isOtherSheet(Score score, List<Statement> three) {
        boolean computed = COMPUTED.equals(score.evidence().getFirst().note());
        var values = three.stream().map(item -> item.value().shown()).sorted().toList();
        var theirs =
                score.evidence().stream().map(line -> line.value()).sorted().toList();
        return computed && !theirs.equals(values);
    }

    /// The first item stands for the three; at different times of a day they are of that day.
    private static Statement said(List<Statement> three) {
        var first = three.getFirst();
        var when = first.dated().when();
        if (three.stream().allMatch(item -> item.dated().when().equals(when))) {
            return first;
        }
        var day = new Dated(
                When.on(when.earliest()),
                when.earliest().toString(),
                first.dated().note());
        return new Statement(first.holder(), first.match(), first.value(), day, first.place(), first.links());
    }
}
