package org.facetpath.fhir.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.spine.Side;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Places;
import org.facetpath.fhir.fact.Quantities;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// Procedure codes with their modifiers, and what modifiers say.
final class Codes {

    private static final String MODIFIER = CodeSystems.BASE + "/StructureDefinition/procedure-modifier";
    private static final Set<String> UNITS = Set.of("", "1", "un", "unit", "units", "each", "ea");
    private static final Set<String> BROKEN_OFF = Set.of("53", "73", "74");

    /// The codes of a concept, each with these modifiers; how many units nobody said.
    static List<ProcedureCode> of(Part concept, Set<String> modifiers) {
        return of(concept, modifiers, null);
    }

    /// The codes of a concept, each with these modifiers and so many units.
    static List<ProcedureCode> of(Part concept, Set<String> modifiers, @Nullable BigDecimal units) {
        var value = concept.value();
        var codes = new ArrayList<ProcedureCode>();
        if (value != null) {
            for (var coding : Concepts.codings(value)) {
                var system = coding.text("system");
                var code = coding.text("code");
                if (system != null && code != null) {
                    codes.add(new ProcedureCode(system, code, List.copyOf(modifiers), units));
                }
            }
        }
        return codes;
    }

    /// How many units a quantity orders or bills; null when it says none, or an amount of something else.
    static @Nullable BigDecimal units(Part quantity) {
        var measured = Quantities.read(quantity);
        if (measured == null) {
            return null;
        }
        var number = measured.quantity().exact();
        var unit = measured.quantity().unit().toLowerCase(Locale.ROOT).replaceAll("\\{[^}]*}", "");
        if (number == null || number.signum() <= 0 || !UNITS.contains(unit)) {
            quantity.complain("the quantity is no number of units: %s".formatted(quantity.shown()));
            return null;
        }
        return number;
    }

    /// The modifiers our extension carries, on the resource or its code.
    static Set<String> modifiers(Part root) {
        var all = new LinkedHashSet<String>();
        for (var holder : new Part[] {root, root.get("code")}) {
            for (var extension : holder.list("extension")) {
                if (MODIFIER.equals(extension.get("url").text())) {
                    addTo(all, Context.valueOf(extension));
                }
            }
        }
        return all;
    }

    /// The modifiers of a claim's line.
    static Set<String> modifiersOfLine(Part line) {
        var all = new LinkedHashSet<String>();
        line.list("modifier").forEach(modifier -> addTo(all, modifier));
        return all;
    }

    private static void addTo(Set<String> all, Part value) {
        if (value.value() instanceof String code) {
            all.add(code);
        } else if (value.value() != null) {
            Concepts.codings(value.value()).forEach(coding -> {
                var code = coding.text("code");
                if (code != null) {
                    all.add(code);
                }
            });
        }
    }

    static Side side(Set<String> modifiers) {
        var side = Side.NOT_DOCUMENTED;
        for (var modifier : modifiers) {
            side = side.with(Places.sideNamed(modifier));
        }
        return side;
    }

    static boolean isBrokenOff(Set<String> modifiers) {
        return modifiers.stream().anyMatch(BROKEN_OFF::contains);
    }

    private Codes() {}
}
