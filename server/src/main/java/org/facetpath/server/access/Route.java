package org.facetpath.server.access;

import java.util.Set;
import org.facetpath.server.account.Role;
import org.springframework.http.HttpMethod;

/// A door of the server and who may go through it.
///
/// @param pattern as Spring writes paths: `*` is one part, `**` the rest
/// @param summary what it does, for the description of the interface
public record Route(HttpMethod method, String pattern, Door door, Set<Role> roles, String summary) {

    /// Who is let in.
    public enum Door {
        /// Everybody, signed in or not.
        OPEN,
        /// Everybody, and a form needs no session: who is signed in makes no difference to it. It must come from a page
        /// of this server all the same, see [SentFromHere].
        ANYBODY,
        /// Everybody who is signed in.
        SIGNED_IN,
        /// Those with one of the roles.
        ROLES
    }

    public Route {
        roles = Set.copyOf(roles);
    }

    /// Whether nobody needs to be signed in.
    public boolean isOpen() {
        return door == Door.OPEN || door == Door.ANYBODY;
    }

    static Route open(HttpMethod method, String pattern, String summary) {
        return new Route(method, pattern, Door.OPEN, Set.of(), summary);
    }

    static Route forAnybody(HttpMethod method, String pattern, String summary) {
        return new Route(method, pattern, Door.ANYBODY, Set.of(), summary);
    }

    static Route signedIn(HttpMethod method, String pattern, String summary) {
        return new Route(method, pattern, Door.SIGNED_IN, Set.of(), summary);
    }

    static Route of(HttpMethod method, String pattern, String summary, Role... roles) {
        return new Route(method, pattern, Door.ROLES, Set.of(roles), summary);
    }
}
