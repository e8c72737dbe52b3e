package org.facetpath.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What was typed, when the language is switched in the midst")
class LanguageSwitchTest {

    private static final String SEND = "main button[type=submit]";
    private static final String REQUEST = "/patients/whitfield/requests/jw-repeat-ablation-order";
    private static final String TYPED = "First line, <b>typed</b> for long.\nSecond line: ¿año?";

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void stands_in_the_form_of_a_visit_in_the_other_language_and_is_written_by_it(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/patients/campbell/visit");
            var address = clinician.page().url();
            clinician.find("#note").fill(TYPED);
            clinician.find("#nrs").fill("6");
            clinician.find("#day").fill("2026-10-30");
            clinician.find("[name=worse-with-extension][value=yes]").check();
            var area = clinician.find("main input[type=checkbox]").first();
            area.check();
            var before = clinician.formOf("main form");

            turn(clinician, look);
            assertThat(clinician.page().url()).isEqualTo(address);
            assertThat(withoutProof(clinician.formOf("main form"))).isEqualTo(withoutProof(before));
            assertThat(kept(clinician)).isEqualTo("[]");
            clinician.looksRight("visit-switched");
            clinician.find("[name=worse-with-extension][value='']").check();
            area.uncheck();
            turnBack(clinician, look);
            assertThat(clinician.find("[name=worse-with-extension][value='']")).isChecked();
            assertThat(area).not().isChecked();

            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/campbell?saved=visit");
            clinician.go("/patients/campbell/notes");
            assertThat(clinician.words()).contains(TYPED);
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void stands_in_the_form_of_a_block_with_the_joints_that_were_pressed_on_its_drawing(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/patients/campbell/block");
            press(clinician, "L4-L5", "left");
            clinician.find("[value='L3-L4-right']").check();
            press(clinician, "L3-L4", "right");
            clinician.find("details:has([value='C3-C4-left']) > summary").click();
            clinician.find("[value='C3-C4-left']").check();
            clinician.find("#after-2-minutes").fill("30");
            clinician.find("#sedation").selectOption("none");

            turn(clinician, look);
            assertThat(clinician.find("[value='L4-L5-left']")).isChecked();
            assertThat(clinician.find("[value='L3-L4-right']")).not().isChecked();
            assertThat(clinician.find("[value='C3-C4-left']")).isVisible();
            assertThat(clinician.find("[value='C3-C4-left']")).isChecked();
            assertThat(clinician.find("#after-2-minutes")).hasValue("30");
            assertThat(clinician.find("#sedation")).hasValue("none");
            assertThat(clinician.find(".picker [data-joint='L4-L5'][data-side='left'].chosen"))
                    .not()
                    .hasCount(0);
            assertThat(clinician.find(".picker [data-joint='L3-L4'].chosen")).hasCount(0);
            clinician.looksRight("block-switched");
        }
    }

    @Test
    void stands_in_an_order_also_where_a_choice_was_taken_back_and_is_judged_anew() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/alvarez/order");
            clinician.find("#reason").fill(TYPED);
            Locator joints = clinician.find("input[name=joint]:checked");
            assertThat(joints).hasCount(2);
            joints.first().uncheck();
            clinician.find("details:has(.long-list) > summary").click();
            clinician.find("input[value=cms-l38773]").check();

