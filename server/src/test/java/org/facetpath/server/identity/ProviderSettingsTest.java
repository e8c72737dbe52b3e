package org.facetpath.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.server.Settings;
import org.facetpath.server.account.Role;
import org.facetpath.server.outgoing.NamedServer;
import org.facetpath.server.store.bulk.ForbiddenAddressException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of an identity provider")
class ProviderSettingsTest {

    private static Map<String, String> whole() {
        return new HashMap<>(Map.of(
                "FACETPATH_OIDC_ISSUER", "https://id.clinic.example/realms/clinic",
                "FACETPATH_OIDC_CLIENT_ID", "facetpath",
                "FACETPATH_OIDC_CLIENT_SECRET", "s3cret"));
    }

    @Test
    void are_not_needed() {
        assertThat(Settings.of(Map.of()).provider()).isEmpty();
    }

    @Test
    void give_roles_by_group_and_never_that_of_a_patient() {
        var table = RoleTable.parse(
                "cn=spine,ou=x=clinician".replace(",ou", ";ou") + ", desk = authorisation, desk=analyst");

        assertThat(table.of(List.of("cn=spine;ou=x"))).containsExactly(Role.CLINICIAN);
        assertThat(table.of(List.of("desk", "others"))).containsExactly(Role.AUTHORISATION, Role.ANALYST);
        assertThat(table.of(List.of("Desk"))).isEmpty();
        assertThatThrownBy(() -> RoleTable.parse("all=patient")).hasMessageContaining("patient");
    }

    @ParameterizedTest
    @CsvSource({
        "FACETPATH_OIDC_ISSUER, http://id.clinic.example",
        "FACETPATH_OIDC_ISSUER, not an address",
        "FACETPATH_OIDC_CLIENT_SECRET, ''",
        "FACETPATH_OIDC_ROLES, doctors",
        "FACETPATH_OIDC_UNKNOWN, perhaps",
        "FACETPATH_PUBLIC_URL, http://facetpath.clinic.example"
    })
    void that_cannot_be_used_are_named(String name, String value) {
        var environment = whole();
        environment.put(name, value);

        assertThatThrownBy(() -> Settings.of(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @Test
    void say_either_that_a_table_gives_roles_or_that_people_wait_for_one() {
        var environment = whole();
        environment.put("FACETPATH_OIDC_ROLES", "doctors=clinician");
        environment.put("FACETPATH_OIDC_UNKNOWN", "wait");

        assertThatThrownBy(() -> Settings.of(environment)).hasMessageContaining("UNKNOWN=wait");
    }

    @Test
    void tell_no_secret() {
        assertThat(Settings.of(whole()).toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3/token",
                "https://127.0.0.1/token",
                "https://169.254.169.254/latest",
                "http://example.org/",
                "https://[fd00::1]/",
                "file:///etc/passwd"
            })
    void let_no_call_through_to_an_inner_address_that_the_provider_names(String address) {
        var guard = new NamedServer(URI.create("https://192.168.7.7/realm")).guard();

        guard.require(URI.create("https://192.168.7.7/keys"));
        assertThatThrownBy(() -> guard.require(URI.create(address))).isInstanceOf(ForbiddenAddressException.class);
    }
}
