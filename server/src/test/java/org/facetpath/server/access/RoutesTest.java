package org.facetpath.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.server.TestServer;
import org.facetpath.server.account.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The table of routes and roles")
class RoutesTest {

    private static final List<String> NOT_ROUTES = List.of("/error");

    @Test
    void has_a_rule_for_every_route_of_a_controller() {
        assertThat(unruled(mapped())).isEmpty();
    }

    @Test
    void would_tell_of_a_route_without_a_rule() {
        assertThat(unruled(List.of("GET /patients/{id}/forgotten"))).containsExactly("GET /patients/*/forgotten");
    }

    private static List<String> mapped() {
        var mapping = TestServer.clinic()
                .running()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var routes = new ArrayList<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> !NOT_ROUTES.contains(pattern))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method.name() + " " + pattern))));
        assertThat(routes).hasSizeGreaterThan(15);
        return routes;
    }

    private static List<String> unruled(List<String> routes) {
        var ruled = Routes.ALL.stream()
                .map(route -> route.method().name() + " " + route.pattern())
                .toList();
        return routes.stream()
                .map(route -> route.replaceAll("\\{[^}]+}", "*"))
                .filter(route -> !ruled.contains(route))
                .toList();
    }

    static Stream<Arguments> everyRouteAndRole() {
        return Routes.ALL.stream()
                .filter(route -> !route.pattern().equals("/sign-out"))
                .flatMap(route -> Stream.of(Role.values()).map(role -> Arguments.of(route, role)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyRouteAndRole")
    void lets_in_those_it_names_and_nobody_else(Route route, Role role) {
        var path = path(route);
        var client = TestServer.clinic().as(role);
        var answer = client.send(route.method().name(), path, body(route), Map.of("Content-Type", type(route)));

        boolean mayGoIn = route.door() != Route.Door.ROLES || route.roles().contains(role);
        boolean refused = answer.statusCode() == 403 && answer.body().contains("Your account may not do this");
        assertThat(refused)
                .as("%s %s: %d %s", route.method(), path, answer.statusCode(), answer.body())
                .isEqualTo(!mayGoIn);
        assertThat(answer.statusCode()).isNotEqualTo(401).isLessThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void lets_nobody_in_who_is_not_signed_in(Route route) {
        var answer = TestServer.clinic().client().send(route.method().name(), path(route), body(route), Map.of());

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    @Test
    void says_of_an_address_with_nothing_there_that_nothing_is_there_and_not_that_the_account_may_not() {
        var clinician = TestServer.clinic().as(Role.CLINICIAN);

        assertThat(clinician.getPage("/patientz/alvarez").statusCode()).isEqualTo(404);
        assertThat(clinician.getPage("/admin/accounts").statusCode()).isEqualTo(403);
    }

    static Stream<Route> guarded() {
        return Routes.ALL.stream().filter(route -> !route.isOpen());
    }

    /// A path that the route fits and no earlier one.
    private static String path(Route route) {
        return switch (route.pattern()) {
            case "/fhir/AuditEvent/**" -> "/fhir/AuditEvent";
            case "/fhir/**" -> route.method().name().equals("POST") ? "/fhir/Observation" : "/fhir/Observation/none";
            case "/fhir/*/*/$facet-assess" -> "/fhir/Patient/alvarez/$facet-assess";
            case "/fhir/*/_search" -> "/fhir/Patient/_search";
            case "/actuator/health/**" -> "/actuator/health/readiness";
            default -> route.pattern().replace("*", "alvarez");
        };
    }

    private static String type(Route route) {
        return route.pattern().startsWith("/fhir") && !route.pattern().endsWith("_search")
                ? "application/fhir+json"
                : "application/x-www-form-urlencoded";
    }

    private static String body(Route route) {
        return switch (route.method().name()) {
            case "POST", "PUT" ->
                switch (route.pattern()) {
                    case "/fhir/**" -> "{\"resourceType\":\"Observation\",\"id\":\"none\",\"status\":\"final\"}";
                    case "/fhir/*/*/$facet-assess" -> "{\"resourceType\":\"Parameters\"}";
                    default -> "";
                };
            default -> "";
        };
    }
}
