package org.facetpath.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.identity.ProviderServer.end;
import static org.facetpath.server.identity.ProviderServer.signIn;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.facetpath.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// In this order, since the server asks the provider to describe itself until it has an answer that it can use.
@DisplayName("An identity provider in trouble")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderTroubleTest {

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static ProviderServer server;
    private static HttpServer inner;
    private static final AtomicInteger INNER_CALLS = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inner.createContext("/", exchange -> {
            INNER_CALLS.incrementAndGet();
            exchange.close();
        });
        inner.start();
        provider = new TestProvider();
        server = new ProviderServer(folder, provider.issuer(), Map.of("FACETPATH_OIDC_UNKNOWN", "wait"));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
        inner.stop(0);
    }

    private static String away() {
        return end(server.browser().getPage("/oauth2/authorization/facetpath"));
    }

    private static void describes(String key, Object value) {
        provider.described = it -> {
            var other = new HashMap<>(it);
            other.put(key, value);
            return other;
        };
    }

    @Test
    @Order(1)
    void that_does_not_answer_is_told_and_local_accounts_go_on_working() {
        provider.status = 503;

        assertThat(away()).isEqualTo("/sign-in?problem=provider-down");
        assertThat(server.trail().getFirst()).contains("provider_not_reached", "\"outcome\":\"8\"");
        assertThat(server.admin().getPage("/admin/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void that_leads_elsewhere_is_not_followed() {
        provider.redirect = "http://127.0.0.1:" + inner.getAddress().getPort() + "/secret";

        assertThat(away()).isEqualTo("/sign-in?problem=provider-down");
        assertThat(INNER_CALLS).hasValue(0);
        provider.redirect = "";
    }

    @Test
    @Order(3)
    void that_calls_itself_otherwise_or_never_ends_is_not_believed() {
        provider.status = 200;
        describes("issuer", "https://somebody.example");
        assertThat(away()).isEqualTo("/sign-in?problem=provider-down");
        describes("padding", "x".repeat(1_100_000));
        assertThat(away()).isEqualTo("/sign-in?problem=provider-down");
    }

    @Test
    @Order(4)
    void that_names_an_inner_address_for_tokens_makes_nobody_call_it() {
        provider.person = Map.of("sub", "w-1", "preferred_username", "waiter");
        describes("token_endpoint", "https://10.1.2.3/token");

        assertThat(end(signIn(server.browser()))).isEqualTo("/sign-in?problem=provider-refused");
        assertThat(server.trail().getFirst()).contains("invalid_token_response");
    }

    @Test
    void lets_nobody_in_at_a_server_without_one() {
        var browser = TestServer.clinic().client();

        assertThat(browser.getPage("/oauth2/authorization/facetpath").statusCode())
                .isEqualTo(404);
        assertThat(browser.getPage("/login/oauth2/code/facetpath?code=1&state=2")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.getPage("/sign-in").body()).doesNotContain("/oauth2/");
    }
}
