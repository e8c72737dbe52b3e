package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    private static final String NOT_TAKEN_IN = """
        {"resourceType":"Observation","id":"without-a-patient","subject":
        []
        {"resourceType":"Foo","id":"1"}
        {"id":"of-what"}
        {"resourceType":"Observation","id":"a/b"}
        {"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:none"}]}
        """;

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void names_what_was_not_taken_in_where_and_why_in_the_language_of_its_reader(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/import");
            drop(clinician, "visits.ndjson", NOT_TAKEN_IN);
            clinician.page().waitForURL("**/import?result=*");
            assertThat(clinician.find("#told li").allInnerTexts())
                    .isEqualTo(
                            look.language().equals("es")
                                    ? List.of(
                                            "visits.ndjson, línea 1: no es JSON en la línea 1, columna 66",
                                            "visits.ndjson, línea 2: no es un objeto JSON",
                                            "visits.ndjson, línea 3: su resourceType no es ninguno de los de FHIR R4:"
                                                    + " Foo",
                                            "visits.ndjson, línea 4: no tiene resourceType",
                                            "visits.ndjson, línea 5: no es un id de FHIR: de 1 a 64 caracteres entre"
                                                    + " A-Z, a-z, 0-9, '-' y '.'",
                                            "visits.ndjson, línea 6, entrada 1: no tiene ningún recurso")
                                    : List.of(
                                            "visits.ndjson, line 1: it is not JSON at line 1, column 66",
                                            "visits.ndjson, line 2: it is not a JSON object",
                                            "visits.ndjson, line 3: its resourceType is none of FHIR R4's: Foo",
                                            "visits.ndjson, line 4: it has no resourceType",
                                            "visits.ndjson, line 5: not a FHIR id: 1 to 64 of A-Z, a-z, 0-9, '-'"
                                                    + " and '.'",
                                            "visits.ndjson, line 6, entry 1: it has no resource"));
            clinician.looksRight("import-refused");
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void says_so_before_it_is_sent_when_a_file_is_too_large_and_when_nobody_took_it(Web.Look look) {
        boolean spanish = look.language().equals("es");
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/import");
            clinician.context().clearCookies();
            drop(clinician, "visits.ndjson", NOT_TAKEN_IN);
            clinician
                    .find(spanish ? "#result:has-text('sesión iniciada')" : "#result:has-text('no longer signed in')")
                    .waitFor();
            clinician.forgive();

            clinician.find("#result").evaluate("it => it.dataset.most = 100");
            drop(clinician, "more.ndjson", NOT_TAKEN_IN);
            clinician
                    .find(spanish ? "#result:has-text('más de 100 MB')" : "#result:has-text('more than 100 MB')")
                    .waitFor();
            clinician.looksRight("import-too-large");
        }
    }

    private static void drop(Visitor clinician, String name, String content) {
        clinician
                .page()
                .setInputFiles(
                        "#file",
                        new FilePayload(name, "application/x-ndjson", content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_found_again_by_going_back_and_after_a_reload_by_its_reader_only(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/import");
            drop(clinician, "visits.ndjson", READ_WITH_PROBLEMS);
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
