package org.facetpath.cli;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of this machine, driven by Playwright, which downloads nothing.
public final class Chromium {

    private static @Nullable Chromium started;

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// The one that all tests share. Skips the test, plainly, where there is no Chromium; the environment's `CHROMIUM`
    /// names one elsewhere.
    public static synchronized Chromium here() {
        if (started == null) {
            started = open();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        }
        return started;
    }

    private static Chromium open() {
        var program = find();
        Assumptions.assumeTrue(
                program.isPresent(), "skipped: no Chromium on this machine (install it, or set CHROMIUM)");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    public Browser browser() {
        return browser;
    }

    /// A page of this width, shown to somebody who prefers this scheme.
    Page show(String html, int width, ColorScheme scheme) {
        var options = new Browser.NewPageOptions().setViewportSize(width, 900).setColorScheme(scheme);
        var page = browser.newPage(options);
        page.setContent(html);
        return page;
    }

    /// What axe-core finds, by the rules of WCAG 2.2 AA and its best practice. It is run in the page itself
    /// and tells only what is wrong, which takes a fraction of the time of telling all that is right.
    public static List<String> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        var found = (List<?>) page.evaluate("""
            tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
                .then(found => found.violations.map(rule =>
                    rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(', ')))
            """, RULES);
        return found.stream().map(String::valueOf).toList();
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void close() {
        browser.close();
        playwright.close();
    }
}
