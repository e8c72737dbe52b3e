package org.facetpath.fhir.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which elements are kept of an object; everything else is skipped without being looked at.
///
/// Written as names with nested names in brackets: `status code value* item[code modifier]`. A name without brackets
/// keeps all it holds. `value*` stands for every type a value can have, `name?` only notes that the element is there.
public final class Wanted {

    /// Keeps everything.
    public static final Wanted ALL = new Wanted(null, null);

    /// Keeps only that it is there.
    public static final Wanted MENTION = new Wanted(Map.of(), null);

    private static final Map<String, String> CHOICES = Map.of(
            "value",
            "Quantity CodeableConcept String Boolean Integer Range Ratio Time DateTime Period Decimal Coding Date "
                    + "SampledData Code",
            "effective",
            "DateTime Period Timing Instant",
            "performed",
            "DateTime Period String Age Range",
            "onset",
            "DateTime Period String Age Range",
            "abatement",
            "DateTime Period String Age Range",
            "occurrence",
            "DateTime Period Timing",
            "serviced",
            "Date Period",
            "deceased",
            "Boolean DateTime",
            "asNeeded",
            "Boolean CodeableConcept",
            "timing",
            "Timing DateTime Period");

    private final @Nullable Map<String, Wanted> elements;
    private final @Nullable String version;

    private Wanted(@Nullable Map<String, Wanted> elements, @Nullable String version) {
        this.elements = elements;
        this.version = version;
    }

    /// Marks an element that only this other version of FHIR has.
    public static Wanted foreign(String version) {
        return new Wanted(Map.of(), version);
    }

    /// The other version of FHIR that has this element; null for an element of R4.
    public @Nullable String version() {
        return version;
    }

    /// These elements and one more.
    public Wanted with(String name, Wanted wanted) {
        var more = new HashMap<>(elements == null ? Map.of() : elements);
        more.put(name, wanted);
        return new Wanted(more, null);
    }

    /// What to keep of the element of this name; null when nothing.
    public @Nullable Wanted of(String name) {
        return elements == null ? ALL : elements.get(name);
    }

    /// What these words want.
    public static Wanted read(String words) {
        var reader = new Reader(words);
        return reader.object();
    }

    /// All that one or the other keeps.
    public Wanted and(Wanted other) {
        if (elements == null || other.elements == null) {
            return ALL;
        }
        var merged = new HashMap<>(elements);
        other.elements.forEach((name, wanted) -> merged.merge(name, wanted, Wanted::and));
        return new Wanted(merged, null);
    }

    /// Reads the notation from left to right.
    private static final class Reader {

        private final String words;
        private int at;

        Reader(String words) {
            this.words = words;
        }

        Wanted object() {
            var elements = new HashMap<String, Wanted>();
            while (at < words.length() && words.charAt(at) != ']') {
                int from = at;
                while (at < words.length() && isInName(words.charAt(at))) {
                    at++;
                }
                var name = words.substring(from, at);
                char next = at < words.length() ? words.charAt(at) : ' ';
                at++;
                switch (next) {
                    case '[' -> {
                        elements.put(name, object());
                        at++;
                    }
                    case '*' -> choice(name, elements);
                    case '?' -> elements.put(name, MENTION);
                    default -> {
                        if (next == ']') {
                            at--;
                        }
                        if (!name.isEmpty()) {
                            elements.put(name, ALL);
                        }
                    }
                }
            }
            return new Wanted(elements, null);
        }

        private static boolean isInName(char character) {
            return Character.isLetterOrDigit(character) || character == '_';
        }

        private static void choice(String name, Map<String, Wanted> elements) {
            for (var type : CHOICES.getOrDefault(name, "").split(" ", -1)) {
                elements.put(name + type, ALL);
                elements.put("_" + name + type, ALL);
            }
        }
    }
}
