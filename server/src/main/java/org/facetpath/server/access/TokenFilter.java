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
    private final TokenWatch watch;
    private final Accounts accounts;

    TokenFilter(SecurityConfiguration.Tokens tokens, Accounts accounts) {
        this.secrets = tokens.secrets();
        this.watch = tokens.watch();
        this.accounts = accounts;
    }

    /// Whether the request carries a token, and so is none that a page of another site can make a browser send.
    public static boolean hasToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasToken(request)) {
            var token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length());
            var account = secrets.accountOf(token).flatMap(accounts::find).filter(it -> !it.disabled());
            if (account.isEmpty()) {
                tell(token, request.getRemoteAddr());
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                Refusal.send(request, response, HttpServletResponse.SC_UNAUTHORIZED, "The token is not valid.");
                return;
            }
            signIn(account.get());
        }
        chain.doFilter(request, response);
    }

    private void tell(String token, String address) {
        var former = secrets.formerAccountOf(token);
        var why = secrets.accountOf(token).isPresent()
                ? "The account of a program's token is disabled or gone."
                : former.isPresent() ? "A program's token has run out." : "No program here has such a token.";
        watch.refused(former.map(it -> "user/" + it).orElse(""), why, address);
    }

    private static void signIn(Account account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account).authentication());
        SecurityContextHolder.setContext(context);
    }
}
