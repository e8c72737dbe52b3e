package org.facetpath.server.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.facetpath.server.store.log.TestStore.patient;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.facetpath.exchange.cds.Feedback;
import org.facetpath.server.access.BreakGlass;
import org.facetpath.server.account.Account;
import org.facetpath.server.account.Accounts;
import org.facetpath.server.account.Identities;
import org.facetpath.server.account.Identity;
import org.facetpath.server.account.Role;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.audit.AuditTrail;
import org.facetpath.server.audit.CommandTrail;
import org.facetpath.server.audit.Event;
import org.facetpath.server.diary.DiaryLinks;
import org.facetpath.server.diary.Writer;
import org.facetpath.server.hooks.card.Answer;
import org.facetpath.server.hooks.card.AnswerLedger;
import org.facetpath.server.hooks.card.CardLedger;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
@DisplayName("An erasure beside the log")
class RemainsEraserTest {

    private static final String EHR = "https://ehr.example/fhir/";
    private static final ResourceKey ORDER = new ResourceKey("ServiceRequest", "o1");

    @Parameter
    private Place place;

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void twoPatientsOfWhomAllIsKept() {
        store = new TestStore(place, folder);
        for (var id : List.of("anna", "berta")) {
            store.write(patient(id), patientJson(id));
            ehrIsTold(EHR + "Patient/" + id, "card-of-" + id, id);
            var links = new DiaryLinks(store.database(), store);
            var token = links.make(new DiaryLinks.Wanted(
                            "link-" + id, id, "p-" + id, Writer.PATIENT, "dr", Duration.ofDays(1)))
                    .orElseThrow();
            links.redeem(token);
            new BreakGlass(store.database(), store).open("dr", id);
            accounts()
                    .add(Account.of("account-" + id, Set.of(Role.PATIENT))
                            .withPatient(id)
                            .withPasswordHash("hash")
                            .withTotpSeed("SEED"));
            new Identities(store.database(), accounts()).link(new Identity("https://id", id), "account-" + id);
            new Secrets(store.database(), store).newToken("account-" + id, "phone", Duration.ofDays(1));
        }
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private Accounts accounts() {
        return new Accounts(store.database(), store);
    }

    /// An answer with a card, and what somebody wrote about the card.
    private String ehrIsTold(String about, String card, String remark) {
        var answer = Answer.of("{\"cards\":[{\"uuid\":\"%s\",\"summary\":\"%s\"}]}"
                .formatted(card, about)
                .getBytes(UTF_8));
        var event = Event.of(Event.Act.HOOK, null, about)
                .with("facetpath-order-sign, 1 cards, knowledge 1, answer " + answer.hash())
                .about(List.of(new Event.Elsewhere("ServiceRequest", ORDER.toString(), null)));
        new AuditTrail(store.records(), store)
                .keep(event, TestStore.ANNA, "127.0.0.1", answers().told(answer));
        var told = new Feedback(
                card, Feedback.Outcome.OVERRIDDEN, List.of(), null, "remark about " + remark, store.instant());
        var remarks = new CardLedger(store.database(), store).told("facetpath-order-sign", List.of(told));
        store.database().write(connection -> {
            remarks.write(connection);
            return null;
        });
        return answer.hash();
    }

    private AnswerLedger answers() {
        return new AnswerLedger(store.database(), store);
    }

    private Remains find(Set<ResourceKey> keys, Set<ResourceKey> told, String... addresses) {
        return new RemainsEraser(store.database(), store.records(), store).find(keys, told, Set.of(addresses));
    }

    private void destroy(Remains remains, ResourceKey... keys) {
        var changes =
                List.of(keys).stream().map(key -> new Change.Erase(key, "law")).toList();
        var eraser = new RemainsEraser(store.database(), store.records(), store);
        new CommandTrail(store.records(), "root").write(changes, "law", List.of(), eraser.destroy(remains));
        store.database().forgetDeleted();
    }

    private long count(String from) {
        return store.database().read(connection -> {
            try (var statement = connection.prepareStatement("SELECT COUNT(*) FROM " + from);
                    var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        });
    }

    @Test
    void reaches_all_that_is_kept_about_the_patient_and_nothing_about_another() throws IOException {
        var anna = Set.of(patient("anna"));
        var remains = find(anna, anna);
        assertThat(String.join("\n", remains.lines()))
                .contains("about https://ehr.example/fhir/Patient/anna: 1", "diaries: 1", "account-anna")
                .doesNotContain("berta");

        destroy(remains, patient("anna"));

        assertThat(count("facetpath_answer")).isEqualTo(1);
        assertThat(count("facetpath_card_feedback WHERE remark = 'remark about berta'"))
                .isEqualTo(1);
        assertThat(count("facetpath_card_feedback WHERE remark LIKE '%anna%'")).isZero();
        assertThat(count("facetpath_card_feedback")).as("what became of cards").isEqualTo(2);
        for (var table : List.of(
                "facetpath_diary_link",
                "facetpath_diary_device",
                "facetpath_break_glass",
                "facetpath_secret",
                "facetpath_identity")) {
            assertThat(count(table)).as(table).isEqualTo(1);
        }
        assertThat(accounts().find("account-anna"))
                .contains(Account.of("account-anna", Set.of(Role.PATIENT)).withDisabled(true));
        assertThat(accounts().find("account-berta").orElseThrow().disabled()).isFalse();
        assertThat(find(anna, anna).isEmpty()).isTrue();
        assertThat(store.verify().isWhole()).isTrue();
        if (place == Place.SQLITE) {
            assertThat(Files.readString(folder.resolve("store/facetpath.db"), ISO_8859_1))
                    .contains("remark about berta")
                    .doesNotContain("remark about anna");
        }
    }

    @Test
    void takes_the_patient_from_the_account_of_somebody_who_works_here_and_leaves_the_account() {
        var roles = Set.of(Role.PATIENT, Role.ADMIN);
        accounts().add(Account.of("nurse", roles).withPatient("anna").withPasswordHash("hash"));

        destroy(find(Set.of(patient("anna")), Set.of()), patient("anna"));

        assertThat(accounts().find("nurse")).contains(Account.of("nurse", roles).withPasswordHash("hash"));
    }

    @Test
    void leaves_what_record_systems_were_told_where_it_is_asked_to_and_finds_it_by_its_address() {
        assertThat(find(Set.of(patient("anna")), Set.of()).answers()).isEmpty();

        var named = find(Set.of(), Set.of(), EHR + "Patient/anna");
        assertThat(find(Set.of(), Set.of(), "https://other.example/fhir/Patient/anna")
                        .isEmpty())
                .isTrue();
        destroy(named);

        assertThat(count("facetpath_answer")).isEqualTo(1);
        assertThat(count("facetpath_diary_link")).isEqualTo(2);
    }

    @Test
    void reaches_what_was_told_about_an_order_and_the_links_of_one_procedure() {
        assertThat(find(Set.of(ORDER), Set.of(ORDER)).answers().get(ORDER.toString()))
                .hasSize(2);
        assertThat(find(Set.of(new ResourceKey("Procedure", "p-anna")), Set.of())
                        .links())
                .containsExactly("link-anna");
    }

    @Test
    void knows_of_every_table_whether_it_holds_anything_about_a_patient() {
        var known = new ArrayList<>(RemainsEraser.REACHED);
        known.addAll(RemainsEraser.ABOUT_NOBODY);

        assertThat(store.tables()).containsExactlyInAnyOrderElementsOf(known);
    }
}
