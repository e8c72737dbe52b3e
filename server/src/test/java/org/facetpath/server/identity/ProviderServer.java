package org.facetpath.server.identity;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.Client;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Access;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.database.StoreAddress;
import org.springframework.security.crypto.password.PasswordEncoder;

/// A server that lets people in through a provider, with a local admin named `boss`.
final class ProviderServer implements AutoCloseable {

    private final Server.Running running;

    ProviderServer(Path folder, String issuer, Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "FACETPATH_OIDC_ISSUER", issuer,
                "FACETPATH_OIDC_CLIENT_ID", TestProvider.CLIENT,
                "FACETPATH_OIDC_CLIENT_SECRET", TestProvider.SECRET));
        environment.putAll(more);
        var store = new StoreAddress.Folder(folder.resolve("data"));
        running = Server.start(
                new ServerOptions(store, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, false, false),
                Settings.of(environment));
        var hash = bean(PasswordEncoder.class).encode(TestServer.PASSWORD);
        accounts().add(Account.of("boss", Set.of(Role.ADMIN)).withPasswordHash(hash));
    }

    <T> T bean(Class<T> type) {
        return running.context().getBean(type);
    }

    Accounts accounts() {
        return bean(Accounts.class);
    }

    Client browser() {
        return TestServer.clientOf(running);
    }

    Client admin() {
        var browser = browser();
        browser.submit("/sign-in", "/sign-in", Map.of("name", "boss", "password", TestServer.PASSWORD, "code", ""));
        return browser;
    }

    /// Where the server sends a browser that wants to sign in.
    static String toProvider(Client browser) {
        var answer = browser.getPage("/oauth2/authorization/facetpath");
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /// The whole way to the provider and back.
    static HttpResponse<String> signIn(Client browser) {
        return browser.getPage(TestProvider.back(toProvider(browser)));
    }

    /// Where somebody ends who tries to sign in: `/` for those who came in.
    static String end(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }

    /// The events of the trail, newest first.
    List<String> trail() {
        var query = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return bean(RecordStore.class).search(query).items().stream()
                .map(Version::content)
                .toList();
    }

    @Override
    public void close() {
        running.close();
    }
}
