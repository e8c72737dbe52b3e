package org.facetpath.server.smart;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.facetpath.server.Client;
import org.facetpath.server.Server;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.facetpath.server.identity.TestProvider;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;

/// A server that record systems launch, and the ways of a browser between both.
final class SmartServer implements AutoCloseable {

    private final Server.Running running;

    SmartServer(Path folder, Map<String, String> environment) {
        running = TestServer.startIn(folder, Settings.of(environment));
    }

    Client browser() {
        return TestServer.clientOf(running);
    }

    RecordStore store() {
        return running.context().getBean(RecordStore.class);
    }

    String newestEvent() {
        var query = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return String.valueOf(store().search(query).items().getFirst().content());
    }

    static HttpResponse<String> launch(Client browser, String iss) {
        return browser.getPage("/smart/launch?launch=ctx-1&iss=" + URLEncoder.encode(iss, StandardCharsets.UTF_8));
    }

    /// The way from the record system back, as a path of the server.
    static String consent(HttpResponse<String> away) {
        return TestProvider.back(away.headers().firstValue("Location").orElseThrow());
    }

    static HttpResponse<String> whole(Client browser, String iss) {
        return browser.getPage(consent(launch(browser, iss)));
    }

    @Override
    public void close() {
        running.close();
    }
}
