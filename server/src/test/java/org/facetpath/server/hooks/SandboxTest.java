package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.facetpath.report.wording.Speech;
import org.facetpath.server.Client;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.facetpath.server.demo.DemoPatients;
import org.facetpath.server.hooks.sandbox.Choice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sandbox of CDS Hooks")
class SandboxTest {

    private static final String ABLATION = "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right";

    private final HookSandbox sandbox = TestServer.clinic().running().context().getBean(HookSandbox.class);

    @Test
    void fires_every_hook_with_every_example_and_shows_what_a_record_system_would_send() {
        for (var example : DemoPatients.examples()) {
            for (var hook : HookSandbox.hooks()) {
                var exchange = sandbox.fire(new Choice(example, hook, ABLATION, "Medicare", "2.2"), Speech.in("en"));
                MessageSchema.assertValid("request", exchange.request());
                assertThat(exchange.response()).as(example + " " + hook).isNotNull();
                MessageSchema.assertValid("response", exchange.answer());
                assertThat(exchange.reason()).isNotBlank();
            }
        }
    }

    @Test
    void shows_the_card_a_clinician_would_see_and_the_answer_it_came_in() {
        var page = Jsoup.parse(get("/cds-sandbox?example=low-back-two-blocks&hook=order-sign&payer=Medicare"));
        assertThat(page.select("article h3").text()).contains("cms-l3");
        assertThat(page.select("pre").get(1).text()).contains("systemActions");
        assertThat(page.select("pre").get(2).text()).contains("low back");
        assertThat(page.select("option[selected]").eachText()).contains("order-sign", "Medicare");
    }

    @Test
    void says_so_where_nothing_is_said() {
        var page = Jsoup.parse(get("/cds-sandbox?example=no-spine-pain&hook=patient-view"));
        assertThat(page.text()).contains("No card: there is nothing to say.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example=../../etc/passwd",
                "example=%3Cscript%3E",
                "hook=unheard-of",
                "order=%3Cscript%3Ealert(1)%3C/script%3E",
                "payer=%5Bclick%5D(javascript:alert(1))%3Cimg%20src=x%3E",
                "crd=9.9"
            })
    void takes_hostile_choices_as_words(String query) {
        var page = Jsoup.parse(get("/cds-sandbox?" + query));
        assertThat(page.select("script:not([src^=/assets/]), img, a[href^=javascript]"))
                .isEmpty();
    }

    private static String get(String path) {
        Client client = TestServer.clinic().as(Role.CLINICIAN);
        var answer = client.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
