package org.facetpath.server.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// The FHIR server of a record system: answers what it was given to answer, and remembers what was asked.
final class FhirDouble implements AutoCloseable {

    private final HttpServer http;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile long delay;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> tokens = new CopyOnWriteArrayList<>();

    FhirDouble() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        http.createContext("/", this::answer);
        http.setExecutor(Executors.newCachedThreadPool());
        http.start();
    }

    String base() {
        return "http://127.0.0.1:%d/fhir".formatted(http.getAddress().getPort());
    }

    /// Answers a request that begins so.
    FhirDouble answering(String what, String json) {
        answers.put(what, json);
        return this;
    }

    FhirDouble slowBy(long millis) {
        delay = millis;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var what = exchange.getRequestURI().toString().replaceFirst("^/fhir/", "");
        asked.add(what);
        tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var found = answers.entrySet().stream()
                .filter(it -> what.startsWith(it.getKey()))
                .max(java.util.Comparator.comparingInt(it -> it.getKey().length()));
        var redirect = found.filter(it -> it.getValue().startsWith("-> "));
        if (redirect.isPresent()) {
            exchange.getResponseHeaders()
                    .set("Location", redirect.get().getValue().substring(3));
            exchange.sendResponseHeaders(302, -1);
        } else {
            var body = found.map(Map.Entry::getValue).orElse("{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(found.isPresent() ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /// Takes the prefetch out of a request and answers it itself.
    void serve(HookBody body) {
        var templates = HookServices.find(
                        "facetpath-" + body.root().path("hook").asText())
                .orElseThrow()
                .prefetch();
        templates.forEach((key, template) -> answering(
                template.replace("{{context.patientId}}", body.patient()),
                body.prefetch().path(key).toString()));
        body.root().remove("prefetch");
        lend(body);
    }

    /// Gives leave to read here.
    void lend(HookBody body) {
        body.root().put("fhirServer", base());
        ObjectNode leave = body.root().putObject("fhirAuthorization");
        leave.put("access_token", "secret-token")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.read")
                .put("subject", "facetpath");
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
