package org.facetpath.server.identity;

import org.facetpath.server.access.SignInDoor;
import org.facetpath.server.outgoing.GuardedCalls;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// The way in through the identity provider: authorization code with PKCE, state and nonce, by Spring Security's own
/// filters. Only the ID token is used; its other tokens are dropped.
final class ProviderDoor implements SignInDoor {

    private static final String BACK = "/login/oauth2/code/*";

    private final Provider provider;
    private final GuardedCalls guard;
    private final ProviderSignIn signIn;

    ProviderDoor(Provider provider, GuardedCalls guard, ProviderSignIn signIn) {
        this.provider = provider;
        this.guard = guard;
        this.signIn = signIn;
    }

    @Override
    public void open(HttpSecurity http) {
        var away = new OAuth2AuthorizationRequestRedirectFilter(provider);
        away.setAuthenticationFailureHandler(signIn);
        var back = new OAuth2LoginAuthenticationFilter(provider, new NoTokens(), BACK);
        back.setAuthenticationManager(new ProviderManager(idTokens()));
        back.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        back.setAuthenticationSuccessHandler(signIn);
        back.setAuthenticationFailureHandler(signIn);
        http.addFilter(away).addFilter(back);
    }

    private OidcAuthorizationCodeAuthenticationProvider idTokens() {
        var check = new OidcAuthorizationCodeAuthenticationProvider(
                tokens(), asked -> new DefaultOidcUser(java.util.List.of(), asked.getIdToken()));
        check.setJwtDecoderFactory(new IdTokens(guard));
        return check;
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var calls = guard.guard(new RestTemplate());
        calls.getMessageConverters().clear();
        calls.getMessageConverters().add(new FormHttpMessageConverter());
        calls.getMessageConverters().add(new OAuth2AccessTokenResponseHttpMessageConverter());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.create(calls));
        return client;
    }
}
