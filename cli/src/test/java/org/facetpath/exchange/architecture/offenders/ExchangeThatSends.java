package org.facetpath.exchange.architecture.offenders;

import java.net.http.HttpClient;

/// Sends by itself what it should only build.
public interface ExchangeThatSends {

    HttpClient client();
}
