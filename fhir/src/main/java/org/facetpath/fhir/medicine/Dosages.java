package org.facetpath.fhir.medicine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.chart.Medication.DailyDose;
import org.facetpath.fhir.medicine.Strengths.Per;
import org.facetpath.fhir.medicine.Strengths.Strength;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// How much a day: dose times frequency times strength, only where all three are recorded.
final class Dosages {

    private static final Map<String, BigDecimal> HOURS = Map.of(
            "h", BigDecimal.ONE,
            "d", BigDecimal.valueOf(24),
            "wk", BigDecimal.valueOf(168),
            "min", new BigDecimal("60").pow(-1, MathContext.DECIMAL64));

    private static final Map<String, BigDecimal> CODES = Map.ofEntries(
            Map.entry("QD", BigDecimal.ONE),
            Map.entry("DAILY", BigDecimal.ONE),
            Map.entry("AM", BigDecimal.ONE),
            Map.entry("PM", BigDecimal.ONE),
            Map.entry("BED", BigDecimal.ONE),
            Map.entry("BID", BigDecimal.TWO),
            Map.entry("TID", BigDecimal.valueOf(3)),
            Map.entry("QID", BigDecimal.valueOf(4)),
            Map.entry("Q4H", BigDecimal.valueOf(6)),
            Map.entry("Q6H", BigDecimal.valueOf(4)),
            Map.entry("Q8H", BigDecimal.valueOf(3)),
            Map.entry("QOD", new BigDecimal("0.5")));

    private static final Set<String> UNITS = Set.of(
            "",
            "1",
            "{tbl}",
            "{tablet}",
            "tablet",
            "tablets",
            "tab",
            "tabs",
            "{cap}",
            "{capsule}",
            "capsule",
            "capsules",
            "cap",
            "caps",
            "{patch}",
            "patch",
            "{dose}",
            "dose",
            "tablet(s)",
            "capsule(s)");

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    /// Whether any of the dosages is only to be taken when needed.
    static boolean isAsNeeded(List<Part> dosages) {
        for (var dosage : dosages) {
            if (Boolean.TRUE.equals(dosage.get("asNeededBoolean").flag())
                    || dosage.get("asNeededCodeableConcept").isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The daily amounts of all ingredients; empty when dose, frequency or strength is missing.
    static List<DailyDose> daily(List<Part> dosages, List<Strength> strengths) {
        var doses = new ArrayList<DailyDose>();
        for (var strength : strengths) {
            var total = strength.per() == Per.HOUR
                    ? microgramsAnHour(strength)
                    : total(dosages, strength, strengths.size() == 1);
            if (total != null && total.signum() > 0) {
                doses.add(new DailyDose(strength.ingredient(), total.stripTrailingZeros()));
            }
        }
        return doses;
    }

    /// A patch gives its rate whatever is said of its changing.
    private static BigDecimal microgramsAnHour(Strength patch) {
        return patch.milligrams().movePointRight(3);
    }

    private static @Nullable BigDecimal total(List<Part> dosages, Strength strength, boolean only) {
        BigDecimal total = null;
        for (var dosage : dosages) {
            var times = timesADay(dosage.get("timing"));
            var dose = dose(dosage, strength, only);
            if (times == null || dose == null) {
                return null;
            }
            var one = dose.multiply(times);
            total = total == null ? one : total.add(one);
        }
        return total;
    }

    private static @Nullable BigDecimal dose(Part dosage, Strength strength, boolean only) {
        var rates = dosage.list("doseAndRate");
        var quantity =
                rates.isEmpty() ? dosage.get("doseQuantity") : rates.getFirst().get("doseQuantity");
        if (!quantity.isPresent() && !rates.isEmpty()) {
            // Of a range the most that may be taken counts.
            quantity = rates.getFirst().get("doseRange").get("high");
        }
        if (!quantity.get("value").isPresent()) {
            return null;
        }
        var milligrams = Strengths.milligrams(quantity);
        if (milligrams != null) {
            return only ? milligrams : null;
        }
        var number = quantity.get("value").number();
        var unit = quantity.get("code").isPresent()
                ? quantity.get("code").shown()
                : quantity.get("unit").shown();
        var plain = unit.toLowerCase(Locale.ROOT);
        boolean fits = strength.per() == Per.UNIT ? UNITS.contains(plain) : plain.equals("ml");
        return number == null || !fits ? null : number.multiply(strength.milligrams());
    }

    private static @Nullable BigDecimal timesADay(Part timing) {
        var repeat = timing.get("repeat");
        var unit = HOURS.get(repeat.get("periodUnit").shown());
        var period = repeat.get("period").isPresent() ? repeat.get("period").number() : null;
        if (unit != null && period != null && period.signum() > 0) {
            var most = repeat.get("frequencyMax").isPresent() ? repeat.get("frequencyMax") : repeat.get("frequency");
            var frequency = most.isPresent() ? most.number() : BigDecimal.ONE;
            return frequency == null
                    ? null
                    : frequency.multiply(DAY).divide(period.multiply(unit), MathContext.DECIMAL64);
        }
        for (var coding : timing.get("code").list("coding")) {
            var times = CODES.get(coding.get("code").shown().toUpperCase(Locale.ROOT));
            if (times != null) {
                return times;
            }
        }
        return CODES.get(timing.get("code").get("text").shown().toUpperCase(Locale.ROOT));
    }

    private Dosages() {}
}
