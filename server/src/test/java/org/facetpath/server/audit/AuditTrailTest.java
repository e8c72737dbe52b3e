package org.facetpath.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit trail")
class AuditTrailTest {

    private final TestServer server = TestServer.clinic();

    private List<String> about(String patient) {
        var query = RecordQuery.of("AuditEvent").withOrder(RecordQuery.Order.NEWEST_FIRST);
        return server.bean(RecordStore.class).search(query).items().stream()
                .map(Version::content)
                .filter(content -> content != null && content.contains("Patient/" + patient))
                .toList();
    }

    @Test
    void tells_who_read_what_when() {
        server.as(Role.AUTHORISATION).get("/fhir/Patient/alvarez");

        assertThat(about("alvarez").getFirst())
                .contains("user/authorisation")
                .contains("\"code\":\"read\"")
                .contains("\"recorded\":\"20");
    }

    @Test
    void names_user_client_and_server_as_balp_does() {
        server.as(Role.AUTHORISATION).get("/fhir/Patient/alvarez");
        assertThat(agents()).containsExactly("IRCP user/authorisation", "110152 127.0.0.1", "110153 " + here());

        server.as(Role.CLINICIAN).get("/fhir/Procedure?patient=alvarez");
        assertThat(agents()).containsExactly("IRCP user/clinician", "110153 127.0.0.1", "110152 " + here());
    }

    private String here() {
        return "http://127.0.0.1:" + server.running().port();
    }

    /// The type of each agent of the newest event, with who it is or where it is.
    private List<String> agents() {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(AuditEvent.class, about("alvarez").getFirst())
                .getAgent()
                .stream()
                .map(it -> it.getType().getCodingFirstRep().getCode() + " " + named(it))
                .toList();
    }

    private static String named(AuditEvent.AuditEventAgentComponent agent) {
        if (agent.getWho().hasIdentifier()) {
            return agent.getWho().getIdentifier().getValue();
        }
        return agent.hasNetwork()
                ? agent.getNetwork().getAddress()
                : agent.getWho().getDisplay();
    }

    @Test
    void tells_which_knowledge_an_assessment_was_made_with() {
        server.as(Role.CLINICIAN).get("/fhir/Patient/alvarez/$facet-assess");

        assertThat(about("alvarez").getFirst())
                .contains("facet-assess")
                .contains("knowledge "
                        + server.bean(org.facetpath.server.assess.Assessor.class)
                                .knowledge()
                                .version());
    }

    @Test
    void tells_of_what_was_refused() {
        server.as(Role.PATIENT).get("/fhir/Patient/nguyen-of-somebody");
        server.load("low-back-single-block");
        server.as(Role.PATIENT).get("/fhir/Patient/becker");

        assertThat(about("becker").getFirst()).contains("user/patient").contains("\"outcome\":\"8\"");
    }

    @Test
    void keeps_the_words_of_a_search_so_that_any_reader_of_fhir_finds_them() {
        server.as(Role.CLINICIAN).get("/fhir/Procedure?patient=alvarez&_count=3");

        var event = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(AuditEvent.class, about("alvarez").getFirst());
        assertThat(event.getEntity())
                .filteredOn(AuditEvent.AuditEventEntityComponent::hasQuery)
                .singleElement()
                .satisfies(it -> assertThat(new String(it.getQuery(), StandardCharsets.UTF_8))
                        .endsWith("/fhir/Procedure?patient=alvarez&_count=3"));
    }

    @Test
    void cannot_be_written_or_deleted_from_outside() {
        var admin = server.as(Role.ADMIN);
        var clinician = server.as(Role.CLINICIAN);
        var event = "{\"resourceType\":\"AuditEvent\",\"id\":\"forged\"}";

        assertThat(admin.put("/fhir/AuditEvent/forged", event).statusCode()).isEqualTo(403);
        assertThat(clinician.put("/fhir/AuditEvent/forged", event).statusCode()).isBetween(400, 499);
        assertThat(clinician.get("/fhir/AuditEvent").statusCode()).isEqualTo(403);
    }

    @Test
    void leaves_no_word_of_a_record_in_the_log_of_the_program() {
        var written = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            var clinician = server.as(Role.CLINICIAN);
            clinician.get("/fhir/Patient/alvarez");
            clinician.post("/fhir/Patient", "{\"resourceType\":\"Patient\",\"gender\":\"Zebedee\"}");
            clinician.post("/fhir/$facet-assess", "{\"resourceType\":\"Patient\",\"name\":\"Zebedee\"}");
            clinician.getPage("/patients/Zebedee");
            clinician.get("/fhir/Patient?identifier=Zebedee");
        } finally {
            System.setOut(console);
        }

        assertThat(written.toString(StandardCharsets.UTF_8))
                .doesNotContain("Zebedee")
                .doesNotContain("Alvarez");
    }
}
