package org.facetpath.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.facetpath.server.access.Sessions;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Attempts;
import org.facetpath.server.account.Identity;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Trouble;
import org.facetpath.server.audit.Watch;
import org.facetpath.server.store.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// What happens when somebody comes back from the identity provider: a session of our own, or a reason why not. Either
/// is kept in the trail; the provider's tokens are not kept at all.
final class ProviderSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String NOT_REACHED = "provider_not_reached";
    private static final Actor SOMEBODY = new Actor("provider/somebody");

    private final Visitors visitors;
    private final Sessions sessions;
    private final Attempts failures;
    private final Watch watch;

    /// @param failures how many a browser's address may have before they are no longer kept in the trail
    ProviderSignIn(Visitors visitors, Sessions sessions, Attempts failures, Watch watch) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.failures = failures;
        this.watch = watch;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("signed in without an ID token");
        }
        var identity = identity(user);
        switch (visitors.receive(identity, new Claims(user.getClaims()))) {
            case Visitors.Answer.Welcome(var account) -> {
                sessions.open(account, request, response);
                keep(Event.of(Event.Act.SIGN_IN, null, null).with("identity provider"), account.name());
                send(response, SignedIn.as(account).beginning());
            }
            case Visitors.Answer.Waits(var account) -> {
                keep(refused("waits for a role"), account.name());
                tell(response, "provider-waits");
            }
            case Visitors.Answer.Refused(var why) -> {
                watch.keep(refused(why + "; subject " + shown(identity.subject())), SOMEBODY);
                tell(response, "provider-unknown");
            }
        }
    }

    /// Both were found in the token when it was checked.
    private static Identity identity(OidcUser user) {
        var issuer = user.getIssuer();
        var subject = user.getSubject();
        if (issuer == null || subject == null) {
            throw new IllegalStateException("an ID token without issuer and subject was believed");
        }
        return new Identity(issuer.toString(), subject);
    }

    /// The provider was not reached, or what came back from it is not to be believed. A stranger can bring this about
    /// as often as they like, so it is kept in the trail only so often.
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        var code = failure instanceof OAuth2AuthenticationException coded
                ? coded.getError().getErrorCode()
                : NOT_REACHED;
        if (failures.take("provider " + request.getRemoteAddr())) {
            watch.keep(refused(shown(code)), SOMEBODY);
        }
        if (code.equals(NOT_REACHED)) {
            Trouble.log(LOG, failure);
        }
        tell(response, code.equals(NOT_REACHED) ? "provider-down" : "provider-refused");
    }

    private void keep(Event event, String account) {
        watch.keep(event, new Actor("user/" + account));
    }

    private static Event refused(String why) {
        return Event.of(Event.Act.SIGN_IN, null, null)
                .with("identity provider: " + why)
                .refused();
    }

    private static String shown(String text) {
        return text.replaceAll("[^A-Za-z0-9._@|:/-]", "?");
    }

    private static void tell(HttpServletResponse response, String problem) {
        send(response, "/sign-in?problem=" + problem);
    }

    private static void send(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
