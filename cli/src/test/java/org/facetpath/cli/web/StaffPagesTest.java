package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The pages of those who work with Facetpath")
class StaffPagesTest {

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void leave_nobody_out_in_either_language_and_theme_at_a_desk_and_on_a_phone(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/").looksRight("worklist");
            clinician.go("/patients/alvarez").looksRight("patient");
            clinician.go("/policies").looksRight("policies");
            clinician.go("/policies/cms-l38773").looksRight("policy");
            clinician.go("/patients/alvarez/coverage?policy=cms-l38773").looksRight("coverage");
            clinician.go("/account").looksRight("account");
            clinician.go("/cds-sandbox").looksRight("sandbox");
        }
        try (var admin = Web.here().as(Role.ADMIN, look)) {
            admin.go("/admin/accounts").looksRight("accounts");
            admin.go("/admin/audit").looksRight("audit");
            admin.go("/admin/cards").looksRight("cards");
            admin.go("/admin/answers/never-given");
            admin.forgive();
            admin.looksRight("nothing-there").find("main a.button").click();
            admin.page().waitForURL("**/admin/accounts");
        }
        try (var somebody = Web.here().anybody(look)) {
            somebody.go("/sign-in").looksRight("sign-in");
        }
    }

    @ParameterizedTest
    @MethodSource("org.facetpath.cli.web.Web$Look#both")
    void turn_to_the_other_language_and_stay_where_they_are(Web.Look look) {
        try (var clinician = Web.here().as(Role.CLINICIAN, look)) {
            clinician.go("/account");
            var before = clinician.find("html").getAttribute("lang");
            clinician.find(".app-who a[hreflang]").click();

            assertThat(clinician.page().url()).endsWith("/account");
            assertThat(clinician.find("html").getAttribute("lang")).isNotEqualTo(before);
        }
    }

    /// Words beside each other that touch read as one.
    private static final String GAPS = """
        () => [...document.querySelectorAll('.ticks thead tr')].flatMap(row => {
            const words = [...row.cells].map(cell => {
                const range = document.createRange();
                range.selectNodeContents(cell);
                return range.getBoundingClientRect();
            });
            return words.slice(1).map((it, at) => it.left - words[at].right);
        })\
        """;

    @Test
    @SuppressWarnings("unchecked")
    void keep_the_names_of_the_sides_apart_on_a_phone_in_Spanish() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE_IN_THE_DARK_IN_SPANISH)) {
            for (var page : List.of("/patients/alvarez/visit", "/level-finder", "/patients/alvarez/block")) {
                clinician.go(page);
                var gaps = (List<Number>) clinician.page().evaluate(GAPS);
                assertThat(gaps).as(page).isNotEmpty().allMatch(gap -> gap.doubleValue() >= 3);
            }
        }
    }

    /// Links that stand alone, by their words, that a finger would miss.
    private static final String LOW = """
        () => [...document.querySelectorAll('main > p > a:only-child, .rows h2 > a, .rows h3 > a')]
            .filter(it => it.getBoundingClientRect().height < 24).map(it => it.textContent)\
        """;

    @Test
    void have_links_that_a_finger_hits_where_one_stands_alone() {
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.ON_A_PHONE)) {
            for (var page : List.of("/patients/alvarez/visit", "/patients/alvarez/requests", "/desk", "/policies")) {
                clinician.go(page);
                assertThat(clinician.page().evaluate(LOW)).as(page).isEqualTo(List.of());
            }
        }
    }

    /// The budget: a page with all its files within 200 kB on the wire, with nothing kept from before.
    @Test
    void arrive_within_200_kB() {
        var pages = List.of(
                "/",
                "/patients/alvarez",
                "/patients/alvarez/block",
                "/patients/alvarez/visit",
                "/patients/alvarez/order",
                "/patients/alvarez/coverage?policy=cms-l38773&policy=cms-l38801&policy=cms-l38765&policy=uhc-ablation",
                "/level-finder");
        try (var clinician = Web.here().as(Role.CLINICIAN, Web.Look.AT_A_DESK)) {
            assertThat(pages)
                    .allSatisfy(
                            page -> assertThat(clinician.bytesOf(page)).as(page).isBetween(5_000L, 200_000L));
        }
    }
}
