package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A form of a clinician that is sent again, as from a second tab or after going back")
class FormSentAgainTest {

    private static final TestServer SERVER = TestServer.clinic();

    private final RecordStore store = SERVER.bean(RecordStore.class);
    private final String patient = "again-" + UUID.randomUUID();
    private final String form = UUID.randomUUID().toString();
    private final Client clinician = SERVER.as(Role.CLINICIAN);

    FormSentAgainTest() {
        var content = "{\"resourceType\":\"Patient\",\"id\":\"%s\"}".formatted(patient);
        store.write(
                List.of(new Change.Write(new ResourceKey("Patient", patient), content)),
                new Actor("system/test"),
                "test");
    }

    private HttpResponse<String> send(String id, String score, String note) {
        return clinician.form(
                "/patients/%s/visit".formatted(patient),
                Map.of("form", id, "day", "2026-01-02", "nrs", score, "note", note));
    }

    private List<String> written(String type) {
        return store.all(RecordQuery.of(type).withPatient(patient))
                .map(Version::content)
                .toList();
    }

    @Test
    void with_the_same_words_is_written_once_and_saved() {
        assertThat(send(form, "4", "as before").statusCode()).isEqualTo(303);
        assertThat(send(form, "4", "as before").statusCode()).isEqualTo(303);

        assertThat(written("QuestionnaireResponse")).hasSize(1);
        assertThat(written("DocumentReference")).hasSize(1);
    }

    @Test
    void with_other_words_is_told_so_and_keeps_them_for_a_further_entry() {
        send(form, "4", "from one tab");
        var answer = send(form, "6", "from the other tab");

        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text())
                .contains("sent before", "is not saved yet")
                .doesNotContain("Nothing is saved", "Day");
        assertThat(page.select("[aria-invalid]")).isEmpty();
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("from the other tab");
        assertThat(page.select("input[name=nrs]").val()).isEqualTo("6");
        assertThat(written("QuestionnaireResponse")).hasSize(1);

        var further = page.select("input[name=form]").val();
        assertThat(send(further, "6", "from the other tab").statusCode()).isEqualTo(303);
        assertThat(written("QuestionnaireResponse")).hasSize(2);
    }
}
