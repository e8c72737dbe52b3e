package org.facetpath.report.packet;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sheet a letter is printed on.
public enum Paper {
    LETTER("8.5in 11in", "11in 8.5in"),
    A4("210mm 297mm", "297mm 210mm");

    /// Countries that print on Letter, by ISO 3166 code and by name as records write it.
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("us", "usa", "united states", "united states of america", "ca", "canada", "mx", "pr");

    private final String size;
    private final String turned;

    Paper(String size, String turned) {
        this.size = size;
        this.turned = turned;
    }

    /// As style sheets say it.
    String size() {
        return size;
    }

    /// As style sheets say it of a sheet that is wider than high.
    String turned() {
        return turned;
    }

    /// Of the payer's country, else of the patient's; Letter where neither is known, as most policies are American.
    static Paper of(@Nullable String payerCountry, @Nullable String patientCountry) {
        var country = payerCountry == null ? patientCountry : payerCountry;
        return country == null || LETTER_COUNTRIES.contains(country.strip().toLowerCase(Locale.ROOT)) ? LETTER : A4;
    }
}
