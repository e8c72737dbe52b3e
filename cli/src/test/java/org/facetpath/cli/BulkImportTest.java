package org.facetpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An import from a record system that knows this program by its key")
class BulkImportTest {

    @TempDir
    private Path folder;

    private ECKey key;
    private BulkEhr ehr;

    @BeforeEach
    void start() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_384).keyID("bulk-2026").generate();
        ehr = new BulkEhr(key.toPublicJWK());
    }

    @AfterEach
    void stop() {
        ehr.close();
    }

    private Path keys(ECKey own) throws IOException {
        return Files.writeString(folder.resolve("keys.json"), new JWKSet(own).toString(false));
    }

    private Run take(String client, Path keys) {
        return take("export", client, keys);
    }

    private Run take(String into, String client, Path keys) {
        return Run.of(
                "import",
                ehr.export(),
                "--client-id",
                client,
                "--client-keys",
                keys.toString(),
                "--into",
                folder.resolve(into).toString(),
                "--data",
                folder.resolve("store").toString(),
                "--allow-loopback");
    }

    @Test
    void signs_who_it_is_and_takes_in_what_is_given_for_that() throws IOException {
        var run = take(BulkEhr.CLIENT, keys(key));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("1 created, 0 updated, 0 unchanged, 0 refused\n");
        assertThat(ehr.asked).containsExactly("");
        assertThat(ehr.given).containsExactly("/fhir/Group/7/$export", "/status", "/patients");
        assertThat(run.out() + run.err()).doesNotContain("secret");
    }

    @Test
    void changes_nothing_the_second_time_and_signs_anew() throws IOException {
        take(BulkEhr.CLIENT, keys(key));
        var again = take("export-again", BulkEhr.CLIENT, keys(key));

        assertThat(again.out()).isEqualTo("0 created, 0 updated, 1 unchanged, 0 refused\n");
        assertThat(ehr.asked).containsExactly("", "");
    }

    @Test
    void gets_nothing_with_a_key_that_is_not_its_own() throws IOException, JOSEException {
        var forged = new ECKeyGenerator(Curve.P_384).keyID("bulk-2026").generate();

        var run = take(BulkEhr.CLIENT, keys(forged));

        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(run.err())
                .contains("the server of the export gives no token")
                .doesNotContain("bug");
        assertThat(ehr.asked).containsExactly("the signature");
        assertThat(ehr.given).isEmpty();
    }

    @Test
    void gets_nothing_under_another_name() throws IOException {
        var run = take("somebody-else", keys(key));

        assertThat(run.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(ehr.asked).containsExactly("the claims");
        assertThat(ehr.given).isEmpty();
    }

    @Test
    void needs_private_keys_that_can_be_read() throws IOException {
        var published = Files.writeString(
                folder.resolve("keys.json"), new JWKSet(key).toPublicJWKSet().toString());

        var run = take(BulkEhr.CLIENT, published);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("--client-keys");
        assertThat(ehr.asked).isEmpty();
    }
}
