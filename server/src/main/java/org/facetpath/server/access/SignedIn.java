package org.facetpath.server.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who sends the request, as known since they signed in.
///
/// @param patient the id of their own Patient; null for staff
/// @param practitioner the id of their Practitioner; null when not known
public record SignedIn(
        String name,
        Set<Role> roles,
        @Nullable String patient,
        @Nullable String practitioner) implements Principal, Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public static SignedIn as(Account account) {
        return new SignedIn(account.name(), account.roles(), account.patient(), account.practitioner());
    }

    /// The one whose request this thread serves; empty before they sign in.
    public static Optional<SignedIn> here() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    /// The one whose request this thread serves, where nobody else is let in.
    ///
    /// @throws AccessDeniedException when nobody is signed in
    public static SignedIn required() {
        return here().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    @Override
    public String getName() {
        return name;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Where their work begins after they sign in: the desk for those who keep nothing but requests to payers.
    public String beginning() {
        return is(Role.AUTHORISATION) && !is(Role.CLINICIAN) ? "/desk" : "/";
    }

    /// As the log names them.
    public Actor actor() {
        return new Actor("user/" + name);
    }

    /// For Spring Security.
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this,
                null,
                roles.stream()
                        .map(Role::authority)
                        .map(SimpleGrantedAuthority::new)
                        .toList());
    }
}
