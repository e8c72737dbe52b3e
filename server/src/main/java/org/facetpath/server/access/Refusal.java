package org.facetpath.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;

/// What somebody is told who is not let in: an OperationOutcome at the FHIR interface and the hooks, else plain words.
/// It never
/// repeats what was sent.
public final class Refusal {

    private static final String STALE = Refusal.class.getName() + ".stale";

    private Refusal() {}

    /// @param words without quotes or characters that JSON would have to escape
    public static void send(HttpServletRequest request, HttpServletResponse response, int status, String words)
            throws IOException {
        response.setStatus(status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (isFhir(request)) {
            response.setContentType("application/fhir+json");
            response.getWriter().write("""
                {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s","diagnostics":"%s"}]}
                """.formatted(code(status), words).strip());
        } else {
            response.setContentType("text/plain");
            response.getWriter().write(words + "\n");
        }
    }

    /// A person with a browser is shown the page of the error, a program is told. An address that was mistyped is no
    /// matter of what an account may do, and neither is a form from before a session ended.
    static void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (!isRead(request)) {
            send(request, response, HttpServletResponse.SC_FORBIDDEN, "Your account may not do this.");
        } else if (why instanceof CsrfException) {
            boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
            request.setAttribute(STALE, ours);
            boolean ended = ours && SignedIn.here().isEmpty();
            response.sendError(ended ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(
                    Routes.isKnown(request) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// Whether the form that was refused is one of ours from an earlier session, so that it may be shown again. What
    /// another site sent never is.
    public static boolean isStale(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(STALE));
    }

    /// Whether a person reads the answer in a browser.
    public static boolean isRead(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html") && !isFhir(request);
    }

    /// A person with a browser is led to the page to sign in, a program is told.
    static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isRead(request) && request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in");
        } else {
            send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "Sign in first.");
        }
    }

    private static boolean isFhir(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/fhir") || path.startsWith("/cds-services");
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 413 -> "too-long";
            case 429 -> "throttled";
            default -> "processing";
        };
    }
}
