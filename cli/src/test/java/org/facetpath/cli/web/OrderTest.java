package org.facetpath.cli.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Ordering a facet procedure")
class OrderTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Eevil";

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void shows_what_the_payer_would_say_while_one_chooses_and_writes_nothing(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            int before = orders("alvarez");
            clinician.go("/patients/alvarez/order");
            assertThat(clinician.find("#answer li.answer-card")).hasCount(1);
            clinician.find("details:has(.long-list) > summary").click();
            clinician.find("input[value=cms-l38773]").check();

            assertThat(clinician.find("#answer li.answer-card")).hasCount(2);
            assertThat(clinician.find("#answer .verdict-badge.not-documented").first())
                    .isVisible();
            assertThat(clinician.find("#answer ol.path li").first()).isVisible();
            assertThat(orders("alvarez")).isEqualTo(before);
            clinician.looksRight("order");
        }
    }

    @Test
    void says_beside_each_field_what_is_missing_and_keeps_what_was_typed() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            clinician.go("/patients/alvarez/order");
            clinician.find("#planned").fill("");
            clinician.find("#reason").fill(HOSTILE);
            clinician.find(".form-end button:not([formaction])").click();

            assertThat(clinician.find("#planned-wrong")).isVisible();
            assertThat(clinician.find("#reason").inputValue()).contains("<script>alert(1)</script>");
            assertThat(clinician.find("input[name=joint]:checked")).hasCount(2);
            clinician.forgive();
            clinician.looksRight("order-wrong");
        }
    }

    @Test
    void puts_a_red_flag_first_and_writes_only_when_it_was_read() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            int before = orders("moretti");
            clinician.go("/patients/moretti/order");
            assertThat(clinician.find(".flag.emergency").first()).isVisible();
            clinician.find("input[value=diagnostic-block]").check();
            clinician.find("input[value='L4-L5']").check();
            clinician.find("input[name=side][value=both]").check();
            clinician
                    .find("#planned")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
            clinician.find(".form-end button:not([formaction])").click();

            assertThat(clinician.find("#acknowledged-wrong")).isVisible();
            assertThat(orders("moretti")).isEqualTo(before);
            clinician.forgive();
            clinician.looksRight("order-held-back");
        }
    }

    @Test
    void writes_an_order_once_that_the_record_then_proposes() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            int before = orders("becker");
            clinician.go("/patients/becker/order");
            clinician.find("input[value=confirmatory-block]").check();
            clinician.find("input[name=side][value=both]").check();
            clinician
                    .find("#planned")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
            clinician.find("#reason").fill(HOSTILE);
            clinician.find("input[value='L4-L5']").check();
            var form = clinician.find("input[name=form]").inputValue();
            var sent = clinician.formOf(".order-form");
            assertThat(clinician.find(".htmx-request")).hasCount(0);
            clinician.find(".form-end button:not([formaction])").click();
            assertThat(clinician.page().url()).endsWith("/patients/becker/requests/" + form);
            clinician.looksRight("ordered");

            assertThat(clinician.send("/patients/becker/order", sent)).endsWith("/requests/" + form);
            var otherwise = sent.replace("side=both", "side=left");
            assertThat(clinician.send("/patients/becker/order", otherwise)).endsWith("?sent=before");
            assertThat(orders("becker")).isEqualTo(before + 1);

            clinician.go("/patients/becker/assessment");
            assertThat(clinician.words()).contains("ServiceRequest/" + form).contains("confirmatory-block");
        }
    }

    @Test
    void judges_the_request_by_the_policies_that_the_order_was_judged_by() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            clinician.go("/patients/petrov/order");
            clinician.find("input[value=diagnostic-block]").check();
            clinician.find("input[name=side][value=left]").check();
            clinician.find("input[value='L4-L5']").check();
            clinician.find("summary:has-text('other policies')").click();
            clinician.find("input[name=policy][value=cms-l38773]").check();
            assertThat(clinician.find(".htmx-request")).hasCount(0);
            clinician.find(".form-end button:not([formaction])").click();

            assertThat(clinician.page().url()).endsWith("?policy=cms-l38773");
            assertThat(clinician.words()).contains("Medicare, CGS");
        }
    }

    private static int orders(String patient) {
        return (int) Web.here()
                .bean(RecordStore.class)
                .all(RecordQuery.of("ServiceRequest").withPatient(patient))
                .count();
    }
}
