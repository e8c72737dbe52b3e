package org.facetpath.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Route;
import org.facetpath.server.access.Routes;
import org.facetpath.server.account.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An address with a name that nothing has")
class UnknownPlacesTest {

    /// Doors of programs, which take no page.
    private static final List<String> NOT_FOR_PEOPLE =
            List.of("/fhir/", "/cds-services/", "/actuator/", "/diary/entries/");

    private static final String AS_A_BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final String UNKNOWN = "nobody-knows-this";

    /// All that some address or form asks for besides.
    private static final Map<String, String> FIELDS = Map.of(
            "form", "2cf86e48-9a39-496d-9f81-9cdd7a8955e9",
            "policy", "cms-l38773",
            "kind", "appeal",
            "reason", "a reason that is long enough",
            "procedure", "none",
            "writer", "patient",
            "once", "2cf86e48-9a39-496d-9f81-9cdd7a8955e8");

    static Stream<Arguments> everyAddressWithAName() {
        return Routes.ALL.stream()
                .filter(route -> route.pattern().contains("*"))
                .filter(route -> NOT_FOR_PEOPLE.stream().noneMatch(route.pattern()::startsWith))
                .flatMap(route -> addresses(route.pattern()).map(address -> Arguments.of(route, address)));
    }

    /// With a name that is unknown in each of its places, those before it known.
    private static Stream<String> addresses(String pattern) {
        var all = new ArrayList<String>();
        for (int at = pattern.indexOf('*'); at >= 0; at = pattern.indexOf('*', at + 1)) {
            var before = pattern.substring(0, at).replace("*", "alvarez");
            all.add(before + pattern.substring(at).replace("*", UNKNOWN));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyAddressWithAName")
    void is_answered_with_a_page_that_says_so_and_leads_on(Route route, String address) {
        boolean forAdmins = route.roles().equals(Set.of(Role.ADMIN));
        var client = TestServer.clinic().as(forAdmins ? Role.ADMIN : Role.CLINICIAN);

        var answer = route.method().name().equals("GET")
                ? client.send("GET", address + query(), null, Map.of("Accept", AS_A_BROWSER))
                : client.form(address, FIELDS);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("none")).startsWith("text/html");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isNotEmpty();
        assertThat(page.select("main a[href]")).isNotEmpty();
        assertThat(page.text()).doesNotContain(UNKNOWN);
    }

    @Test
    void would_be_looked_at_for_each_place_of_a_name() {
        assertThat(addresses("/patients/*/requests/*"))
                .containsExactly(
                        "/patients/" + UNKNOWN + "/requests/" + UNKNOWN, "/patients/alvarez/requests/" + UNKNOWN);
        assertThat(everyAddressWithAName()).hasSizeGreaterThan(30);
    }

    private static String query() {
        return FIELDS.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue().replace(' ', '+'))
                .reduce((one, other) -> one + "&" + other)
                .map(it -> "?" + it)
                .orElseThrow();
    }
}
