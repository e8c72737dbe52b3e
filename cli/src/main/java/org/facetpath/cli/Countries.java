package org.facetpath.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The countries that a person can name.
final class Countries {

    private static final List<String> CODES = List.of(Locale.getISOCountries());

    /// @throws WrongUsage when it is no code of two letters as ISO 3166 has them
    static void check(@Nullable String country) {
        if (country != null && !CODES.contains(country.toUpperCase(Locale.ROOT))) {
            throw new WrongUsage("--country %s is not a country; use two letters, such as US".formatted(country));
        }
    }

    private Countries() {}
}
