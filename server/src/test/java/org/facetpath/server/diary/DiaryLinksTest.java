package org.facetpath.server.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.database.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A diary's link")
class DiaryLinksTest extends AskedDiary {

    @Test
    void lasts_for_thirteen_months_after_an_ablation_and_for_six_weeks_after_a_block() {
        var now = Instant.now();
        makes(ablation("L4-L5-left"), Writer.PATIENT, now.plus(395, ChronoUnit.DAYS));
        makes(block("L4-L5-left"), Writer.PATIENT, now.plus(41, ChronoUnit.DAYS));
    }

    /// Makes a link as a clinician does, and looks at when it ends.
    private static void makes(Block treated, Writer writer, Instant lasts) {
        var answer = SERVER.as(Role.CLINICIAN)
                .form(
                        "/patients/%s/diary-links".formatted(treated.patient()),
                        Map.of(
                                "procedure",
                                treated.procedure(),
                                "writer",
                                writer.code(),
                                "once",
                                UUID.randomUUID().toString()));
        assertThat(answer.body()).contains("/diary/links/");
        assertThat(LINKS.list(treated.patient()).getFirst().expires()).isBetween(lasts, lasts.plus(6, ChronoUnit.DAYS));
    }

    @Test
    void opens_on_three_devices_and_no_more_and_on_none_once_it_is_taken_back() {
        var block = block("L4-L5-right");
        var token = link(block, Writer.PATIENT);
        var phones = IntStream.range(0, DiaryLinks.MOST_DEVICES)
                .mapToObj(_ -> redeemed(token))
                .toList();
        assertThat(phones).allMatch(it -> it.getPage("/diary").statusCode() == 200);
        assertThat(redeemed(token).getPage("/diary").statusCode()).isEqualTo(403);

        var clinician = SERVER.as(Role.CLINICIAN);
        var link = LINKS.list(block.patient()).getFirst().id();
        clinician.form("/patients/%s/diary-links/%s/revoke".formatted(block.patient(), link), Map.of());

        assertThat(phones).allMatch(it -> it.getPage("/diary").statusCode() == 403);
        assertThat(put(phones.getFirst(), UUID.randomUUID().toString(), Map.of("score", "2"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(redeemed(token).getPage("/diary").statusCode()).isEqualTo(403);
    }

    @Test
    void is_a_token_of_which_only_a_hash_is_kept() {
        var token = link(block("L4-L5-right"), Writer.PATIENT);

        var kept = SERVER.bean(Database.class).read(connection -> {
            try (var statement = connection.prepareStatement("SELECT * FROM facetpath_diary_link");
                    var rows = statement.executeQuery()) {
                var all = new StringBuilder();
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        all.append(rows.getString(i)).append('|');
                    }
                }
                return all.toString();
            }
        });
        assertThat(kept).isNotBlank().doesNotContain(token);
    }

    @Test
    void is_not_made_to_a_procedure_of_somebody_else() {
        var answer = SERVER.as(Role.CLINICIAN)
                .form(
                        "/patients/alvarez/diary-links",
                        Map.of(
                                "procedure",
                                block("L4-L5-right").procedure(),
                                "writer",
                                "patient",
                                "once",
                                UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("/diary/links/");
    }
}
