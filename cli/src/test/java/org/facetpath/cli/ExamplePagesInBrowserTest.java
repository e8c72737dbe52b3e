package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/// The page of each example, loaded once.
@DisplayName("The clinician's page of an example in a browser")
@ParameterizedClass
@MethodSource("examples")
class ExamplePagesInBrowserTest {

    private static final int HEIGHT = 900;
    private static final int DESK = 1200;
    private static final int PHONE = 360;
    private static @Nullable Page shown;

    /// Pairs of words of one drawing that share more than a third of their height.
    private static final String COVERED = """
        () => [...document.querySelectorAll('svg')].flatMap(drawing => {
            const words = [...drawing.querySelectorAll('text')].map(it => ({
                word: it.textContent, at: it.getBoundingClientRect() })).filter(it => it.at.width);
            return words.flatMap(({ word, at }, index) => words.slice(index + 1).filter(other =>
                Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left) > 2
                && Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top) > at.height * .35)
                .map(other => `${word} ${other.word}`));
        })\
        """;

    private final String example;

    ExamplePagesInBrowserTest(String example) {
        this.example = example;
    }

    static Stream<String> examples() {
        return ExampleAnswersTest.names();
    }

    @BeforeParameterizedClassInvocation
    static void show(String example) {
        var html = ClinicianPageInBrowserTest.html(Run.example(example), "en");
        shown = Chromium.here().show(html, DESK, ColorScheme.LIGHT);
    }

    @AfterParameterizedClassInvocation
    static void leave() {
        if (shown != null) {
            shown.close();
        }
    }

    @BeforeEach
    void lie_on_the_desk() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page().setViewportSize(DESK, HEIGHT);
    }

    @Test
    void leaves_nobody_out() {
        assertThat(Chromium.violations(page())).as(example).isEmpty();
    }

    @Test
    void fits_a_phone_without_scrolling_sideways() {
        page().setViewportSize(PHONE, HEIGHT);

        assertThat(page().evaluate("document.documentElement.scrollWidth"))
                .as(example)
                .isEqualTo(PHONE);
    }

    @Test
    void has_drawings_whose_letters_do_not_cover_each_other() {
        for (int width : new int[] {DESK, PHONE}) {
            page().setViewportSize(width, HEIGHT);

            assertThat((List<?>) page().evaluate(COVERED))
                    .as(example + " " + width)
                    .isEmpty();
        }
    }

    @Test
    void prints_on_four_sheets_at_most() {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        var a4 = page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        var letter = page().pdf(new Page.PdfOptions().setFormat("Letter").setPreferCSSPageSize(true));

        assertThat(sheets(a4)).as(example).isBetween(1L, 4L);
        assertThat(sheets(letter)).as(example).isBetween(1L, 4L);
    }

    private static Page page() {
        return Objects.requireNonNull(shown);
    }

    /// Counts the page objects of a PDF as Chromium writes it.
    private static long sheets(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
