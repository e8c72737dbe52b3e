package org.facetpath.server.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.PublicAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestTemplate;

@DisplayName("A call to another server")
class GuardedCallsTest {

    private static final AddressGuard HERE = new PublicAddresses(Set.of(), true);

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/words", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        other.createContext("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", at("/words").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        other.start();
    }

    @AfterEach
    void stop() {
        other.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + other.getAddress().getPort() + path);
    }

    private static RestTemplate client(AddressGuard guard, int longest) {
        return new GuardedCalls(guard, longest).guard(new RestTemplate());
    }

    @Test
    void is_made_where_the_guard_allows_it_and_else_not_begun() {
        assertThat(client(HERE, 10).getForObject(at("/words"), byte[].class)).hasSize(10);
        var publicOnly = client(new PublicAddresses(Set.of(), false), 10);

        assertThatThrownBy(() -> publicOnly.getForObject(at("/words"), byte[].class))
                .isInstanceOf(ResourceAccessException.class)
                .hasStackTraceContaining("ForbiddenAddressException");
        assertThat(calls).hasValue(1);
    }

    @Test
    void follows_no_redirect() {
        assertThat(client(HERE, 10)
                        .getForEntity(at("/away"), byte[].class)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(calls).hasValue(0);
    }

    @Test
    void takes_no_more_bytes_than_it_was_told() {
        assertThatThrownBy(() -> client(HERE, 9).getForObject(at("/words"), byte[].class))
                .hasStackTraceContaining("more than 9 bytes");
    }
}
