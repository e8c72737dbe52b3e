package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What came of an import")
class ImportTest {

    private static final String READ_WITH_PROBLEMS = """
        {"resourceType":"Patient","id":"of-an-import"}
        {"resourceType":"Observation","id":"without-a-patient","subject":
        """;

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_found_again_by_going_back_and_after_a_reload_by_its_reader_only(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/import");
            clinician
                    .page()
                    .setInputFiles(
                            "#file",
                            new FilePayload(
                                    "visits.ndjson",
                                    "application/x-ndjson",
                                    READ_WITH_PROBLEMS.getBytes(StandardCharsets.UTF_8)));
            clinician.page().waitForURL("**/import?result=*");
            var told = clinician.find("#told").innerText();
            assertThat(told).contains("visits.ndjson");
            assertThat(clinician.find("#told").evaluate("it => it === document.activeElement"))
                    .as("the keyboard begins at it")
                    .isEqualTo(true);
            clinician.looksRight("import-result");
            var address = clinician.page().url();

            clinician.find("#result a[href='/']").click();
            clinician.page().waitForURL(Web.here().address() + "/");
            clinician.page().goBack();
            assertThat(clinician.find("#told").innerText()).isEqualTo(told);
            clinician.page().reload();
            assertThat(clinician.find("#told").innerText()).isEqualTo(told);
            var again = clinician.page().request().get(address);
            assertThat(again.headers().get("cache-control")).contains("no-store");

            clinician.go("/import?result=gone");
            assertThat(clinician.find("#told").innerText()).doesNotContain("visits.ndjson");
            try (var other = Web.here().as(Role.CLINICIAN, look)) {
                other.page().navigate(address);
                assertThat(other.words()).doesNotContain("visits.ndjson");
            }
        }
    }
}
