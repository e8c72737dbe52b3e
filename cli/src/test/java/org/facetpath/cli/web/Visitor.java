package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.facetpath.cli.Chromium;

/// One person with one browser. Whatever the browser complains about fails the story: an offence against the content
/// policy, a broken script, a file that is not there, a failure of the server, a word to another host.
final class Visitor implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "shots");

    private final Web web;
    private final Web.Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Web web, Browser browser, Web.Look look, ServiceWorkerPolicy workers) {
        this.web = web;
        this.look = look;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setBypassCSP(web.stands())
                .setServiceWorkers(workers)
                .setTimezoneId("UTC")
                .setColorScheme(look.scheme())
                .setLocale(look.language()));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " of " + response.url());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(web.address()) && !request.url().startsWith("data:")) {
                complaints.add("a word to " + request.url());
            }
        });
    }

    Visitor signIn(String name, String password) {
        go("/sign-in");
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        return this;
    }

    Visitor go(String path) {
        page.navigate(web.address() + path);
        return this;
    }

    /// What comes over the wire for a page and all its files, in bytes, with nothing kept from before.
    long bytesOf(String path) {
        var protocol = context.newCDPSession(page);
        protocol.send("Network.enable");
        var cacheOff = new JsonObject();
        cacheOff.addProperty("cacheDisabled", true);
        protocol.send("Network.setCacheDisabled", cacheOff);
        var bytes = new AtomicLong();
        protocol.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(web.address() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        return bytes.get();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// All that the page says.
    String words() {
        return page.locator("body").innerText();
    }

    /// Nobody is left out, nothing must be scrolled sideways, the browser has nothing to complain about. A
    /// picture of the page is kept for people to look at.
    Visitor looksRight(String name) {
        showAll();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SHOTS.resolve("%s-%d-%s-%s.png"
                        .formatted(
                                name,
                                look.width(),
                                look.scheme().name().toLowerCase(java.util.Locale.ROOT),
                                look.language()))));
        assertThat(Chromium.violations(page)).as("barriers on " + name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + name)
                .isEqualTo(look.width());
        assertThat(page.evaluate("[...document.querySelectorAll('time, no-br')]"
                        + ".filter(it => it.getClientRects().length > 1).map(it => it.textContent)"))
                .as("dates, joints and percentages that are broken on " + name)
                .isEqualTo(List.of());
        assertThat(complaints).as("complaints of the browser on " + name).isEmpty();
        return this;
    }

    /// The page looks as on the picture that people reviewed, which stands in the repository; `-Dupdate-shots=true`
    /// writes that picture anew, to be looked at and committed. Letters are the same on every machine: those of
    /// packets.
    ///
    /// @param part of the page that is looked at; empty for all of it
    Visitor looksAsReviewed(String name, String part) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(Letters.STYLE));
        page.evaluate("document.fonts.ready.then(() => true)");
        showAll();
        var now = Shot.of(
                part.isEmpty()
                        ? page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setAnimations(ScreenshotAnimations.DISABLED))
                        : find(part).screenshot());
        Reviewed.of(name + "-" + look.name()).compare(now);
        return this;
    }

    /// A browser lays out what is below the screen only when it is scrolled to; a picture of all needs all.
    private void showAll() {
        page.evaluate("document.querySelectorAll('main > section, main > section > *')"
                + ".forEach(it => it.style.contentVisibility = 'visible')");
    }

    /// What a form would send as it stands now.
    String formOf(String form) {
        return (String) page.evaluate(
                "form => new URLSearchParams(new FormData(document.querySelector(form))).toString()", form);
    }

    /// Sends a form once more, as a second press, a second tab or a browser that goes on after a lost answer does.
    ///
    /// @return where it led
    String send(String action, String form) {
        return (String) page.evaluate(
                "([action, body]) => fetch(action, {method: 'POST', body: new URLSearchParams(body)}).then(it =>"
                        + " it.url)",
                List.of(action, form));
    }

    /// The browser complained as it should: a page that refuses something on purpose answers with a status of its own.
    void forgive() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
