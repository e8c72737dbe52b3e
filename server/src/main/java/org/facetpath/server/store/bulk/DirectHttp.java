package org.facetpath.server.store.bulk;

import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Java's HTTP client, which follows no redirect here, so that an address nobody has looked at is never called.
///
/// It is made at the first call: it reads every certificate authority that Java trusts and starts a thread, and most
/// servers never call another.
public final class DirectHttp {

    private final Duration connectWithin;
    private @Nullable HttpClient client;

    public DirectHttp(Duration connectWithin) {
        this.connectWithin = connectWithin;
    }

    public synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(connectWithin)
                    .build();
        }
        return client;
    }
}
