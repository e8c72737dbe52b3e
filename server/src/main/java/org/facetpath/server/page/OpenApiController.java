package org.facetpath.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Locale;
import org.facetpath.server.access.Route;
import org.facetpath.server.access.Routes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of all that is not FHIR, as OpenAPI, made from the same table of routes that guards them.
@RestController
final class OpenApiController {

    private static final ObjectMapper JSON = new ObjectMapper();

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String describe() {
        var api = JSON.createObjectNode().put("openapi", "3.1.0");
        api.putObject("info").put("title", "Facetpath").put("version", "1");
        var schemes = api.putObject("components").putObject("securitySchemes");
        schemes.putObject("token").put("type", "http").put("scheme", "bearer");
        var paths = api.putObject("paths");
        Routes.ALL.stream()
                .filter(route ->
                        !route.pattern().startsWith("/fhir") && !route.pattern().endsWith("**"))
                .forEach(route -> add(paths, route));
        return api.toPrettyString();
    }

    private static void add(ObjectNode paths, Route route) {
        var path = route.pattern();
        var names = new ArrayList<String>();
        while (path.contains("*")) {
            var name = names.isEmpty() ? "id" : "item";
            path = path.replaceFirst("\\*", "{" + name + "}");
            names.add(name);
        }
        var operation =
                paths.withObjectProperty(path).putObject(route.method().name().toLowerCase(Locale.ROOT));
        operation.put("summary", route.summary());
        for (var name : names) {
            operation
                    .withArrayProperty("parameters")
                    .addObject()
                    .put("name", name)
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        if (!route.isOpen()) {
            operation.putArray("security").addObject().putArray("token");
            operation.putObject("x-roles").put("any-of", route.roles().toString());
        }
        operation.putObject("responses").putObject("200").put("description", route.summary());
    }
}
