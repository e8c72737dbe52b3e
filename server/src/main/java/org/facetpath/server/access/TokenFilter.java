package org.facetpath.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Secrets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs programs in for one request by `Authorization: Bearer TOKEN`. A token that is wrong or has run out is refused,
/// also where nobody needs to be signed in.
public final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Secrets secrets;
    private final Accounts accounts;

    public TokenFilter(Secrets secrets, Accounts accounts) {
        this.secrets = secrets;
        this.accounts = accounts;
    }

    /// Whether the request carries a token, and so is none that a page of another site can make a browser send.
    public static boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasToken(request)) {
            var token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
            var account = secrets.accountOf(token).flatMap(accounts::find).filter(it -> !it.disabled());
            if (account.isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                Refusal.send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "The token is not valid.");
                return;
            }
            signIn(account.get());
        }
        chain.doFilter(request, response);
    }

    private static void signIn(Account account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account).authentication());
        SecurityContextHolder.setContext(context);
    }
}
