package org.facetpath.core.told;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.terminology.CodeSetId;
import org.jspecify.annotations.Nullable;

/// Criteria as a knowledge file would ask them, in short.
public final class Asked {

    private Asked() {}

    public static CriterionId name(String name) {
        return new CriterionId(name);
    }

    public static Criterion always() {
        return all();
    }

    public static Criterion all(Criterion... parts) {
        return new Criterion.AllOf(name("all"), null, List.of(parts));
    }

    public static Criterion any(Criterion... parts) {
        return new Criterion.AnyOf(name("any"), null, List.of(parts));
    }

    public static Criterion not(Criterion part) {
        return new Criterion.Not(name("not"), null, part);
    }

    /// Present within so many days (null: ever), anywhere.
    public static Criterion.FindingPresent finding(String finding, @Nullable Integer withinDays) {
        return new Criterion.FindingPresent(name(finding), null, Told.ids(finding), withinDays, false);
    }

    public static Criterion.FindingPresent findingHere(String finding) {
        return new Criterion.FindingPresent(name(finding), null, Told.ids(finding), null, true);
    }

    public static Criterion.DiagnosisRecorded diagnosis(String set, boolean active, @Nullable Integer withinDays) {
        return new Criterion.DiagnosisRecorded(name(set), null, Told.ids(set), active, withinDays, false);
    }

    public static Criterion.PainLasted painForMonths(int months) {
        return new Criterion.PainLasted(name("pain-months"), null, months, 0);
    }

    public static Criterion.PainLasted painForDays(int days) {
        return new Criterion.PainLasted(name("pain-days"), null, 0, days);
    }

    public static Criterion.PositiveBlocks positiveBlocks(int count, @Nullable Integer percent, int daysApart) {
        var asked = percent == null ? null : BigDecimal.valueOf(percent);
        return new Criterion.PositiveBlocks(name("positive-blocks"), null, count, asked, false, false, daysApart);
    }

    public static Criterion.BlockDone blockDone(@Nullable Integer withinDays) {
        return new Criterion.BlockDone(name("block-done"), null, withinDays);
    }

    public static Set<CodeSetId> kinds(String... names) {
        return Set.copyOf(Arrays.stream(names).map(Told::id).toList());
    }
}
