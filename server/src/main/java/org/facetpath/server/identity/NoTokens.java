package org.facetpath.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/// Keeps no access token: whoever signs in is asked for nothing else at their provider.
final class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String id, @Nullable Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Dropped.
    }

    @Override
    public void removeAuthorizedClient(
            String id, @Nullable Authentication who, HttpServletRequest request, HttpServletResponse response) {
        // There is none.
    }
}
