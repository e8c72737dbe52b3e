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

    public Optional<EmergencyNumber> find(String country) {
        return Optional.ofNullable(byCountry.get(country.toUpperCase(Locale.ROOT)));
    }
}
