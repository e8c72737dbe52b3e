package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The patient's own way")
class MyWayTest {

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void leaves_nobody_out_and_is_where_a_patient_arrives(Web.Look look) {
        try (var patient = Web.here().as(Role.PATIENT, look)) {
            assertThat(patient.page().url()).endsWith("/patients/alvarez/explained");
            patient.looksRight("my-way");
        }
    }

    @Test
    void tells_where_they_are_in_plain_words_and_leads_to_learn() {
        try (var patient = Web.here().as(Role.PATIENT, Web.Look.ON_A_PHONE)) {
            assertThat(patient.find("section[aria-labelledby=way]").innerText()).contains("You are");
            assertThat(patient.find(".way-map svg").count()).isGreaterThan(1);
            patient.find(".app-bar a[href='/learn']").click();
            assertThat(patient.page().url()).endsWith("/learn");
        }
    }

    @Test
    void gives_all_of_their_record_as_one_file_and_the_trail_keeps_it() throws Exception {
        try (var patient = Web.here().as(Role.PATIENT, Web.Look.ON_A_PHONE)) {
            var file = patient.page()
                    .waitForDownload(() -> patient.find("a[href$='/export']").click());
            var record = Files.readString(file.path());

            assertThat(record).startsWith("{\"resourceType\":\"Bundle\",\"type\":\"collection\"");
            assertThat(record).contains("ma-block-1", "ma-pain-2026");
        }
        try (var admin = Web.here().as(Role.ADMIN, Web.Look.AT_A_DESK)) {
            assertThat(admin.page()
                            .request()
                            .get(Web.here().address() + "/admin/audit.ndjson")
                            .text())
                    .contains("whole record");
        }
    }

    @Test
    void is_nobody_elses() {
        try (var patient = Web.here().as(Role.PATIENT, Web.Look.ON_A_PHONE)) {
            assertThat(patient.page()
                            .request()
                            .get(Web.here().address() + "/patients/mendoza/export")
                            .status())
                    .isEqualTo(403);
        }
    }
}
