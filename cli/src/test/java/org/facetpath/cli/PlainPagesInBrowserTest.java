package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A page for patients in a browser")
class PlainPagesInBrowserTest {

    private static final int PHONE = 360;

    @ParameterizedTest
    @CsvSource({
        "low-back-two-blocks, en, LIGHT",
        "red-flag-cauda-equina, es, DARK",
        "under-18, en, DARK",
        "no-spine-pain, es, LIGHT",
    })
    void of_a_record_leaves_nobody_out_and_fits_a_phone(String example, String language, ColorScheme scheme) {
        read(
                scheme,
                "assess",
                Run.example(example).toString(),
                "--as-of",
                "2026-11-01",
                "--format",
                "patient",
                "--language",
                language);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "es, DARK"})
    void that_teaches_leaves_nobody_out_and_fits_a_phone(String language, ColorScheme scheme) {
        read(scheme, "learn", "--format", "html", "--language", language);
    }

    private static void read(ColorScheme scheme, String... command) {
        try (var page = Chromium.here().show(Run.of(command).out(), PHONE, scheme)) {
            assertThat(Chromium.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        }
    }
}