            turn(clinician, Web.Look.AT_A_DESK);
            assertThat(clinician.find("#reason")).hasValue(TYPED);
            assertThat(clinician.find("input[name=joint]:checked")).hasCount(1);
            assertThat(clinician.find("input[value=cms-l38773]")).isVisible();
            assertThat(clinician.find("#answer li.answer-card")).hasCount(2);
            clinician.looksRight("order-switched");
        }
    }

    @Test
    void stands_in_a_payers_answer_and_what_was_only_suggested_is_suggested_anew() {
        try (var desk = Web.here().anybody(Web.Look.ON_A_PHONE).signIn("desk", Web.PASSWORD)) {
            desk.go(REQUEST);
            desk.find("[name=decision][value=denied]").check();
            desk.find("#number").fill("A-17");
            desk.find("#reason").fill("Too many ablation sessions in 12 months");
            desk.find("#reason").blur();
            assertThat(desk.find("#criterion-choice .hint")).isVisible();
            turn(desk, Web.Look.ON_A_PHONE);
            turnBack(desk, Web.Look.ON_A_PHONE);
            assertThat(desk.find("#criterion-choice .hint")).isVisible();
            desk.find("#criterion").selectOption("none");

            turn(desk, Web.Look.ON_A_PHONE);
            assertThat(desk.find("[name=decision][value=denied]")).isChecked();
            assertThat(desk.find("#number")).hasValue("A-17");
            assertThat(desk.find("#reason")).hasValue("Too many ablation sessions in 12 months");
            assertThat(desk.find("#criterion")).hasValue("none");

            turnBack(desk, Web.Look.ON_A_PHONE);
            assertThat(desk.find(".htmx-request")).hasCount(0);
            assertThat(desk.find("#criterion")).hasValue("none");
            desk.looksRight("answer-switched");
        }
    }

    @Test
    void stands_in_the_form_again_after_the_form_was_refused() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/campbell/visit");
            clinician.find("#note").fill(TYPED);
            clinician.find("#nrs").fill("11");
            clinician.find("main form").evaluate("form => form.noValidate = true");
            clinician.find(SEND).click();
            assertThat(clinician.find("#nrs-wrong")).isVisible();
            turn(clinician, Web.Look.AT_A_DESK);
            assertThat(clinician.find("#note")).hasValue(TYPED);
            assertThat(clinician.find("#nrs")).hasValue("11");

            clinician.go("/patients/alvarez/order");
            clinician.find("#planned").fill("");
            clinician.find("#reason").fill(TYPED);
            clinician.find(".form-end button:not([formaction])").click();
            assertThat(clinician.find("#planned-wrong")).isVisible();
            turnBack(clinician, Web.Look.AT_A_DESK);
            assertThat(clinician.find("#reason")).hasValue(TYPED);

            clinician.go(REQUEST + "?policy=cms-l38773");
            clinician.find("#reason").fill(TYPED);
            clinician.find("form[action$='/answer'] button").click();
            assertThat(clinician.find("#decision-wrong")).isVisible();
            turn(clinician, Web.Look.AT_A_DESK);
            assertThat(clinician.find("#reason")).hasValue(TYPED);
        }
    }

    @Test
    void is_nowhere_else_and_gone_when_the_switch_did_not_come_through() {
        try (var clinician = Web.here().withoutWorkers(Web.Look.AT_A_DESK).signIn("clinician", Web.PASSWORD)) {
            clinician.go("/patients/campbell/visit");
            var address = clinician.page().url();
            clinician.find("#note").fill(TYPED);
            lost(clinician);
            assertThat(kept(clinician)).as("it waits for the next page").contains("Second line");

            clinician.go("/patients/alvarez/visit");
            assertThat(clinician.find("#note")).hasValue("");
            assertThat(kept(clinician)).isEqualTo("[]");
            clinician.page().navigate(address);
            assertThat(clinician.find("#note")).hasValue("");

            clinician.find("#note").fill(TYPED);
            lost(clinician);
            clinician.find(".app-who form button").click();
            clinician.page().waitForURL("**/sign-in");
            assertThat(kept(clinician)).isEqualTo("[]");
        }
    }

    @Test
    void is_not_shown_to_another_person_at_the_same_address() {
        try (var clinician = Web.here().withoutWorkers(Web.Look.AT_A_DESK).signIn("desk", Web.PASSWORD)) {
            clinician.go(REQUEST);
            clinician.find("#number").fill("A-17");
            lost(clinician);
            var tab = clinician.context().newPage();
            tab.navigate(Web.here().address() + "/sign-in");
            tab.fill("#name", "clinician");
            tab.fill("#password", Web.PASSWORD);
            tab.click(SEND);
            tab.waitForURL(Web.here().address() + "/");
            clinician.page().reload();
            assertThat(clinician.find(".app-who")).containsText("clinician");
            assertThat(clinician.find("#number")).hasValue("");
            assertThat(kept(clinician)).isEqualTo("[]");
        }
    }

    @Test
    void keeps_no_password_and_no_proof_of_a_session() {
        try (var admin = Web.here().withoutWorkers(Web.Look.AT_A_DESK).signIn("admin", Web.PASSWORD)) {
            admin.go("/admin/accounts");
            admin.find("#name").fill("a.new.account");
            admin.find("#password").fill("a secret of twelve");
            admin.find("#roles-clinician").check();
            var proof = admin.find("main [name=_csrf]").inputValue();
            lost(admin);
            assertThat(kept(admin))
                    .contains("a.new.account")
                    .doesNotContain("a secret of twelve")
                    .doesNotContain(proof);

            admin.page().unroute("**/language/**");
            turn(admin, Web.Look.AT_A_DESK);
            assertThat(admin.find("#name")).hasValue("a.new.account");
            assertThat(admin.find("#password")).hasValue("");
            assertThat(admin.find("#roles-clinician")).isChecked();
        }
    }

    @Test
    void stays_on_its_page_when_its_session_has_ended() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/campbell/visit");
            clinician.find("#note").fill(TYPED);
            clinician.context().clearCookies();
            clinician.find(SEND).click();
            Page other = clinician.context().waitForPage(() -> link(clinician).click());
            assertThat(other.locator("html")).hasAttribute("lang", "es");
            assertThat(clinician.find("main textarea[name=note]")).hasValue(TYPED);
        }
    }

    private static Locator link(Visitor visitor) {
        return visitor.find(".app-bar a[hreflang]");
    }

    private static void turn(Visitor visitor, Web.Look look) {
        turnTo(visitor, look.language().equals("es") ? "en" : "es");
    }

    private static void turnBack(Visitor visitor, Web.Look look) {
        turnTo(visitor, look.language());
    }

    private static void turnTo(Visitor visitor, String language) {
        link(visitor).click();
        visitor.find("html[lang=" + language + "]").waitFor();
        visitor.page().waitForLoadState();
        visitor.forgive();
    }

    /// The switch is pressed, and no answer comes.
    private static void lost(Visitor visitor) {
        visitor.page().route("**/language/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        link(visitor).click();
        visitor.forgive();
    }

    /// All that the browser keeps beside cookies, but for the last address, which htmx keeps.
    private static String kept(Visitor visitor) {
        return (String) visitor.page()
                .evaluate("JSON.stringify(Object.entries({...sessionStorage, ...localStorage})"
                        + ".filter(([name]) => name !== 'htmx-current-path-for-history'))");
    }

    private static String withoutProof(String sent) {
        return sent.replaceAll("_csrf=[^&]*", "");
    }

    private static void press(Visitor clinician, String joint, String side) {
        clinician
                .find(".picker [data-joint='%s'][data-side='%s'] .face".formatted(joint, side))
                .first()
                .click();
    }
}
