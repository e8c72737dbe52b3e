package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A clinician")
class ClinicianStoriesTest {

    private static final String SEND = "main button[type=submit]";

    @Test
    void sees_patients_with_red_flags_first_and_finds_one_by_name() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/");
            assertThat(clinician.find(".rows > li").first().innerText()).contains("Angela Moretti", "cauda equina");

            clinician.page().keyboard().press("/");
            clinician.page().keyboard().type("alvarez");
            clinician.find(".rows > li:has-text('Petrov')").waitFor(gone());
            assertThat(clinician.find(".rows > li").count()).isEqualTo(1);

            clinician.go("/?group=red-flag");
            assertThat(clinician.find(".rows > li").count()).isEqualTo(3);
            clinician.page().keyboard().press("j");
            clinician.page().keyboard().press("Enter");
            clinician.page().waitForURL("**/patients/*");
        }
    }

    @Test
    void presses_a_joint_of_the_spine_and_sees_what_was_done_there() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/alvarez");
            clinician
                    .find("figure.region [data-joint='L4-L5'][data-side='right'] .face")
                    .first()
                    .click();

            var panel = clinician.find("#joint-L4-L5-right");
            assertThat(panel.getAttribute("open")).isNotNull();
            assertThat(panel.innerText()).contains("87.5 %", "L3, L4");
            clinician.looksRight("patient-joint");
        }
    }

    @Test
    void points_at_a_mark_of_the_timeline_or_steps_along_it_and_reads_value_day_and_source() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/alvarez");
            var told = clinician.find(".mark-told");
            var marks = clinician.find("section.course .wide g:has(> title)");
            var title = marks.first().locator("title").textContent();
            clinician.find("section.course .tl-block-positive").first().hover();
            assertThat(told.innerText()).contains("87.5 %", "Source: ", "Procedure/");
            clinician
                    .page()
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots/timeline-told.png")));

            clinician.find("section.course .wide g[tabindex='0']").focus();
            assertThat(told.isVisible()).isTrue();
            var first = told.innerText();
            clinician.page().keyboard().press("ArrowRight");
            assertThat(told.innerText()).isNotEqualTo(first);
            clinician.looksRight("timeline-told");
            clinician.page().keyboard().press("Escape");
            assertThat(told.isVisible()).isFalse();
            assertThat(clinician.find("section.course .wide g[tabindex='0']").count())
                    .isOne();
            assertThat(marks.first().locator("title").textContent()).isEqualTo(title);
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void stretches_the_time_of_the_timeline_and_neither_its_letters_nor_its_height(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/patients/alvarez");
            var drawing = clinician.find("section.course svg:visible");
            var name = drawing.locator(".strip-name").first();
            var whole = drawing.boundingBox();
            var letters = name.boundingBox();

            clinician.find("section.course .zoom button").last().click();

            var stretched = drawing.boundingBox();
            assertThat(stretched.width).isCloseTo(4 * whole.width, within(1.0));
            assertThat(stretched.height).isCloseTo(whole.height, within(1.0));
            var now = name.boundingBox();
            assertThat(now.width).as("letters and the edge around them").isCloseTo(letters.width, within(30.0));
            assertThat(now.x).as("stays in sight").isCloseTo(letters.x, within(30.0));
            clinician.looksRight("timeline-stretched");
        }
    }

    @Test
    void takes_red_flags_along_on_paper_and_tells_the_name_once() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            clinician.go("/?q=moretti");
            assertThat(clinician.find(".flag-chip").first().isVisible()).isTrue();
            assertThat(clinician.find("nav .chips").isVisible()).isFalse();

            clinician.go("/patients/alvarez");
            assertThat(clinician.find(".action-bar .who").isVisible()).isFalse();
            assertThat(clinician.find("h1").innerText()).isEqualTo("Maria Elena Alvarez");
        }
    }

    @Test
    void goes_back_to_an_earlier_day_and_sees_what_was_known_then() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/alvarez?asOf=2026-01-15");

            assertThat(clinician.find(".action-bar").innerText()).contains("You look at an earlier day");
            assertThat(clinician.find(".block").count()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void writes_down_a_visit_that_the_answer_then_rests_on(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/patients/doe/visit").looksRight("visit");
            clinician.find("[name=areas][value=low-back-left]").check();
            clinician.find("#nrs").fill("eight");
            clinician.find("[name=worse-with-extension][value=yes]").check();
            clinician.find("[name=numbness-or-tingling][value=no]").check();
            takesBackAnAnswer(clinician.find("#saddle-numbness"));
            clinician.find("#note").fill("Says: <b>saddle numbness</b>?\n\u202EWife agrees.");
            clinician.find("main button[type=submit]").click();

            assertThat(clinician.find("#nrs-wrong").count()).isOne();
            assertThat(clinician.find("[name=worse-with-extension][value=yes]").isChecked())
                    .isTrue();
            clinician.forgive();
            clinician.looksRight("visit-wrong");

            clinician.find("#nrs").fill("8");
            clinician.find("main button[type=submit]").click();
            clinician.page().waitForURL("**/patients/doe?saved=visit");
            assertThat(clinician.find(".done").count()).isOne();
            assertThat(clinician.page().content()).contains("QuestionnaireResponse/");
            clinician.looksRight("visit-saved");
            clinician.find(".action-bar a[href$='/notes']").click();
            assertThat(clinician.find(".typed").first().innerText())
                    .contains("<b>saddle numbness</b>?\n")
                    .contains("Wife agrees.");
            clinician.looksRight("notes");
        }
    }

    /// A slip of the hand: the choice that opens a question again is there once there is an answer.
    private static void takesBackAnAnswer(Locator question) {
        var open = question.locator("[value='']");
        assertThat(open.isVisible()).isFalse();
        question.locator("[value=yes]").check();
        open.check();
        assertThat(open.isVisible()).isFalse();
        assertThat(question.locator("[value=yes]").isChecked()).isFalse();
    }

    @Test
    void is_led_to_the_follow_up_where_one_is_due_and_sees_whose_page_it_is() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/hughes");
            assertThat(clinician.find("h1").innerText()).isEqualTo("Dorothy Hughes");
            assertThat(clinician.page().title()).isEqualTo("Dorothy Hughes");
            clinician.find(".action-bar a:has-text('Follow-up')").click();
            clinician.page().waitForURL("**/patients/hughes/visit?form=*");
            assertThat(clinician.find("#odi").isVisible()).isTrue();

            clinician.go("/patients/petrov");
            assertThat(clinician.find(".action-bar").innerText())
                    .contains("Visit")
                    .doesNotContain("Follow-up");
        }
    }

    @Test
    void has_the_sources_at_hand_at_a_desk_and_on_paper_and_folded_on_a_phone() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/alvarez");
            assertThat(clinician.find("#source-1").isVisible()).isTrue();
            assertThat(clinician.find(".fold > summary").isVisible()).isFalse();
        }
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            clinician.go("/patients/alvarez");
            assertThat(clinician.find("#source-1").isVisible()).isFalse();
            clinician.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(clinician.find("#source-1").isVisible()).isTrue();
            clinician.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            clinician.find("a[href='#source-1']").first().click();
            assertThat(clinician.find("#source-1").isVisible()).isTrue();
        }
    }

    @Test
    void records_a_block_by_pressing_joints_and_the_relief_is_computed() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/petrov/block");
            clinician.find("#kind").selectOption("medial-branch-block");
            clinician.find("#time").fill("00:01");
            clinician
                    .find("#day")
                    .fill(java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                            .minusDays(1)
                            .toString());
            clinician
                    .find(".picker [data-joint='L4-L5'][data-side='left'] .face")
                    .first()
                    .click();
            clinician.find("[name=sites][value='L5-S1-left']").check();
            clinician.find("#procedure-intent").selectOption("diagnostic");
            clinician.find("#agent").selectOption("lidocaine");
            clinician.find("#image-guidance").selectOption("fluoroscopy");
            clinician.find("#sedation").selectOption("none");
            clinician.find("#note").fill("<script>alert(1)</script> \u202Eright to left");
            clinician.find("#scored-area").selectOption("low-back-left");
            clinician.find("#before").fill("8");
            clinician.find("#after-1-minutes").fill("30");
            clinician.find("#after-1").fill("1");
            clinician.find("#after-2-minutes").fill("60");
            clinician.find("#after-2").fill("1");
            assertThat(clinician.find("[name=sites][value='L4-L5-left']").isChecked())
                    .isTrue();
            clinician.find("main button[type=submit]").click();

            clinician.page().waitForURL("**/patients/petrov?saved=block");
            assertThat(clinician.find(".block.positive").textContent()).contains("87.5 %", "L4-L5, L5-S1 left");
        }
    }

    @Test
    void records_an_ablation_with_all_that_a_payer_asks_of_it() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/alvarez/ablation").looksRight("ablation");
            clinician.find("[name=sites][value='L4-L5-right']").check();
            clinician.find("#ablation-technique").selectOption("thermal");
            clinician.find("#ablation-temperature").fill("80");
            clinician.find("#ablation-time").fill("90");
            clinician.find("#gauge").fill("18");
            clinician.find("#motor-stimulation").selectOption("done");
            clinician.find("#image-guidance").selectOption("fluoroscopy");
            clinician.find("main button[type=submit]").click();

            clinician.page().waitForURL("**/patients/alvarez?saved=ablation");
            assertThat(clinician.find("#joint-L4-L5-right").textContent()).containsIgnoringCase("ablation");
        }
    }

    @Test
    void goes_back_to_a_form_that_was_saved_and_it_is_written_once() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            int before = visits("becker");
            clinician.go("/patients/becker/visit");
            clinician.find("#nrs").fill("4");
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/becker?saved=visit");
            clinician.page().goBack();
            clinician.find("#nrs").fill("4");
            clinician.find(SEND).click();
            clinician.page().waitForURL("**/patients/becker?saved=visit");
            assertThat(visits("becker")).isEqualTo(before + 1);

            clinician.page().goBack();
            clinician.find("#nrs").fill("6");
            clinician.find(SEND).click();
            assertThat(clinician.find("[role=alert]").innerText()).contains("sent before");
            clinician.forgive();
            assertThat(clinician.find("#nrs").inputValue()).isEqualTo("6");
            assertThat(visits("becker")).isEqualTo(before + 1);
        }
    }

    private static int visits(String patient) {
        return (int) Web.here()
                .bean(RecordStore.class)
                .all(RecordQuery.of("QuestionnaireResponse").withPatient(patient))
                .count();
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_given_a_range_of_joints_for_where_it_hurts_and_their_nerves(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/level-finder").looksRight("levels");
            clinician.find("[name=areas][value=low-back-left]").check();
            clinician.find("main button[type=submit]").click();

            assertThat(clinician.find(".rows > li").first().innerText())
                    .contains("L3-L4")
                    .contains("L4-L5");
            clinician.looksRight("levels-found");
        }
    }

    @Test
    void marks_on_the_drawing_where_it_hurts() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/level-finder");
            var area = clinician.find(".pain-drawing [data-area='buttock'][data-side='right']");
            var box = clinician.find("[name=areas][value=buttock-right]");
            area.click();
            assertThat(box.isChecked()).isTrue();
            assertThat(area.getAttribute("class")).contains("is-pain");
            area.click();
            assertThat(box.isChecked()).isFalse();

            area.click();
            clinician.find("main button[type=submit]").click();
            assertThat(clinician.page().url()).endsWith("?areas=buttock-right#found-title");
            assertThat(box.isChecked()).isTrue();
        }
    }

    @Test
    void marks_on_a_phone_what_a_finger_can_hit_and_is_told_what_was_hit() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            clinician.go("/level-finder");
            var drawing = clinician.find(".pain-drawing svg").boundingBox();
            var list = clinician.find(".ticks").boundingBox();
            assertThat(drawing.y + drawing.height)
                    .as("the drawing stands above the list")
                    .isLessThan(list.y);
            assertThat(clinician.find(".pain-drawing").innerText()).contains("easier to hit in the list");
            assertThat(clinician
                            .page()
                            .evaluate("Math.min(...[...document.querySelectorAll('.ticks input')].flatMap(it =>"
                                    + " [it.getBoundingClientRect().width,"
                                    + " it.getBoundingClientRect().height])) >= 24"))
                    .as("every box is as large as WCAG 2.2 asks")
                    .isEqualTo(true);

            clinician
                    .find("[data-area='middle-posterior-neck'][data-side='left']")
                    .click();
            assertThat(clinician.find(".pressed").innerText())
                    .startsWith("Marked: ")
                    .contains("neck, left");
            clinician.find("main button[type=submit]").click();
            assertThat(clinician
                            .find("#found-title")
                            .evaluate(
                                    "it => { const at = it.getBoundingClientRect(); return at.top >= 0 && at.bottom <="
                                            + " innerHeight }"))
                    .as("what was found is in sight")
                    .isEqualTo(true);
        }
    }

    @Test
    void drops_a_file_onto_the_page_and_a_broken_one_is_named() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/import").looksRight("import");
            clinician.find("#file").setInputFiles(file("broken.json", "{\"resourceType\": \"Patient\","));
            assertThat(clinician.find("#result").locator("li").first().innerText())
                    .contains("broken.json");

            clinician
                    .find("#file")
                    .setInputFiles(file(
                            "new.json",
                            "{\"resourceType\":\"Patient\",\"id\":\"dropped\",\"name\":[{\"text\":\"Dropped"
                                    + " <b>In</b>\"}]}"));
            clinician.find("#result .done").waitFor();
            clinician.go("/?q=dropped");
            assertThat(clinician.find(".rows").innerText()).contains("Dropped <b>In</b>");
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8));
    }

    private static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
