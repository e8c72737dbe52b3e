package org.facetpath.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever reads the audit trail")
class AuditSearchTest {

    private static final TestServer SERVER = TestServer.clinic();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeAll
    static void someoneReads() {
        var curious = SERVER.as(SERVER.account(Account.of("curious", Set.of(Role.CLINICIAN))));
        curious.get("/fhir/Patient/alvarez");
        curious.get("/fhir/Patient?identifier=none");
    }

    private static JsonNode search(String query) throws IOException {
        var answer = SERVER.as(Role.ADMIN).get("/fhir/AuditEvent?" + query + "&_count=50");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> events(String query) throws IOException {
        return search(query).path("entry").valueStream().map(JsonNode::toString).toList();
    }

    @Test
    void finds_what_one_account_did() throws IOException {
        assertThat(events("agent=user/curious"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).contains("user/curious"));
        assertThat(events("agent=curious")).hasSize(2);
        assertThat(events("agent=curiou")).isEmpty();
    }

    @Test
    void finds_what_was_done_with_a_patient_or_a_resource() throws IOException {
        assertThat(events("agent=curious&patient=Patient/alvarez")).hasSize(1);
        assertThat(events("agent=curious&entity=Patient/alvarez")).hasSize(1);
        assertThat(events("agent=curious&entity=Patient/alvare")).isEmpty();
        assertThat(SERVER.as(Role.ADMIN).get("/fhir/AuditEvent?entity=%22or%22").statusCode())
                .isEqualTo(400);
    }

    @Test
    void finds_by_day_both_ends_included() throws IOException {
        assertThat(events("agent=curious&date=" + today)).hasSize(2);
        assertThat(events("agent=curious&date=ge" + today + "&date=le" + today)).hasSize(2);
        assertThat(events("agent=curious&date=gt" + today)).isEmpty();
        assertThat(events("agent=curious&date=lt" + today)).isEmpty();
    }

    @Test
    void gets_the_newest_first_and_pages_of_the_rest() throws IOException {
        var all = search("patient=alvarez");
        var times = all.path("entry")
                .valueStream()
                .map(entry -> entry.path("resource").path("recorded").asText())
                .toList();

        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void reads_each_event_as_an_admin_who_sees_no_record() throws IOException {
        var id = search("agent=curious&patient=alvarez")
                .path("entry")
                .path(0)
                .path("resource")
                .path("id")
                .asText();
        var admin = SERVER.as(Role.ADMIN);

        assertThat(admin.get("/fhir/AuditEvent/" + id).body()).contains("user/curious");
        assertThat(admin.get("/fhir/Patient/alvarez").statusCode()).isEqualTo(403);
        assertThat(admin.get("/fhir/AuditEvent/none").statusCode()).isEqualTo(404);
        assertThat(SERVER.as(Role.CLINICIAN).get("/fhir/AuditEvent/" + id).statusCode())
                .isEqualTo(403);
        assertThat(SERVER.as(Role.CLINICIAN)
                        .form("/fhir/AuditEvent/_search", java.util.Map.of("agent", "curious"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void saves_it_as_a_file_and_leaves_a_trace_of_that() throws IOException {
        var answer = SERVER.as(Role.ADMIN).get("/admin/audit.ndjson?agent=curious&from=" + today + "&to=" + today);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+ndjson");
        assertThat(answer.body().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(new ObjectMapper()
                                .readTree(line)
                                .path("resourceType")
                                .asText())
                        .isEqualTo("AuditEvent"));
        assertThat(events("agent=admin").getFirst()).contains("\"search\"");
        assertThat(events("agent=admin").stream().filter(it -> it.contains("\"export\"")))
                .isNotEmpty();
        assertThat(SERVER.as(Role.ADMIN)
                        .get("/admin/audit.ndjson?agent=curious&to=" + today.minusDays(1))
                        .body())
                .isEmpty();
    }

    @Test
    void finds_what_was_asked_for_still_in_the_form() {
        var page =
                SERVER.as(Role.ADMIN).getPage("/admin/audit?agent=%22curious&patient=alvarez&from=" + today + "&to=");

        var form = Jsoup.parse(page.body()).expectFirst("form[action=/admin/audit]");
        assertThat(form.expectFirst("#agent").val()).isEqualTo("\"curious");
        assertThat(form.expectFirst("#patient").val()).isEqualTo("alvarez");
        assertThat(form.expectFirst("#from").val()).isEqualTo(today.toString());
        assertThat(form.expectFirst("#to").val()).isEmpty();
    }

    @Test
    void sees_it_as_a_page() {
        var page = SERVER.as(Role.ADMIN).getPage("/admin/audit?agent=curious&patient=&from=&to=");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("user/curious")
                .contains("Patient/alvarez")
                .doesNotContain("user/patient")
                .doesNotContain("server.");
        assertThat(SERVER.as(Role.ADMIN).getPage("/admin/audit?from=yesterday").statusCode())
                .isEqualTo(400);
    }
}
