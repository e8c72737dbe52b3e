package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.facetpath.server.Client;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.Settings;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Access;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.database.StoreAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The address that a proxy says a client has")
class BehindProxyTest {

    @TempDir
    private Path folder;

    private Server.Running start(Map<String, String> environment) {
        var store = new StoreAddress.Folder(folder.resolve("data"));
        return Server.start(
                new ServerOptions(store, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, true, false),
                Settings.of(environment));
    }

    private static String audited(Server.Running server, String forwarded) {
        signIn(TestServer.clientOf(server), forwarded);
        var newest = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return String.valueOf(server.context()
                .getBean(RecordStore.class)
                .search(newest)
                .items()
                .getFirst()
                .content());
    }

    private static void signIn(Client browser, String forwarded) {
        var page = org.jsoup.Jsoup.parse(browser.getPage("/sign-in").body());
        var token = page.selectFirst("form input[type=hidden]");
        var body = "name=demo&password=wrong&" + token.attr("name") + "=" + token.attr("value");
        var headers = Map.of(
                "Content-Type", "application/x-www-form-urlencoded",
                "X-Forwarded-For", forwarded,
                "X-Forwarded-Proto", "https");
        browser.send("POST", "/sign-in", body, headers);
    }

    @Test
    void is_believed_where_a_proxy_was_named_and_stands_in_the_audit() {
        try (var server = start(Map.of("FACETPATH_PUBLIC_URL", "http://127.0.0.1:8642"))) {
            assertThat(audited(server, "192.0.2.77")).contains("192.0.2.77");
            assertThat(audited(server, "203.0.113.5, 192.0.2.78"))
                    .contains("192.0.2.78")
                    .doesNotContain("203.0.113.5");
        }
    }

    @Test
    void is_not_believed_where_there_is_none() {
        try (var server = start(Map.of())) {
            assertThat(audited(server, "192.0.2.77")).contains("127.0.0.1").doesNotContain("192.0.2.77");
        }
    }

    @Test
    void comes_with_sessions_that_are_sent_by_tls_only() {
        try (var server = start(Map.of("FACETPATH_PUBLIC_URL", "https://facetpath.clinic.example"))) {
            var page = TestServer.clientOf(server).getPage("/sign-in");

            assertThat(page.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }
}
