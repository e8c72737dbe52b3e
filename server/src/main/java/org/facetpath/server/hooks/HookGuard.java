package org.facetpath.server.hooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        if (open && !onlyHere) {
            send(
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "No record system is named here yet; whoever runs this server does so in FACETPATH_HOOKS.");
            return;
        }
        chain.doFilter(request, response);
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
