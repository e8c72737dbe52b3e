package org.facetpath.server.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Attempts;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What guards every request: limits, sessions and tokens, the table of routes, and the headers that tell a
/// browser what a page may do.
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    /// Scripts and style sheets are files of this program, nothing stands within a page and nothing comes
    /// from elsewhere. Only attributes may style, which the drawings need; no word of a record ever becomes
    /// one.
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
            + "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int REQUESTS = 600;
    private static final Duration IN = Duration.ofSeconds(10);

    /// Requests are measured as a whole; to measure each filter on their way as well costs more than the filters do.
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    Sessions browserSessions(SecurityContextRepository sessions) {
        return new Sessions(sessions);
    }

    /// What programs show, and who is told of those that are refused.
    record Tokens(Secrets secrets, TokenWatch watch) {}

    @Bean
    Tokens programTokens(Secrets secrets, TokenWatch watch) {
        return new Tokens(secrets, watch);
    }

    @Bean
    SecurityFilterChain guard(
            HttpSecurity http,
            SecurityContextRepository sessions,
            Tokens tokens,
            Accounts accounts,
            SignInDoor otherDoor,
            LogoutHandler signOut) {
        otherDoor.open(http);
        return http.addFilterBefore(
                        new Limits(new Attempts(REQUESTS, IN), Limits.LARGEST_BODY), SecurityContextHolderFilter.class)
                .addFilterBefore(new AccountFilter(accounts), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, accounts), AuthorizationFilter.class)
                .securityContext(it -> it.securityContextRepository(sessions))
                .csrf(it -> it.ignoringRequestMatchers(
                        TokenFilter::hasToken,
                        request -> Routes.isForAnybody(request) && SentFromHere.matches(request)))
                .formLogin(it -> it.disable())
                .httpBasic(it -> it.disable())
                .logout(it ->
                        it.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessUrl("/sign-in"))
                .requestCache(it -> it.disable())
                .authorizeHttpRequests(SecurityConfiguration::allow)
                .exceptionHandling(it -> it.authenticationEntryPoint(
                                (request, response, _) -> Refusal.askToSignIn(request, response))
                        .accessDeniedHandler(Refusal::forbid))
                .headers(SecurityConfiguration::harden)
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (var route : Routes.ALL) {
            var matching = requests.requestMatchers(matchers(route));
            switch (route.door()) {
                case OPEN, ANYBODY -> matching.permitAll();
                case SIGNED_IN -> matching.authenticated();
                case ROLES -> matching.hasAnyRole(names(route));
            }
        }
        requests.anyRequest().denyAll();
    }

    /// Who may read something may also ask for its headers alone.
    private static RequestMatcher[] matchers(Route route) {
        var methods = route.method().equals(HttpMethod.GET)
                ? List.of(HttpMethod.GET, HttpMethod.HEAD)
                : List.of(route.method());
        return methods.stream()
                .map(method -> PathPatternRequestMatcher.withDefaults().matcher(method, route.pattern()))
                .toArray(RequestMatcher[]::new);
    }

    private static String[] names(Route route) {
        return route.roles().stream().map(Role::name).toArray(String[]::new);
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=()"));
    }
}
