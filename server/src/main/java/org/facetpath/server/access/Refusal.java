package org.facetpath.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;

/// What somebody is told who is not let in: an OperationOutcome at the FHIR interface and the hooks, else plain words.
/// It never repeats what was sent.
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

    /// A person with a browser is shown the page of the error, a program is told. A form from before a session ended is
    /// no matter of what an account may do. Who is signed in is told whether there is such a door at all.
    static void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && isRead(request)) {
            boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
            request.setAttribute(STALE, ours);
            boolean ended = ours && SignedIn.here().isEmpty();
            response.sendError(ended ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var methods = Routes.methods(request);
        if (methods.isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "There is nothing here.");
        } else if (methods.contains(request.getMethod())) {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "Your account may not do this.");
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This cannot be done here.");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String words)
            throws IOException {
        if (isRead(request)) {
            response.sendError(status);
        } else {
            send(request, response, status, words);
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
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
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
            case 404 -> "not-found";
            case 405, 406, 415 -> "not-supported";
            case 413 -> "too-long";
            case 429 -> "throttled";
            default -> "processing";
        };
    }
}
