package org.facetpath.core.judge;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/// Whether two ways of writing a unit mean the same unit. Nothing is ever converted.
final class Units {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            entry("°c", "cel"),
            entry("degc", "cel"),
            entry("c", "cel"),
            entry("celsius", "cel"),
            entry("°f", "[degf]"),
            entry("f", "[degf]"),
            entry("degf", "[degf]"),
            entry("minute", "min"),
            entry("minutes", "min"),
            entry("mins", "min"),
            entry("hour", "h"),
            entry("hours", "h"),
            entry("hr", "h"),
            entry("milliliter", "ml"),
            entry("milliliters", "ml"),
            entry("millilitre", "ml"),
            entry("millilitres", "ml"),
            entry("cc", "ml"),
            entry("degree", "deg"),
            entry("degrees", "deg"),
            entry("°", "deg"),
            entry("percent", "%"),
            entry("mm/hr", "mm/h"),
            entry("mmhg", "mm[hg]"),
            entry("inr", "1"),
            entry("ratio", "1"),
            entry("", "1"),
            entry("ml/min/1.73_m2", "ml/min/1.73m2"),
            entry("ml/min/1.73m^2", "ml/min/1.73m2"),
            entry("ml/min/1.73m²", "ml/min/1.73m2"),
            entry("ml/min/1.73sqm", "ml/min/1.73m2"));

    private Units() {}

    static boolean same(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    // UCUM annotations are comments, save the body surface that every laboratory writes in its own way.
    private static String plain(String unit) {
        var written = unit.toLowerCase(Locale.ROOT).replace(" ", "").replace("{1.73_m2}", "1.73m2");
        var bare = written.replace("{1.73m2}", "1.73m2").replaceAll("\\{[^}]*}", "");
        return ALIASES.getOrDefault(bare, bare);
    }
}
