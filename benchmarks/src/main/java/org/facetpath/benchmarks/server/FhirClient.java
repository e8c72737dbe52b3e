package org.facetpath.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A program that asks the server with a token, over HTTP/1.1 connections that are kept.
///
/// The server lets each address send so many requests only, so this one comes from several loopback addresses, as
/// several programs would (Linux answers at all of `127.0.0.0/8`).
final class FhirClient implements AutoCloseable {

    private static final int ADDRESSES = 16;
    private static final int OK = 200;
    private static final int CREATED = 201;

    static {
        // Seconds: fewer than the server keeps a connection, else one that it just closes is used for a request.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final String base;
    private final String token;
    private final List<HttpClient> clients;

    FhirClient(String base, String token) {
        this.base = base;
        this.token = token;
        clients = IntStream.range(0, ADDRESSES)
                .mapToObj(number -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .localAddress(loopback(number + 2))
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build())
                .toList();
    }

    private static InetAddress loopback(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param number chooses the address it comes from
    String get(long number, String path) throws IOException, InterruptedException {
        return send(number, request(path).GET());
    }

    String put(long number, String path, String json) throws IOException, InterruptedException {
        return send(number, request(path).PUT(BodyPublishers.ofString(json)));
    }

    String post(long number, String path, String json) throws IOException, InterruptedException {
        return send(number, request(path).POST(BodyPublishers.ofString(json)));
    }

    /// Of a message that is no FHIR, from a program without a token.
    String postPlain(long number, String path, BodyPublisher json) throws IOException, InterruptedException {
        return send(
                number,
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .POST(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json");
    }

    private String send(long number, HttpRequest.Builder request) throws IOException, InterruptedException {
        var client = clients.get((int) (number % ADDRESSES));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw new IOException("%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::close);
    }
}
