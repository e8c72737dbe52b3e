package org.facetpath.server.outgoing;

import java.io.IOException;
import java.time.Duration;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.DirectHttp;
import org.facetpath.server.store.bulk.ForbiddenAddressException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/// Stands before each call to another server: asks the guard whether the address may be called, follows no redirect,
/// waits some seconds and takes no endless answer.
public final class GuardedCalls implements ClientHttpRequestInterceptor {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final AddressGuard guard;
    private final int longestAnswer;

    /// @param longestAnswer in bytes
    public GuardedCalls(AddressGuard guard, int longestAnswer) {
        this.guard = guard;
        this.longestAnswer = longestAnswer;
    }

    /// Lets this client call in no other way.
    public RestTemplate guard(RestTemplate client) {
        var factory = new JdkClientHttpRequestFactory(new DirectHttp(CONNECT_WITHIN).client());
        factory.setReadTimeout(ANSWER_WITHIN);
        client.setRequestFactory(factory);
        client.getInterceptors().add(this);
        return client;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        try {
            guard.require(request.getURI());
        } catch (ForbiddenAddressException forbidden) {
            throw new IOException("an address that may not be called", forbidden);
        }
        return new BoundedAnswer(execution.execute(request, body), longestAnswer);
    }
}
