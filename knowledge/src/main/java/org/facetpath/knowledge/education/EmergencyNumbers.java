package org.facetpath.knowledge.education;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.facetpath.core.knowledge.Reference;

/// Where to call when care is needed at once, by country (ISO 3166-1, two letters). A country that is not listed has no
/// number here, never a guessed one.
public record EmergencyNumbers(Map<String, EmergencyNumber> byCountry) {

    public record EmergencyNumber(String number, Reference reference) {}

    public EmergencyNumbers {
        byCountry = new TreeMap<>(byCountry);
    }

    /// @param country two or three letters as ISO 3166 has them, in either case; a name in words finds nothing
    public Optional<EmergencyNumber> find(String country) {
        var code = country.strip().toUpperCase(Locale.ROOT);
        return byCountry.entrySet().stream()
                .filter(entry -> entry.getKey().equals(code)
                        || threeLetters(entry.getKey()).equals(code))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String threeLetters(String country) {
        return Locale.of("", country).getISO3Country();
    }
}
