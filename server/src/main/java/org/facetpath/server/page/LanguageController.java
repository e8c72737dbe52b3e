package org.facetpath.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/language`: the language in which somebody reads the pages, kept in a cookie. Without it the browser's languages
/// decide.
@RestController
final class LanguageController {

    static final String COOKIE = "language";
    private static final Set<String> LANGUAGES = Set.of("en", "es");

    /// @param back where to go on; only a path of this server
    @GetMapping("/language/{language}")
    ResponseEntity<String> choose(
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        if (!LANGUAGES.contains(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        keep(language, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", isHere(back) ? back : "/")
                .build();
    }

    /// Chooses the language for the answer to a form that asks for it, and for all pages from then on.
    static void choose(String language, HttpServletRequest request, HttpServletResponse response) {
        if (LANGUAGES.contains(language)) {
            request.setAttribute(COOKIE, language);
            keep(language, response);
        }
    }

    private static void keep(String language, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    // A browser reads `//elsewhere` and `/\\elsewhere` as another server.
    private static boolean isHere(String back) {
        try {
            var address = new URI(back);
            return back.startsWith("/")
                    && !back.startsWith("//")
                    && address.getHost() == null
                    && address.getScheme() == null;
        } catch (java.net.URISyntaxException strange) {
            return false;
        }
    }
}
