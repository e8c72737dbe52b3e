package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The self-check")
class SelfCheckTest {

    private static final String SEND = "form.self-check button[type=submit]";

    private static final List<String> ILLNESSES = List.of(
            "cauda", "myelopathy", "infection", "fracture", "malignan", "tumo", "stenosis", "spondyl", "dissection");

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void leaves_nobody_out_in_either_language_and_theme_at_a_desk_and_on_a_phone(Web.Look look) {
        try (var visitor = Web.here().anybody(look)) {
            visitor.go("/self-check").looksRight("self-check");
            area(visitor, "low-back");
            answerAll(visitor, "no");
            answer(visitor, "bladder-change", "yes");
            send(visitor);
            visitor.looksRight("self-check-emergency");
        }
    }

    @Test
    void says_first_to_call_for_help_when_an_emergency_sign_fits() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            visitor.go("/self-check");
            area(visitor, "low-back");
            answerAll(visitor, "no");
            answer(visitor, "saddle-numbness", "yes");
            visitor.page().selectOption("#country", "US");
            send(visitor);

            var first = visitor.find("main > *").first();
            assertThat(first.innerText()).contains("Get help now", "Call 911", "numbness between the legs");
            assertThat(first.locator("a[href='tel:911']").count()).isOne();
            assertThat(visitor.words()).doesNotContain("What helps many people", "No warning sign fits");
        }
    }

    @Test
    void names_no_illness_as_theirs_and_keeps_nothing() {
        var store = Web.here().bean(RecordStore.class);
        long before = store.position();
        try (var visitor = Web.here().anybody(Web.Look.AT_A_DESK)) {
            visitor.go("/self-check");
            area(visitor, "low-back");
            answerAll(visitor, "yes");
            send(visitor);

            visitor.page()
                    .evaluate("document.querySelectorAll('footer, section[aria-labelledby=signs]').forEach(e =>"
                            + " e.remove())");
            assertThat(ILLNESSES).noneMatch(visitor.words().toLowerCase(Locale.ROOT)::contains);
            assertThat(visitor.page().url()).endsWith("/self-check");
            assertThat(visitor.context().cookies()).isEmpty();
        }
        assertThat(store.position()).isEqualTo(before);
    }

    @Test
    void does_not_take_silence_for_no() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            visitor.go("/self-check");
            area(visitor, "low-back");
            answerAll(visitor, "no");
            answer(visitor, "fever-or-chills", "unsure");
            visitor.find("input[name=since][value=weeks]").check();
            send(visitor);

            assertThat(visitor.find("section[aria-labelledby=open]").innerText())
                    .contains("fever or chills");
            assertThat(visitor.words()).contains("That is no proof that all is well", "gets better with time");
            visitor.looksRight("self-check-calm");
        }
    }

    @Test
    void says_what_is_missing_beside_the_field_and_keeps_what_was_answered() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            visitor.go("/self-check");
            answer(visitor, "weight-loss", "yes");
            visitor.find("#age").fill("very old");
            send(visitor);

            assertThat(visitor.find("#area-wrong").innerText()).contains("at least one place");
            assertThat(visitor.find("#age-wrong").innerText()).contains("number");
            assertThat(visitor.find("#age").inputValue()).isEqualTo("very old");
            assertThat(radio(visitor, "weight-loss", "yes").isChecked()).isTrue();
        }
    }

    @Test
    void leads_back_to_the_answers_that_were_given() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            visitor.go("/self-check");
            area(visitor, "mid-back");
            answer(visitor, "night-pain", "no");
            send(visitor);
            visitor.find(".again button").click();
            // The answer holds them too, unseen, until the questions take its place.
            visitor.find("form.self-check").waitFor();

            assertThat(visitor.find("input[name=area][value=mid-back]").isChecked())
                    .isTrue();
            assertThat(radio(visitor, "night-pain", "no").isChecked()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void is_found_again_by_going_back_with_its_answer_and_asks_nobody_to_send_it_once_more(Web.Look look) {
        var store = Web.here().bean(RecordStore.class);
        long before = store.position();
        try (var visitor = Web.here().anybody(look)) {
            visitor.go("/self-check");
            area(visitor, "low-back");
            answer(visitor, "bladder-change", "yes");
            visitor.find("#age").fill("old");
            send(visitor);
            assertThat(visitor.find("#age-wrong").isVisible()).isTrue();
            assertThat(visitor.find(".problem-note").evaluate("it => it === document.activeElement"))
                    .isEqualTo(true);
            visitor.forgive();
            visitor.find("#age").fill("71");
            send(visitor);
            var chapter = visitor.find("section[aria-labelledby=read] a").first();
            chapter.click();
            visitor.page().waitForURL("**/learn/*");

            visitor.page().goBack();
            visitor.find(".again button").waitFor();
            assertThat(visitor.page().url()).endsWith("/self-check");
            visitor.page().reload();
            visitor.find(".again button").waitFor();
            visitor.page().goBack();
            visitor.find("#age").waitFor();
            assertThat(visitor.find("#age").inputValue()).isEqualTo("71");
            assertThat(radio(visitor, "bladder-change", "yes").isChecked()).isTrue();
            visitor.page().goForward();
            visitor.find(".again button").waitFor();

            assertThat(visitor.context().cookies()).isEmpty();
            assertThat(visitor.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
            visitor.looksRight("self-check-again");
        }
        assertThat(store.position()).isEqualTo(before);
    }

    @Test
    void says_that_there_is_no_network_and_keeps_what_was_answered() {
        try (var visitor = Web.here().anybody(Web.Look.ON_A_PHONE)) {
            visitor.go("/self-check");
            area(visitor, "low-back");
            visitor.context().setOffline(true);
            visitor.find(SEND).click();
            assertThat(visitor.find(".no-network").innerText()).contains("nothing was sent");
            assertThat(visitor.find("input[name=area][value=low-back]").isChecked())
                    .isTrue();
            visitor.context().setOffline(false);
            visitor.forgive();
            visitor.find(SEND).click();
            visitor.find(".again button").waitFor();
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void keeps_what_was_answered_when_the_language_is_switched_in_the_midst_and_at_the_end(Web.Look look) {
        var other = look.language().equals("es") ? "en" : "es";
        try (var visitor = Web.here().anybody(look)) {
            visitor.go("/self-check");
            area(visitor, "low-back");
            answer(visitor, "bladder-change", "yes");
            visitor.find("#age").fill("71");
            visitor.find(".app-bar button[lang=" + other + "]").click();
            visitor.find("html[lang=" + other + "] #age").waitFor();
            assertThat(visitor.find("#age").inputValue()).isEqualTo("71");
            assertThat(radio(visitor, "bladder-change", "yes").isChecked()).isTrue();
            assertThat(visitor.page().url()).endsWith("/self-check");
            visitor.looksRight("self-check-switched");

            visitor.find("#age").press("Enter");
            visitor.find(".again button").waitFor();
            assertThat(visitor.find("html").getAttribute("lang"))
                    .as("Enter sends the answers, it does not switch")
                    .isEqualTo(other);
            visitor.find(".app-bar button[lang=" + look.language() + "]").click();
            visitor.find("html[lang=" + look.language() + "] .again button").waitFor();
            assertThat(visitor.find("main > *")
                            .first()
                            .locator("a[href^='tel:'], strong, h2")
                            .count())
                    .isPositive();
            visitor.page().goBack();
            visitor.find("html[lang=" + look.language() + "] #age").waitFor();
            assertThat(visitor.find("#age").inputValue()).isEqualTo("71");
        }
    }

    @Test
    void keeps_what_was_answered_when_the_language_is_switched_where_no_script_runs() {
        try (var context = Web.here().withoutScripts()) {
            var page = context.newPage();
            page.navigate(Web.here().address() + "/self-check");
            page.check("input[name=area][value=low-back]");
            page.click(".app-bar button[lang=es]");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
            assertThat(page.url()).endsWith("/self-check");
            assertThat(page.locator("input[name=area][value=low-back]").isChecked())
                    .isTrue();
            page.press("#age", "Enter");
            page.click(".app-bar button[lang=en]");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator(".again button").count()).isOne();
        }
    }

    @Test
    void is_answered_where_no_script_runs() {
        try (var context = Web.here().withoutScripts()) {
            var page = context.newPage();
            page.navigate(Web.here().address() + "/self-check");
            page.check("input[name=area][value=low-back]");
            page.click(SEND);
            assertThat(page.locator(".again button").count()).isOne();
            assertThat(page.url()).endsWith("/self-check");
            page.click(".again button");
            assertThat(page.locator("input[name=area][value=low-back]").isChecked())
                    .isTrue();
        }
    }

    @Test
    void lets_areas_be_marked_on_the_drawing() {
        try (var visitor = Web.here().anybody(Web.Look.AT_A_DESK)) {
            visitor.go("/self-check");
            visitor.find(".where-drawing [data-area=buttock]").first().click();

            assertThat(visitor.find("input[name=area][value=buttock]").isChecked())
                    .isTrue();
            assertThat(visitor.find(".where-drawing .is-pain").count()).isEqualTo(2);
        }
    }

    private static void area(Visitor visitor, String area) {
        visitor.find("input[name=area][value=" + area + "]").check();
    }

    private static void answerAll(Visitor visitor, String answer) {
        visitor.page()
                .evaluate(
                        "answer => document.querySelectorAll(`.ask input[value=${answer}]`).forEach(it => it.click())",
                        answer);
    }

    private static Locator radio(Visitor visitor, String sign, String answer) {
        return visitor.find("input[name='ask.%s'][value=%s]".formatted(sign, answer));
    }

    private static void answer(Visitor visitor, String sign, String answer) {
        radio(visitor, sign, answer).check();
    }

    private static void send(Visitor visitor) {
        visitor.page()
                .waitForResponse(
                        it -> it.request().method().equals("POST"),
                        () -> visitor.find(SEND).click());
        visitor.find("form.again, .problem-note").first().waitFor();
    }
}
