package org.facetpath.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Sends requests as a program with a token does, or as a browser with cookies and forms.
public final class Client {

    private static final String JSON = "application/fhir+json";

    private final HttpClient http;
    private final String base;
    private final @Nullable String token;

    Client(int port, @Nullable String token) {
        this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        this.base = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /// Where the server is.
    public String base() {
        return base;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    public HttpResponse<String> getPage(String path) {
        return send("GET", path, null, Map.of("Accept", "text/html"));
    }

    /// A page, or the one that it leads to.
    public HttpResponse<String> open(String path) {
        var page = getPage(path);
        return page.statusCode() == 303
                ? open(page.headers().firstValue("Location").orElseThrow())
                : page;
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, Map.of("Content-Type", JSON));
    }

    public HttpResponse<String> post(String path, String json, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.putIfAbsent("Content-Type", JSON);
        return send("POST", path, json, all);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, Map.of("Content-Type", JSON));
    }

    public HttpResponse<String> put(String path, String json, String ifMatch) {
        return send("PUT", path, json, Map.of("Content-Type", JSON, "If-Match", ifMatch));
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /// Fills in the form of a page and sends it, with the hidden field that proves where it came from.
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var form = Jsoup.parse(open(page).body()).selectFirst("form[action=" + action + "]");
        var all = new java.util.LinkedHashMap<>(fields);
        if (form != null) {
            form.select("input[type=hidden]").forEach(it -> all.put(it.attr("name"), it.attr("value")));
        }
        return form(action, all);
    }

    /// Sends a form without having seen a page.
    public HttpResponse<String> form(String action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                action,
                body,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
