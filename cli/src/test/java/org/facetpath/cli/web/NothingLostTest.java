package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What a clinician typed")
class NothingLostTest {

    private static final String SEND = "main button[type=submit]";

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_still_there_after_the_session_ended_and_is_written_once_after_signing_in(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            int before = notes();
            clinician.go("/patients/campbell/visit");
            clinician.find("#note").fill("First line, <b>typed</b> for long.\nSecond line.");
            clinician.find("[name=worse-with-extension][value=yes]").check();
            clinician.context().clearCookies();
            clinician.find(SEND).click();

            assertThat(clinician.find("main a[href='/sign-in']").isVisible()).isTrue();
            clinician.forgive();
            clinician.looksRight("session-ended");
            signInBeside(clinician);
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/campbell?saved=visit");
            assertThat(notes()).isEqualTo(before + 1);
            clinician.go("/patients/campbell/notes");
            assertThat(clinician.words()).contains("First line, <b>typed</b> for long.\nSecond line.");
        }
    }

    @Test
    void is_asked_for_once_more_when_somebody_signed_in_again_meanwhile() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            int before = notes();
            clinician.go("/patients/campbell/visit");
            clinician.find("#note").fill("Typed before.");
            clinician.context().clearCookies();
            signInBeside(clinician);
            clinician.find(SEND).click();
            assertThat(clinician.words()).contains("Nothing was written yet");
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/campbell?saved=visit");
            assertThat(notes()).isEqualTo(before + 1);
        }
    }

    /// In a second tab of the same browser.
    private static void signInBeside(Visitor clinician) {
        Page tab = clinician.context().newPage();
        tab.navigate(Web.here().address() + "/sign-in");
        tab.fill("#name", "clinician");
        tab.fill("#password", Web.PASSWORD);
        tab.click(SEND);
        tab.waitForURL(Web.here().address() + "/");
        tab.close();
    }

    @Test
    void stays_in_the_form_while_there_is_no_network() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            int before = notes();
            clinician.go("/patients/campbell/visit");
            clinician.find("#note").fill("Typed in a tunnel.");
            clinician.context().setOffline(true);
            clinician.find(SEND).click();

            assertThat(clinician.find(".no-network").innerText()).contains("nothing was sent");
            assertThat(clinician.find("#note").inputValue()).isEqualTo("Typed in a tunnel.");
            clinician.context().setOffline(false);
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/campbell?saved=visit");
            assertThat(notes()).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_found_again_by_going_back_to_a_form_that_was_refused(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            int before = notes();
            clinician.go("/patients/campbell/visit");
            clinician.find("#note").fill("Typed with a wrong number.");
            clinician.find("#nrs").fill("11");
            clinician.find("main form").evaluate("form => form.noValidate = true");
            clinician.find(SEND).click();
            assertThat(clinician.find("#nrs-wrong").isVisible()).isTrue();
            assertThat(clinician.find(".problem-note").evaluate("it => it === document.activeElement"))
                    .as("the keyboard begins at what is wrong")
                    .isEqualTo(true);
            clinician.forgive();

            clinician.go("/patients/campbell");
            clinician.page().goBack();
            assertThat(clinician.find("#nrs-wrong").isVisible()).isTrue();
            assertThat(clinician.find("#note").inputValue()).isEqualTo("Typed with a wrong number.");
            clinician.page().reload();
            clinician.forgive();
            assertThat(clinician.find("#note").inputValue()).isEqualTo("Typed with a wrong number.");

            clinician.find("#nrs").fill("1");
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/campbell?saved=visit");
            clinician.page().goBack();
            clinician.forgive();
            clinician.find("#nrs").fill("1");
            clinician.find("main form").evaluate("form => form.noValidate = true");
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/campbell?saved=visit");
            assertThat(notes()).isEqualTo(before + 1);
        }
    }

    private static int notes() {
        return (int) Web.here()
                .bean(RecordStore.class)
                .all(RecordQuery.of("DocumentReference").withPatient("campbell"))
                .count();
    }
}
