package org.facetpath.fhir.medicine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Numbers;
import org.facetpath.fhir.record.Part;
import org.jspecify.annotations.Nullable;

/// How much of each ingredient is in one unit of a product, from its name ("Acetaminophen 325 MG / Oxycodone
/// Hydrochloride 10 MG Oral Tablet") or its listed ingredients.
final class Strengths {

    /// What an amount is contained in.
    enum Per {
        UNIT,
        MILLILITRE,
        HOUR
    }

    /// Milligrams of an ingredient in one tablet, millilitre or hour.
    record Strength(CodeSetId ingredient, BigDecimal milligrams, Per per) {}

    private final Concepts concepts;

    Strengths(Concepts concepts) {
        this.concepts = concepts;
    }

    /// The strengths the product's name tells. An ingredient without an amount is left out unless it is the only
    /// one.
    List<Strength> ofName(String name) {
        var strengths = new ArrayList<Strength>();
        for (var part : ingredients(name)) {
            var ingredient = only(concepts.match(part, Kinds.MEDICINES));
            var strength = ingredient == null ? null : amount(part, ingredient);
            if (strength != null
                    && strengths.stream().noneMatch(it -> it.ingredient().equals(ingredient))) {
                strengths.add(strength);
            }
        }
        var alone = strengths.isEmpty() ? only(concepts.match(name, Kinds.MEDICINES)) : null;
        if (alone != null) {
            // The name tells no amount; doses in milligrams still count.
            strengths.add(new Strength(alone, BigDecimal.ZERO, Per.UNIT));
        }
        return strengths;
    }

    /// The strengths of a Medication's listed ingredients in one unit.
    List<Strength> ofIngredients(Part medication) {
        var strengths = new ArrayList<Strength>();
        for (var one : medication.list("ingredient")) {
            var ingredient = only(concepts.match(one.get("itemCodeableConcept"), Kinds.MEDICINES));
            var amount = milligrams(one.get("strength").get("numerator"));
            var whole = one.get("strength").get("denominator");
            var divisor = whole.get("value").isPresent() ? whole.get("value").number() : BigDecimal.ONE;
            if (ingredient != null && amount != null && divisor != null && divisor.signum() > 0) {
                var per = "ml".equalsIgnoreCase(whole.get("code").shown()) ? Per.MILLILITRE : Per.UNIT;
                strengths.add(new Strength(
                        ingredient,
                        amount.divide(divisor, MathContext.DECIMAL64).stripTrailingZeros(),
                        per));
            }
        }
        return strengths;
    }

    /// The amount of a quantity in milligrams; null for another unit.
    static @Nullable BigDecimal milligrams(Part quantity) {
        var number = quantity.get("value").number();
        var unit = quantity.get("code").isPresent()
                ? quantity.get("code").shown()
                : quantity.get("unit").shown();
        return number == null
                ? null
                : switch (unit.toLowerCase(Locale.ROOT)) {
                    case "mg" -> number;
                    case "g" -> number.movePointRight(3);
                    case "ug", "mcg", "µg" -> number.movePointLeft(3);
                    default -> null;
                };
    }

    private static @Nullable CodeSetId only(Match match) {
        var narrow = match.narrowest(Domain.MEDICINE);
        return narrow.size() == 1 ? narrow.iterator().next() : null;
    }

    /// The parts of a product's name, one for each ingredient.
    private static List<String> ingredients(String name) {
        var parts = new ArrayList<String>();
        for (var words : name.split(" / |; | \\+ ", -1)) {
            parts.add(words);
        }
        return parts;
    }

    /// The first amount in milligrams of these words.
    private static @Nullable Strength amount(String words, CodeSetId ingredient) {
        var tokens = words.toUpperCase(Locale.ROOT).split("\\s+", -1);
        for (int at = 0; at + 1 < tokens.length; at++) {
            var number = Numbers.parse(tokens[at]);
            if (number == null || number.signum() <= 0) {
                continue;
            }
            var unit = tokens[at + 1];
            if (unit.equals("MG") || unit.equals("MCG") || unit.equals("MG/ACTUAT")) {
                return new Strength(ingredient, unit.equals("MCG") ? number.movePointLeft(3) : number, Per.UNIT);
            }
            if (unit.equals("MG/ML")) {
                return new Strength(ingredient, number, Per.MILLILITRE);
            }
            if (unit.equals("MG/HR") || unit.equals("MCG/HR")) {
                return new Strength(ingredient, unit.equals("MG/HR") ? number : number.movePointLeft(3), Per.HOUR);
            }
        }
        return null;
    }
}
