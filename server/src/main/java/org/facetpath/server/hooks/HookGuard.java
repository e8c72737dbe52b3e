package org.facetpath.server.hooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.facetpath.server.access.TokenWatch;
import org.facetpath.server.hooks.client.Caller;
import org.facetpath.server.hooks.client.ClientTokens;
import org.facetpath.server.hooks.client.RefusedClientException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the hooks. Where record systems were named, each has to prove that it is one of them; where none was,
/// programs of this machine are let in and nobody else.
final class HookGuard extends OncePerRequestFilter {

    private static final String CALLER = HookGuard.class.getName() + ".caller";

    private static final List<String> FORWARDED =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final ClientTokens tokens;
    private final TokenWatch watch;
    private final boolean open;
    private final boolean onlyHere;

    /// @param open whether no record system was named
    /// @param onlyHere whether this server can be reached from this machine only
    HookGuard(ClientTokens tokens, TokenWatch watch, boolean open, boolean onlyHere) {
        this.tokens = tokens;
        this.watch = watch;
        this.open = open;
        this.onlyHere = onlyHere;
    }

    /// Who sent this request.
    static Caller caller(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : Caller.UNPROVEN;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.setAttribute(CALLER, admitted(request));
        } catch (RefusedClientException refused) {
            if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
                watch.refused(refused.claimed(), "Hooks: " + refused.getMessage(), request.getRemoteAddr());
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            send(response, HttpStatus.UNAUTHORIZED, "login", String.valueOf(refused.getMessage()));
            return;
        }
        if (open && !(onlyHere && isDirect(request))) {
            send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "No record system is named here yet; whoever runs this server does so in FACETPATH_HOOKS.");
            return;
        }
        if (isKnown(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /// Whether a program of this machine asks, and no proxy for somebody else: each proxy leaves one of these headers.
    private static boolean isDirect(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && FORWARDED.stream().allMatch(name -> request.getHeader(name) == null);
    }

    /// The address of a connection is never a name, so nobody is asked.
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /// Whether there can be a door at this address for this method; else that is said, as FHIR has it and not as a
    /// page.
    private static boolean isKnown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = request.getRequestURI();
        if (address.endsWith("/")) {
            send(response, HttpStatus.NOT_FOUND, "not-found", "The address has a slash too many at its end.");
            return false;
        }
        var method = address.endsWith("/cds-services") ? "GET" : "POST";
        boolean answers = request.getMethod().equals(method)
                || request.getMethod().equals("OPTIONS")
                || (request.getMethod().equals("HEAD") && method.equals("GET"));
        if (!answers) {
            response.setHeader(HttpHeaders.ALLOW, method);
            send(
                    response,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "not-supported",
                    "Here only %s is answered.".formatted(method));
        }
        return answers;
    }

    private Caller admitted(HttpServletRequest request) {
        return open
                ? Caller.UNPROVEN
                : tokens.verify(request.getHeader(HttpHeaders.AUTHORIZATION), request.getRequestURI());
    }

    private static void send(HttpServletResponse response, HttpStatus status, String code, String words)
            throws IOException {
        var answer = HookFailures.answer(status, code, words);
        response.setStatus(status.value());
        response.setContentType(HookFailures.FHIR_JSON.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(String.valueOf(answer.getBody()));
    }
}
