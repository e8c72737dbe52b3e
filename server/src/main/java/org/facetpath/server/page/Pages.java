package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.report.wording.Speech;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/// Writes a page of the server in the reader's language, with forms that no page of another site can send.
final class Pages {

    private static final Speech ENGLISH = Speech.in("en");
    private static final Speech SPANISH = Speech.in("es");

    private Pages() {}

    /// The language that was chosen, else the one the browser asks for.
    static Speech speech(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, LanguageController.COOKIE);
        var before = chosen == null ? request.getLocale().getLanguage() : chosen.getValue();
        var language = request.getAttribute(LanguageController.COOKIE) instanceof String now ? now : before;
        return language.equals("es") ? SPANISH : ENGLISH;
    }

    static String say(HttpServletRequest request, String key) {
        return speech(request).say("server." + key);
    }

    /// A sentence with what it is about.
    static String say(Speech speech, String key, String... namesAndValues) {
        var arguments = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return speech.say(new Message(key, Map.copyOf(arguments)));
    }

    static String page(HttpServletRequest request, String titleKey, Markup main) {
        return page(request, AppFrame.of(request), titleKey, main);
    }

    /// A page with scripts of its own, or something above it.
    static String page(HttpServletRequest request, AppFrame frame, String titleKey, Markup main) {
        return PlainPage.in(frame.staff(), speech(request), say(request, titleKey), main.end(), "");
    }

    static Markup form(HttpServletRequest request, Markup out, String action) {
        out.open("form", "method", "post", "action", action);
        proof(request, out);
        return out;
    }

    /// The hidden field of a form that no page of another site can know.
    static void proof(HttpServletRequest request, Markup out) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            out.empty("input", "type", "hidden", "name", token.getParameterName(), "value", token.getToken());
        }
    }

    /// Words of several lines, as the content of a `textarea` or `pre`, which both drop a first line feed. A pen turns
    /// line feeds into spaces, so each line is written for itself.
    static String lines(String words) {
        return words.lines().map(line -> new Markup().words(line).end()).collect(Collectors.joining("\n", "\n", ""));
    }

    /// A labelled field.
    ///
    /// @param autocomplete as HTML names what a browser may fill in
    static void field(HttpServletRequest request, Markup out, String name, String type, String autocomplete) {
        out.open("p");
        out.element("label", say(request, "field." + name), "for", name);
        out.empty("input", "id", name, "name", name, "type", type, "autocomplete", autocomplete);
        out.close();
    }

    static void button(HttpServletRequest request, Markup out, String key) {
        out.open("p").element("button", say(request, key), "type", "submit").close();
    }
}
