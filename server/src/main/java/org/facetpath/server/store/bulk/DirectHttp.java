package org.facetpath.server.store.bulk;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.util.function.SingletonSupplier;

/// Java's HTTP client, which follows no redirect here, so that an address nobody has looked at is never called.
///
/// It is made at the first call: it reads every certificate authority that Java trusts and starts a thread, and most
/// servers never call another.
public final class DirectHttp {

    private final SingletonSupplier<HttpClient> client;

    public DirectHttp(Duration connectWithin) {
        client = SingletonSupplier.of(() -> HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectWithin)
                .build());
    }

    public HttpClient client() {
        return client.obtain();
    }
}
