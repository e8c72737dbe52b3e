package org.facetpath.server.hooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.facetpath.knowledge.Forms;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.access.Limits;
import org.facetpath.server.access.PublicAddress;
import org.facetpath.server.access.TokenWatch;
import org.facetpath.server.account.Attempts;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.hooks.card.AnswerLedger;
import org.facetpath.server.hooks.card.CardLedger;
import org.facetpath.server.hooks.card.Memory;
import org.facetpath.server.hooks.client.ClientTokens;
import org.facetpath.server.hooks.client.HookSettings;
import org.facetpath.server.hooks.record.RecordGatherer;
import org.facetpath.server.outgoing.RecordFetcher;
import org.facetpath.server.smart.Launches;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.PublicAddresses;
import org.facetpath.server.store.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/// Puts the hooks together. Record systems are no accounts, so a guard of their own stands before them,
/// without sessions and cookies.
@Configuration(proxyBeanMethods = false)
class HookConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(HookConfiguration.class);
    private static final int REQUESTS = 6_000;
    private static final Duration IN = Duration.ofSeconds(10);

    /// Pages of this machine, while programs of this machine are let in.
    private static final List<String> LOCAL_PAGES =
            List.of("http://localhost:[*]", "http://127.0.0.1:[*]", "https://localhost:[*]");

    private final ServerOptions options;
    private final HookSettings settings;
    private final Optional<PublicAddress> here;

    HookConfiguration(ServerOptions options, HookSettings settings, Optional<PublicAddress> here) {
        this.options = options;
        this.settings = settings;
        this.here = here;
        if (settings.isOpen()) {
            LOG.warn(
                    "CDS Hooks: no record system is named (FACETPATH_HOOKS), so {}",
                    isOnlyHere() ? "every program on this machine may ask" : "nobody may ask");
        }
    }

    /// Whether the server is reached from this machine only. Where a public address is named, a proxy on this
    /// machine brings in everybody.
    private boolean isOnlyHere() {
        return isLoopback(options.bind())
                && here.map(it -> isLoopback(it.address().getHost())).orElse(true);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private AddressGuard guard() {
        return new PublicAddresses(settings.fhirHosts(), isOnlyHere());
    }

    @Bean
    HookAnswers hookAnswers(
            Assessor assessor, InstantSource clock, Optional<Launches> launches, Optional<PublicAddress> here) {
        var fetcher = new RecordFetcher(guard(), RecordFetcher.Bounds.ofAHook(), clock);
        var links = new LaunchLinks(here, launches.map(Launches::systems).orElse(List.of()));
        return new HookAnswers(
                assessor, Forms.load(assessor.knowledge()).orThrow(), new RecordGatherer(fetcher), links);
    }

    @Bean
    HookSandbox hookSandbox(HookAnswers answers, Assessor assessor) {
        return new HookSandbox(answers, assessor);
    }

    @Bean
    Memory cardMemory(InstantSource clock) {
        return new Memory(clock);
    }

    @Bean
    CardLedger cardLedger(Database database, InstantSource clock) {
        return new CardLedger(database, clock);
    }

    @Bean
    AnswerLedger answerLedger(Database database, InstantSource clock) {
        return new AnswerLedger(database, clock);
    }

    @Bean
    HookDoor.Ledgers hookLedgers(CardLedger cards, AnswerLedger answers) {
        return new HookDoor.Ledgers(cards, answers);
    }

    @Bean
    @Order(1)
    SecurityFilterChain hookDoorGuard(HttpSecurity http, TokenWatch watch, InstantSource clock) {
        var tokens = new ClientTokens(settings, guard(), clock);
        return http.securityMatcher("/cds-services", "/cds-services/**")
                .addFilterBefore(
                        new Limits(new Attempts(REQUESTS, IN), 2L * HookDoor.MOST_BYTES),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new HookGuard(tokens, watch, settings.isOpen(), isOnlyHere()), AuthorizationFilter.class)
                .cors(it -> it.configurationSource(origins()))
                .csrf(it -> it.disable())
                .requestCache(it -> it.disable())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .build();
    }

    private UrlBasedCorsConfigurationSource origins() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.copyOf(settings.origins()));
        if (settings.isOpen() && isOnlyHere()) {
            cors.setAllowedOriginPatterns(LOCAL_PAGES);
        }
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT));
        cors.setExposedHeaders(List.of(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER));
        cors.setAllowCredentials(false);
        cors.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }
}
