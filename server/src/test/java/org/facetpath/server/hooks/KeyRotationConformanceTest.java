package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.facetpath.server.hooks.client.ClientTokens;
import org.facetpath.server.hooks.client.HookSettings;
import org.facetpath.server.hooks.client.RefusedClientException;
import org.facetpath.server.store.bulk.PublicAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The keys of a record system")
class KeyRotationConformanceTest {

    private static final String BASE = "https://facetpath.clinic.example";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final Signer signer = new Signer();

    private ClientTokens tokens() {
        var client = new HookSettings.Client(Signer.ISSUER, signer.keys(), null);
        var settings = new HookSettings(URI.create(BASE), List.of(client), Set.of(), Set.of());
        return new ClientTokens(settings, new PublicAddresses(Set.of(), true), now::get);
    }

    @AfterEach
    void stop() {
        signer.close();
    }

    @Test
    void C38_may_change() throws Exception {
        var first = signer.curve("first");
        var tokens = tokens();
        tokens.verify("Bearer " + Signer.token(first, BASE), "");
        var second = signer.rsa("second");
        signer.withdraw(first);

        assertThatThrownBy(() -> tokens.verify("Bearer " + Signer.token(second, BASE), ""))
                .as("not looked for all the time")
                .isInstanceOf(RefusedClientException.class);
        now.updateAndGet(it -> it.plus(Duration.ofSeconds(61)));
        var later = Signer.token(
                second,
                Signer.header(second),
                BASE,
                it -> it.issueTime(java.util.Date.from(now.get()))
                        .expirationTime(java.util.Date.from(now.get().plusSeconds(60))));

        assertThat(tokens.verify("Bearer " + later, "").name()).isEqualTo(Signer.ISSUER);
        assertThat(signer.asked).hasValue(2);
    }

    @Test
    void C38_that_are_unknown_do_not_make_this_server_call_all_the_time() throws Exception {
        var known = signer.curve("known");
        var tokens = tokens();
        signer.withdraw(known);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.verify("Bearer " + Signer.token(known, BASE), ""))
                    .isInstanceOf(RefusedClientException.class);
        }

        assertThat(signer.asked).hasValue(1);
    }

    @Test
    void may_stand_in_a_file(@TempDir Path folder) throws Exception {
        var key = signer.curve("k");
        Files.writeString(folder.resolve("keys.json"), new com.nimbusds.jose.jwk.JWKSet(key.toPublicJWK()).toString());
        var file = Files.writeString(folder.resolve("hooks.yaml"), """
            address: https://facetpath.clinic.example/
            clients:
              - issuer: https://ehr.example
                keys-file: keys.json
            origins: [https://ehr.example]
            fhir-hosts: [fhir.internal.example]
            """);
        var settings = HookSettings.of(java.util.Map.of("FACETPATH_HOOKS", file.toString()));

        var tokens = new ClientTokens(settings, new PublicAddresses(Set.of(), false), now::get);

        assertThat(tokens.verify("Bearer " + Signer.token(key, BASE), "").name())
                .isEqualTo(Signer.ISSUER);
        assertThat(settings.fhirHosts()).containsExactly("fhir.internal.example");
    }

    @Test
    void that_cannot_be_used_are_told_before_anything_starts(@TempDir Path folder) throws Exception {
        for (var wrong : List.of(
                "clients: [{issuer: x}]\naddress: https://a.example",
                "clients: [{issuer: x, keys: https://e.example/k}]",
                "origins: ['*']",
                "clinets: []",
                "- 1")) {
            var file = Files.writeString(folder.resolve("hooks.yaml"), wrong);
            assertThatThrownBy(() -> HookSettings.of(java.util.Map.of("FACETPATH_HOOKS", file.toString())))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hooks.yaml");
        }
    }
}
