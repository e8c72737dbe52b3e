package org.facetpath.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.access.Access;
import org.facetpath.server.store.database.StoreAddress;

/// How soon the main pages can be seen and used, by a slow line and processor that Chromium pretends, with nothing kept
/// from before. The reach is a second.
///
/// `PageBudget [loads of each page]`
public final class PageBudget {

    private static final int MEGABITS = 10;
    private static final int ROUND_TRIP_MILLIS = 40;
    private static final int SLOWER = 4;
    private static final int WARM_UP = 2;
    private static final double REACH = 1000;

    /// Work that holds a page up, as browsers count it (more than 50 ms at a stretch), is looked for this long after
    /// the page was loaded.
    private static final double QUIET_MILLIS = 1000;

    private static final double LOOK_MILLIS = 20;

    private static final String WATCH = """
        window.heldUp = 0;
        new PerformanceObserver(list => {
          for (const it of list.getEntries()) window.heldUp = Math.max(window.heldUp, it.startTime + it.duration);
        }).observe({type: 'longtask', buffered: true});
        """;

    private static final List<String> PAGES = List.of(
            "/",
            "/patients/alvarez",
            "/patients/alvarez/visit",
            "/patients/alvarez/block",
            "/patients/alvarez/order",
            "/patients/alvarez/explained",
            "/level-finder",
            "/desk",
            "/patients/alvarez/requests/ma-ablation-order?policy=cms-l38773",
            "/self-check",
            "/learn/injections-and-blocks");

    private PageBudget() {}

    /// One load, in milliseconds from when the address was asked for.
    ///
    /// @param answered the first byte of the page is here
    /// @param painted the first words or pictures are seen
    /// @param usable the page is whole, its scripts have run and nothing holds it up any more
    private record Load(double answered, double painted, double usable) {}

    static void main(String[] arguments) throws IOException {
        int loads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        var folder = new StoreAddress.Folder(Files.createTempDirectory("page-budget"));
        var options = new ServerOptions(folder, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, true, false);
        try (var server = Server.start(options);
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(launch())) {
            measure(
                    browser,
                    "http://127.0.0.1:" + server.port(),
                    server.demoPassword().orElseThrow(),
                    loads);
        }
    }

    private static BrowserType.LaunchOptions launch() {
        var program = Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium");
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(program))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"));
    }

    private static void measure(Browser browser, String address, String password, int loads) {
        System.out.printf(
                "%d Mbit/s, %d ms round trip, processor %d times slower, Chromium %s; median (greatest) of %d"
                        + " loads%n%n",
                MEGABITS, ROUND_TRIP_MILLIS, SLOWER, browser.version(), loads);
        System.out.printf("| page | answered, ms | first words seen, ms | usable, ms | within a second"
                + " |%n|---|---|---|---|---|%n");
        try (var context = browser.newContext()) {
            signIn(context, address, password);
            context.addInitScript(WATCH);
            for (var page : PAGES) {
                row(page, loads(context, address + page, loads));
            }
        }
    }

    private static void signIn(BrowserContext context, String address, String password) {
        try (var page = context.newPage()) {
            page.navigate(address + "/sign-in");
            page.fill("#name", "demo");
            page.fill("#password", password);
            page.click("main button[type=submit]");
            page.waitForURL(address + "/");
        }
    }

    /// Each in a new tab; the first ones, which wake the server, do not count.
    private static List<Load> loads(BrowserContext context, String address, int count) {
        var loads = new ArrayList<Load>();
        for (int run = 0; run < WARM_UP + count; run++) {
            try (var page = context.newPage()) {
                slow(context.newCDPSession(page));
                page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
                waitForFirstWords(page);
                page.waitForTimeout(QUIET_MILLIS);
                if (run >= WARM_UP) {
                    loads.add(read(page));
                }
            }
        }
        return loads;
    }

    // Playwright's own waiting would evaluate text in the page, which the page's CSP forbids.
    private static void waitForFirstWords(Page page) {
        while (!Boolean.TRUE.equals(
                page.evaluate("() => performance.getEntriesByName('first-contentful-paint').length > 0"))) {
            page.waitForTimeout(LOOK_MILLIS);
        }
    }

    private static void slow(CDPSession protocol) {
        protocol.send("Network.enable");
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", ROUND_TRIP_MILLIS);
        line.addProperty("downloadThroughput", MEGABITS * 1_000_000 / 8);
        line.addProperty("uploadThroughput", MEGABITS * 1_000_000 / 8);
        protocol.send("Network.emulateNetworkConditions", line);
        var kept = new JsonObject();
        kept.addProperty("cacheDisabled", true);
        protocol.send("Network.setCacheDisabled", kept);
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        protocol.send("Emulation.setCPUThrottlingRate", rate);
    }

    private static Load read(Page page) {
        var times = (List<?>) page.evaluate("""
            () => {
              const [way] = performance.getEntriesByType('navigation');
              const [paint] = performance.getEntriesByName('first-contentful-paint');
              return [way.responseStart, paint.startTime, Math.max(way.domContentLoadedEventEnd, window.heldUp)];
            }
            """);
        return new Load(number(times.get(0)), number(times.get(1)), number(times.get(2)));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void row(String page, List<Load> loads) {
        var answered = loads.stream().map(Load::answered).sorted().toList();
        var painted = loads.stream().map(Load::painted).sorted().toList();
        var usable = loads.stream().map(Load::usable).sorted().toList();
        boolean within = Math.max(median(painted), median(usable)) < REACH;
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %s |%n",
                page.replaceAll("\\?.*", ""),
                told(answered),
                told(painted),
                told(usable),
                within ? "yes" : "**no**");
    }

    private static String told(List<Double> sorted) {
        return "%.0f (%.0f)"
                .formatted(
                        median(sorted),
                        sorted.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
