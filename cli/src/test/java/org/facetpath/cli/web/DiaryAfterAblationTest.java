package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.facetpath.report.wording.Speech;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The pain diary after an ablation")
class DiaryAfterAblationTest {

    private static final int DAYS_AGO = 75;

    static Stream<Web.Look> phones() {
        return Stream.of(Web.Look.ON_A_PHONE, Web.Look.ON_A_PHONE_IN_THE_DARK_IN_SPANISH);
    }

    @ParameterizedTest
    @MethodSource("phones")
    void keeps_ratings_without_a_network_sends_each_once_later_and_draws_days_and_weeks(Web.Look look) {
        var ablation = Treated.byAblation(DAYS_AGO);
        var words = Speech.in(look.language());
        try (var patient = Diaries.opened(ablation, "patient", look)) {
            patient.page().waitForFunction("navigator.serviceWorker.controller !== null");
            patient.go("/diary");
            Diaries.rate(patient, 6, noon(3));
            Diaries.rate(patient, 4, noon(10));
            Diaries.waitForEntries(patient, 2);
            patient.context().setOffline(true);
            Diaries.rate(patient, 3, noon(35));
            Diaries.rate(patient, 2);
            patient.page().reload();
            patient.page().waitForSelector(".is-waiting >> nth=1");
            assertThat(patient.find(".entries .is-waiting").count()).isEqualTo(2);
            assertThat(patient.find(".diary-state").innerText()).isEqualTo(words.say("diary.kept-here"));
            assertThat(ablation.scores()).containsExactlyInAnyOrder(6, 4);

            patient.context().setOffline(false);
            Diaries.waitForEntries(patient, 4);
            patient.page().reload();
            Diaries.waitForEntries(patient, 4);

            assertThat(ablation.scores()).containsExactlyInAnyOrder(6, 4, 3, 2);
            assertThat(Diaries.waiting(patient)).isZero();
            patient.forgive();
            assertThat(patient.find("#course").innerText())
                    .contains(words.say("diary.curve.days"), words.say("diary.curve.weeks"))
                    .contains("75 " + word(look, "percent", "por ciento"));
            // Two within the first two weeks; the last of them leads to the two in the part for weeks; the one of the
            // key.
            assertThat(patient.find("#course .dc-mark").count()).isEqualTo(2 + 3 + 1);
            patient.looksRight("diary-after-ablation");
        }
    }

    private static String word(Web.Look look, String english, String spanish) {
        return look.language().equals("es") ? spanish : english;
    }

    /// Noon of a day after the ablation, as the field for the time takes it.
    private static String noon(int daysAfter) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_AGO - daysAfter) + "T12:00";
    }
}
