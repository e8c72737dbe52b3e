package org.facetpath.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whether a request comes from a page of this server, as far as the browser says. It stands in for the field of a
/// session where a form must work without one.
///
/// A browser says it by `Sec-Fetch-Site`; one that does not, by `Origin`. Where neither is there no browser sent the
/// request, or one so old that only its cookies' `SameSite` protects it.
final class SentFromHere {

    private SentFromHere() {}

    static boolean matches(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        // Our pages send no referrer, and so a form of theirs has the origin "null" in a browser without the header
        // above.
        return origin == null || origin.equals("null") || isHere(origin, request.getHeader("Host"));
    }

    private static boolean isHere(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(new URI(origin).getRawAuthority());
        } catch (java.net.URISyntaxException strange) {
            return false;
        }
    }
}
