package org.facetpath.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.facetpath.server.account.Account;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Opens sessions of browsers. They hold who is signed in and nothing of what they signed in with.
public final class Sessions {

    private static final String MARK = Sessions.class.getName() + ".mark";

    private final SecurityContextRepository kept;

    public Sessions(SecurityContextRepository kept) {
        this.kept = kept;
    }

    /// A session begins anew, so that nobody can wait in one that they made.
    public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account).authentication());
        SecurityContextHolder.setContext(context);
        kept.saveContext(context, request, response);
        stay(account, request);
    }

    /// Leaves this session open where what the account signs in with was changed in it; all others of theirs end.
    public static void stay(Account account, HttpServletRequest request) {
        request.getSession(true).setAttribute(MARK, account.signInMark());
    }

    /// Whether the session, if there is one, was opened with what the account signs in with now.
    static boolean isCurrent(Account account, HttpServletRequest request) {
        var session = request.getSession(false);
        var mark = session == null ? null : session.getAttribute(MARK);
        return mark == null || mark.equals(account.signInMark());
    }
}
