package org.facetpath.server.store.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.facetpath.server.store.database.PrivateFolder;
import org.jspecify.annotations.Nullable;

/// Asks a FHIR server for its Bulk Data export, waits for it and fetches its files into a folder.
///
/// How far it is stands in that folder: an interrupted export is taken up where it was, without asking for a new one.
public final class BulkExport {

    private static final String STATUS = "status-address.txt";
    private static final String MANIFEST = "manifest.json";
    private static final String FHIR_JSON = "application/fhir+json";
    private static final int LONGEST_MANIFEST = 16 << 20;
    private static final int LONGEST_SHOWN = 100;
    private static final int ACCEPTED = 202;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final URI kickOff;
    private final BulkLimits limits;
    private final GuardedHttp http;
    private final Consumer<String> progress;

    /// @param kickOff the whole address of the export, such as `https://ehr.example/fhir/Group/7/$export`
    /// @param token a bearer token for that server; null for none
    /// @param progress is told in words, without any content, how far it is
    public BulkExport(
            URI kickOff,
            AddressGuard guard,
            Supplier<@Nullable String> token,
            BulkLimits limits,
            Consumer<String> progress) {
        this.kickOff = kickOff;
        this.limits = limits;
        this.progress = progress;
        http = new GuardedHttp(guard, kickOff, token);
    }

    /// Fetches everything into the folder, which becomes private.
    ///
    /// @throws ForbiddenAddressException when the server or one of its files lies where it may not be called
    /// @throws BulkFailedException when the server does not give it
    public Fetched fetch(Path folder) throws IOException {
        PrivateFolder.make(folder);
        var manifest = manifest(folder);
        if (manifest.files() > limits.files()) {
            throw new BulkFailedException("it has %d files, more than %d".formatted(manifest.files(), limits.files()));
        }
        var parts = new PartFetcher(http, limits, progress);
        return new Fetched(
                parts.fetch(manifest.output(), folder.resolve("output")),
                parts.fetch(manifest.deleted(), folder.resolve("deleted")),
                parts.fetch(manifest.error(), folder.resolve("error")));
    }

    /// What was fetched.
    ///
    /// @param output files of resources, to be taken in
    /// @param deleted files that name what no longer exists at the other server; nothing is deleted here for
    /// that
    /// @param error what the other server says went wrong
    public record Fetched(List<Path> output, List<Path> deleted, List<Path> error) {}

    private Manifest manifest(Path folder) throws IOException {
        var kept = folder.resolve(MANIFEST);
        if (Files.exists(kept)) {
            return Manifest.read(Files.readString(kept));
        }
        var status = status(folder.resolve(STATUS));
        var text = await(status, folder.resolve(STATUS));
        var manifest = Manifest.read(text);
        keep(kept, text);
        return manifest;
    }

    private URI status(Path kept) throws IOException {
        if (Files.exists(kept)) {
            return URI.create(Files.readString(kept));
        }
        progress.accept("asking for the export");
        var answer = http.get(kickOff, FHIR_JSON, true);
        try (var body = answer.body()) {
            body.readNBytes(LONGEST_MANIFEST);
            if (answer.statusCode() != ACCEPTED) {
                throw new BulkFailedException("the server did not accept: status " + answer.statusCode());
            }
            var place = answer.headers().firstValue("Content-Location");
            var status = GuardedHttp.resolve(
                    kickOff, place.orElseThrow(() -> new BulkFailedException("the server did not say where to ask")));
            keep(kept, status.toString());
            return status;
        }
    }

    /// Asks until the export is ready, no more often than the server wants.
    private String await(URI status, Path kept) throws IOException {
        var end = Instant.now().plus(limits.patience());
        while (true) {
            var answer = http.get(status, "application/json", false);
            try (var body = answer.body()) {
                var text = new String(body.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
                switch (answer.statusCode()) {
                    case OK -> {
                        return text;
                    }
                    case ACCEPTED, TOO_MANY, BUSY ->
                        progress.accept("waiting for the export"
                                + answer.headers()
                                        .firstValue("X-Progress")
                                        .map(BulkExport::shown)
                                        .orElse(""));
                    default -> {
                        Files.deleteIfExists(kept);
                        throw new BulkFailedException("the export failed there: status " + answer.statusCode());
                    }
                }
            }
            if (Instant.now().isAfter(end)) {
                throw new BulkFailedException("the export was not ready in time; it can be taken up again");
            }
            pause(retryAfter(answer));
        }
    }

    private static String shown(String progress) {
        var plain = progress.replaceAll("[^ -~]", "?");
        return ": " + plain.substring(0, Math.min(LONGEST_SHOWN, plain.length()));
    }

    private Duration retryAfter(HttpResponse<InputStream> answer) {
        var asked = answer.headers()
                .firstValue("Retry-After")
                .map(BulkExport::delay)
                .orElse(Duration.ZERO);
        var longest = Duration.ofMinutes(10);
        var pause = asked.compareTo(longest) > 0 ? longest : asked;
        return pause.compareTo(limits.shortestPause()) < 0 ? limits.shortestPause() : pause;
    }

    private static Duration delay(String written) {
        if (written.matches("[0-9]{1,6}")) {
            return Duration.ofSeconds(Integer.parseInt(written));
        }
        try {
            return Duration.between(Instant.now(), DateTimeFormatter.RFC_1123_DATE_TIME.parse(written, Instant::from));
        } catch (DateTimeException neither) {
            return Duration.ZERO;
        }
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// A half written note would be worse than none.
    private static void keep(Path file, String text) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.writeString(PrivateFolder.file(part), text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
