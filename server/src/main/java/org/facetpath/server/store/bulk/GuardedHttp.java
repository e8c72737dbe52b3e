package org.facetpath.server.store.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls addresses that the guard lets through, each redirect asked about again.
///
/// The token goes to the server that the export was asked of, and to no other.
final class GuardedHttp {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient http = new DirectHttp(Duration.ofSeconds(30)).client();
    private final AddressGuard guard;
    private final URI home;
    private final Supplier<@Nullable String> token;

    /// @param home the server that is to have the token
    /// @param token a bearer token; null for none
    GuardedHttp(AddressGuard guard, URI home, Supplier<@Nullable String> token) {
        this.guard = guard;
        this.home = home;
        this.token = token;
    }

    /// The answer to a GET; its body has to be closed.
    HttpResponse<InputStream> get(URI address, String accept, boolean async) throws IOException {
        var next = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            guard.require(next);
            var answer = send(request(next, accept, async));
            if (!REDIRECTS.contains(answer.statusCode())) {
                return answer;
            }
            answer.body().close();
            var place = answer.headers().firstValue("Location");
            next = resolve(next, place.orElseThrow(() -> new BulkFailedException("a redirect leads nowhere")));
        }
        throw new BulkFailedException("it was redirected more than %d times".formatted(MOST_REDIRECTS));
    }

    static URI resolve(URI base, String place) {
        try {
            return base.resolve(place);
        } catch (IllegalArgumentException broken) {
            throw new BulkFailedException("the server gave an address that cannot be read");
        }
    }

    private HttpRequest request(URI address, String accept, boolean async) {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER_WITHIN).header("Accept", accept);
        if (async) {
            request.header("Prefer", "respond-async");
        }
        var secret = isHome(address) ? token.get() : null;
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        return request.build();
    }

    private boolean isHome(URI address) {
        return Objects.equals(address.getScheme(), home.getScheme())
                && Objects.equals(address.getAuthority(), home.getAuthority());
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
