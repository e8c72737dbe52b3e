package org.facetpath.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at each request of a session what its account may do now: a role that was taken away is gone at once, and the
/// session of an account that was disabled, or whose password or second factor is another now, ends.
public final class AccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    public AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SignedIn.here();
        if (who.isPresent()) {
            accounts.find(who.get().name())
                    .filter(account -> !account.disabled() && Sessions.isCurrent(account, request))
                    .ifPresentOrElse(AccountFilter::renew, () -> end(request));
        }
        chain.doFilter(request, response);
    }

    private static void renew(Account account) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account).authentication());
        SecurityContextHolder.setContext(context);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
