package org.facetpath.server.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Another way to sign in, beside name and password, with filters of its own.
@FunctionalInterface
public interface SignInDoor {

    /// Puts its filters among those that guard every request.
    void open(HttpSecurity http);
}
