package org.facetpath.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.identity.ProviderServer.end;
import static org.facetpath.server.identity.ProviderServer.signIn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Somebody new, where an admin gives the roles")
class WaitingTest {

    @Test
    void waits_for_a_role_and_comes_in_once_they_have_one(@TempDir Path folder) throws IOException {
        try (var provider = new TestProvider();
                var server = new ProviderServer(folder, provider.issuer(), Map.of("FACETPATH_OIDC_UNKNOWN", "wait"))) {
            provider.person = Map.of("sub", "n-1", "preferred_username", "Néw One", "groups", "admin");
            var browser = server.browser();

            assertThat(end(signIn(browser))).isEqualTo("/sign-in?problem=provider-waits");
            assertThat(browser.getPage("/").statusCode()).isEqualTo(303);
            assertThat(server.accounts().find("N-w-One").orElseThrow().roles()).isEmpty();
            assertThat(server.trail().getFirst()).contains("waits for a role", "user/N-w-One");

            server.admin()
                    .submit("/admin/accounts", "/admin/accounts", Map.of("name", "N-w-One", "roles", "AUTHORISATION"));
            assertThat(end(signIn(browser))).isEqualTo("/desk");
            assertThat(server.accounts().find("N-w-One").orElseThrow().roles()).containsExactly(Role.AUTHORISATION);
            assertThat(browser.getPage("/").statusCode()).isEqualTo(200);
        }
    }
}
