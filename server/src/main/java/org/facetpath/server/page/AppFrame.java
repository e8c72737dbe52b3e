package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private final List<String> modules = new ArrayList<>(List.of("app.js", "language.js"));
    private final List<String> more = new ArrayList<>();
    private String below = "";
    private String coverage = "";
    private String back = "";
    private String form = "";
    private String formLanguage = "";
    private String manifest = "";
    private boolean living;
    private boolean staying;

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

    /// A page with parts that the server writes anew while it is open. Only such a page takes htmx.
    AppFrame living() {
        this.living = true;
        return this;
    }

    /// Adds a style sheet of this page.
    AppFrame styled(String sheet) {
        more.add(sheet);
        return this;
    }

    /// Markup between the bar and the page.
    AppFrame below(Markup markup) {
        this.below = markup.end();
        return this;
    }

    /// Markup below what policies say on a patient's page.
    AppFrame belowCoverage(Markup markup) {
        this.coverage = markup.end();
        return this;
    }

    /// A page that a phone can keep as an app.
    AppFrame installable(String path) {
        this.manifest = path;
        return this;
    }

    /// Where another language leads from a page that its address does not lead back to: the answer to a form, or a page
    /// whose address holds a code.
    AppFrame backTo(String path) {
        this.back = path;
        return this;
    }

    /// Another language opens beside this page, which no address leads back to.
    AppFrame staying() {
        this.staying = true;
        return this;
    }

    /// Another language is asked for by a form of this page, which takes along what was typed.
    ///
    /// @param id of the form
    /// @param field that holds the language
    AppFrame languageBy(String id, String field) {
        this.form = id;
        this.formLanguage = field;
        return this;
    }

    /// For those who work with it.
    Surroundings staff() {
        return new Surroundings(head(List.of("page.css", "app.css")), bar() + below, coverage, "");
    }

    /// For patients: larger letters, one column.
    Surroundings plain() {
        return new Surroundings(head(List.of("plain.css", "app.css", "patient.css")), bar() + below);
    }

    private String head(List<String> sheets) {
        var out = new Markup();
        Stream.concat(sheets.stream(), more.stream())
                .forEach(sheet -> out.empty("link", "rel", "stylesheet", "href", Assets.address(sheet)));
        // No SVG: a browser would lay it out as a document of its own on the page's thread. It is drawn in
        // docs/icon.svg.
        out.empty("link", "rel", "icon", "href", Assets.address("icon.png"));
        if (!manifest.isEmpty()) {
            out.empty("link", "rel", "manifest", "href", manifest, "crossorigin", "use-credentials");
            out.empty("link", "rel", "apple-touch-icon", "href", Assets.address("diary-icon-192.png"));
        }
        if (living) {
            out.empty("meta", "name", "htmx-config", "content", HTMX);
            out.element("script", "", "src", Assets.address("htmx.js"), "defer", "");
        }
        modules.forEach(module -> out.element("script", "", "type", "module", "src", Assets.address(module)));
        return out.end();
    }

    private String bar() {
        var out = new Markup();
        out.open(
                "nav",
                "class",
                "app-bar",
                "aria-label",
                Pages.say(request, "nav.label"),
                "data-offline",
                Pages.say(request, "nav.offline"));
        out.element("a", "Facetpath", "class", "app-brand", "href", "/");
        out.open("ul");
        places().forEach(place -> link(out, place));
        out.close();
        out.open("div", "class", "app-who");
        languages(out);
        SignedIn.here().ifPresentOrElse(who -> signOut(out, who), () -> signIn(out));
        out.close().close();
        return out.end();
    }

    /// A place to go to.
    ///
    /// @param name of its words
    private record Place(String address, String name) {

        static Place at(String address) {
            return new Place(address, address);
        }
    }

    /// Where this account can go; who is not signed in, too.
    private List<Place> places() {
        return SignedIn.here()
                .map(AppFrame::placesOf)
                .orElseGet(
                        () -> Stream.of("/self-check", "/learn").map(Place::at).toList());
    }

    private static List<Place> placesOf(SignedIn who) {
        var places = new ArrayList<Place>();
        if (who.is(Role.CLINICIAN) || who.is(Role.AUTHORISATION)) {
            places.addAll(List.of(Place.at("/"), Place.at("/desk")));
        }
        if (who.is(Role.CLINICIAN)) {
            places.add(Place.at("/level-finder"));
        }
        if (who.is(Role.CLINICIAN) || who.is(Role.AUTHORISATION)) {
            places.add(Place.at("/policies"));
        }
        if (who.is(Role.CLINICIAN)) {
            places.add(Place.at("/import"));
        }
        if (who.is(Role.PATIENT) && who.patient() != null) {
            places.add(new Place("/patients/%s/explained".formatted(who.patient()), "my-way"));
            places.add(Place.at("/learn"));
        }
        if (who.is(Role.ADMIN)) {
            places.add(Place.at("/admin/accounts"));
            places.add(Place.at("/admin/audit"));
            places.add(Place.at("/admin/cards"));
        }
        return places;
    }

    private void link(Markup out, Place place) {
        out.open("li");
        var words = Pages.say(request, "nav." + place.name());
        if (place.address().equals(request.getRequestURI())) {
            out.element("a", words, "href", place.address(), "aria-current", "page");
        } else {
            out.element("a", words, "href", place.address());
        }
        out.close();
    }

    private void signIn(Markup out) {
        if (!request.getRequestURI().equals("/sign-in")) {
            out.element("a", Pages.say(request, "sign-in"), "href", "/sign-in");
        }
    }

    private void languages(Markup out) {
        var other = Pages.speech(request).language().equals("es") ? "en" : "es";
        var words = Pages.say(request, "nav.language-" + other);
        if (!form.isEmpty()) {
            languageButton(out, other, words);
            return;
        }
        var attributes = new ArrayList<>(List.of("lang", other, "hreflang", other, "rel", "nofollow"));
        attributes.addAll(List.of("href", "/language/" + other + "?back=" + here()));
        if (staying) {
            attributes.addAll(List.of("target", "_blank"));
        }
        out.element("a", words, attributes.toArray(String[]::new));
    }

    /// A form is sent by its first button when somebody presses Enter in a field, so another one stands before it,
    /// unseen.
    private void languageButton(Markup out, String other, String words) {
        out.element(
                "button",
                "",
                "type",
                "submit",
                "form",
                form,
                "class",
                "visually-hidden",
                "tabindex",
                "-1",
                "aria-hidden",
                "true");
        out.element(
                "button",
                words,
                "type",
                "submit",
                "form",
                form,
                "formnovalidate",
                "",
                "name",
                formLanguage,
                "value",
                other,
                "lang",
                other,
                "class",
                "quiet-button");
    }

    /// The address of this page, to come back to.
    private String here() {
        if (!back.isEmpty() || !request.getMethod().equals("GET")) {
            return back.isEmpty() ? "/" : URLEncoder.encode(back, StandardCharsets.UTF_8);
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
