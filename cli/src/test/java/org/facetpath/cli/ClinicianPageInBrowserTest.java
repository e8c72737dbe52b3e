package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The clinician's page in a browser")
class ClinicianPageInBrowserTest {

    private static final int PHONE = 360;

    @ParameterizedTest
    @ValueSource(
            strings = {"low-back-two-blocks", "two-regions-two-sides", "red-flag-cauda-equina", "long-term-opioids"})
    void leaves_nobody_out_in_the_dark_on_a_phone_in_spanish_with_everything_unfolded(String example) {
        try (var page = Chromium.here().show(html(example, "es"), PHONE, ColorScheme.DARK)) {
            openEverything(page);
            assertThat(Chromium.violations(page)).isEmpty();
        }
    }

    @Test
    void asks_the_network_for_nothing_and_runs_without_script() {
        var asked = new ArrayList<String>();
        var said = new ArrayList<String>();
        var options = new Browser.NewPageOptions().setJavaScriptEnabled(false);
        try (var page = Chromium.here().browser().newPage(options)) {
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> said.add(message.text()));
            page.setContent(html("low-back-two-blocks", "en"));

            assertThat(page.locator("h2").first().isVisible()).isTrue();
            assertThat(page.locator("main svg:visible").count()).isPositive();
            assertThat(asked).isEmpty();
            assertThat(said).isEmpty();
        }
    }

    @Test
    void says_in_spanish_that_what_could_not_be_used_is_told_in_english(@TempDir Path folder) throws IOException {
        var record = Files.writeString(folder.resolve("record.json"), """
            {"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p"}},
            {"resource":{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},
            "code":{"text":"Low back pain"},"onsetDateTime":"2026-02-30"}}]}\
            """);
        var reasons = "#not-used ~ details li > bdi";

        try (var page = Chromium.here().browser().newPage()) {
            page.setContent(html(record, "es"));
            assertThat(page.locator(reasons).first().getAttribute("lang")).isEqualTo("en");
            page.setContent(html(record, "en"));
            assertThat(page.locator(reasons).first().getAttribute("lang")).isNull();
        }
    }

    /// Many scores and procedures, none, and the words of the record as long and as hostile as they get.
    static Stream<LongStory> stories() {
        var hostile = "<script>alert(1)</script> \\u202Egnp.exe \\uD83D\\uDE00 ";
        return Stream.of(
                new LongStory(500, 40, ""),
                new LongStory(0, 0, ""),
                new LongStory(1, 1, hostile),
                new LongStory(3, 2, hostile + "x".repeat(10_000)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void stays_small_and_in_its_frame_whatever_the_record_holds(LongStory story, @TempDir Path folder)
            throws IOException {
        var html = html(story.in(folder), "en");

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
        try (var page = Chromium.here().browser().newPage()) {
            page.onDialog(dialog -> {
                throw new AssertionError("A word of the record became a script.");
            });
            page.setViewportSize(PHONE, 900);
            page.setContent(html);

            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            assertThat(page.locator("script").count()).isZero();
            assertThat(html).doesNotContain("\u202E");
        }
    }

    @Test
    void says_danger_before_anything_else() {
        try (var page = Chromium.here().show(html("red-flag-cauda-equina", "en"), PHONE, ColorScheme.LIGHT)) {
            var danger = page.locator("main h2, main h3").first();
            assertThat(danger.textContent()).isEqualTo("Red flags");
            assertThat(page.locator(".flag h3").first().textContent()).contains("emergency");
            assertThat(page.locator(".flag").first().boundingBox().y).isLessThan(600);
        }
    }

    private static String html(String example, String language) {
        return html(Run.example(example), language);
    }

    static String html(Path record, String language) {
        return Run.of("assess", record.toString(), "--as-of", "2026-11-01", "--format", "html", "--language", language)
                .out();
    }

    private static void openEverything(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
    }
}
