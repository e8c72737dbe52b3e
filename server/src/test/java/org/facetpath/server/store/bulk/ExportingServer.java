package org.facetpath.server.store.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Another FHIR server with a Bulk Data export, on loopback, that behaves as a test wants it to.
final class ExportingServer implements AutoCloseable {

    /// An answer.
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body);
        }
    }

    private interface Door {
        Answer answer(int time);
    }

    private final HttpServer server;
    private final Map<String, Door> doors = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    ExportingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /// The answers to a path, one after the other; the last one stays.
    ExportingServer answering(String path, Answer... answers) {
        doors.put(path, time -> answers[Math.min(time, answers.length - 1)]);
        return this;
    }

    /// What was asked for, with `Prefer` and `Authorization`.
    List<String> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getRequestHeaders();
        calls.add("%s %s %s".formatted(path, headers.getFirst("Prefer"), headers.getFirst("Authorization")));
        var door = doors.getOrDefault(path, _ -> Answer.of(404, ""));
        var answer = door.answer(
                times.computeIfAbsent(path, _ -> new AtomicInteger()).getAndIncrement());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
