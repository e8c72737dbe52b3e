package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.Surroundings;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;

/// What stands around every page of the server: its looks and scripts, where one can go, who is signed in, and the
/// languages.
final class AppFrame {

    private static final String HTMX =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"selfRequestsOnly\":true,\"historyCacheSize\":0}";

    private final HttpServletRequest request;
    private final List<String> modules = new ArrayList<>(List.of("app.js"));
    private final List<String> sheets = new ArrayList<>(List.of("app.css"));
    private String below = "";

    private AppFrame(HttpServletRequest request) {
        this.request = request;
    }

    static AppFrame of(HttpServletRequest request) {
        return new AppFrame(request);
    }

    /// Adds a script of this page.
    AppFrame with(String module) {
        modules.add(module);
        return this;
    }

    /// Adds a style sheet of this page.
    AppFrame styled(String sheet) {
        sheets.add(sheet);
        return this;
    }

    /// Markup between the bar and the page.
    AppFrame below(Markup markup) {
        this.below = markup.end();
        return this;
    }

    /// For those who work with it.
    Surroundings staff() {
        return new Surroundings(head("page.css"), bar() + below);
    }

    /// For patients: larger letters, one column.
    Surroundings plain() {
        return new Surroundings(head("plain.css"), bar() + below);
    }

    private String head(String looks) {
        var out = new Markup();
        out.empty("link", "rel", "stylesheet", "href", Assets.address(looks));
        sheets.forEach(sheet -> out.empty("link", "rel", "stylesheet", "href", Assets.address(sheet)));
        out.empty("link", "rel", "icon", "href", Assets.address("icon.svg"));
        out.empty("meta", "name", "htmx-config", "content", HTMX);
        out.element("script", "", "src", Assets.address("htmx.js"), "defer", "");
        modules.forEach(module -> out.element("script", "", "type", "module", "src", Assets.address(module)));
        return out.end();
    }

    private String bar() {
        var out = new Markup();
        out.open("nav", "class", "app-bar", "aria-label", Pages.say(request, "nav.label"));
        out.element("a", "Facetpath", "class", "app-brand", "href", "/");
        out.open("ul");
        places().forEach(place -> link(out, place));
        out.close();
        out.open("div", "class", "app-who");
        languages(out);
        SignedIn.here().ifPresent(who -> signOut(out, who));
        out.close().close();
        return out.end();
    }

    /// Where this account can go.
    private List<String> places() {
        var places = new ArrayList<String>();
        SignedIn.here().ifPresent(who -> {
            if (who.is(Role.CLINICIAN) || who.is(Role.AUTHORISATION)) {
                places.addAll(List.of("/", "/desk"));
            }
            if (who.is(Role.CLINICIAN)) {
                places.addAll(List.of("/level-finder", "/policies", "/import"));
            }
            if (who.is(Role.ADMIN)) {
                places.addAll(List.of("/admin/accounts", "/admin/audit"));
            }
        });
        return places;
    }

    private void link(Markup out, String place) {
        out.open("li");
        var words = Pages.say(request, "nav." + place);
        if (place.equals(request.getRequestURI())) {
            out.element("a", words, "href", place, "aria-current", "page");
        } else {
            out.element("a", words, "href", place);
        }
        out.close();
    }

    private void languages(Markup out) {
        var other = Pages.speech(request).language().equals("es") ? "en" : "es";
        var words = Pages.say(request, "nav.language-" + other);
        out.element(
                "a",
                words,
                "lang",
                other,
                "hreflang",
                other,
                "href",
                "/language/" + other + "?back=" + here(),
                "rel",
                "nofollow");
    }

    /// The address of this page, to come back to; a form that was sent leads to the start.
    private String here() {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private void signOut(Markup out, SignedIn who) {
        out.element("a", Markup.own(who.name()), "href", "/account", "title", Pages.say(request, "account"));
        Pages.form(request, out, "/sign-out");
        out.element("button", Pages.say(request, "sign-out"), "type", "submit", "class", "quiet-button");
        out.close();
    }
}
