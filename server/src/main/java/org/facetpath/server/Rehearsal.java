package org.facetpath.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.access.Access;
import org.facetpath.server.account.Secrets;
import org.facetpath.server.demo.DemoPatients;
import org.facetpath.server.hooks.HookSandbox;
import org.facetpath.server.hooks.sandbox.Choice;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.database.StoreAddress;

/// A start of the server for nobody: on a store that is thrown away, asked for what is asked for most, and
/// stopped. Java learns from it what the next start needs (its ahead-of-time cache).
public final class Rehearsal {

    private static final int ROUNDS = 5;
    private static final int OK = 200;
    private static final String ORDER = "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right";

    private final Server.Running server;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private Rehearsal(Server.Running server) {
        this.server = server;
        this.token = server.context().getBean(Secrets.class).newToken("demo", "rehearsal", Duration.ofMinutes(5));
    }

    /// Starts, asks and stops.
    ///
    /// @throws IOException when an answer is not as it should be
    public static void run() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("facetpath-rehearsal");
        try {
            var store = new StoreAddress.Folder(folder.resolve("data"));
            var options = new ServerOptions(store, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, true, false);
            try (var server = Server.start(options)) {
                new Rehearsal(server).ask();
            }
        } finally {
            delete(folder);
        }
    }

    private void ask() throws IOException, InterruptedException {
        var store = server.context().getBean(RecordStore.class);
        for (int round = 0; round < ROUNDS; round++) {
            get("/actuator/health/readiness");
            get("/sign-in");
            get("/fhir/metadata");
            for (var patient : store.patients(RecordQuery.LARGEST, null).items()) {
                get("/fhir/" + patient.key());
                get("/fhir/%s/$facet-assess".formatted(patient.key()));
            }
            fireHooks();
        }
    }

    /// Without the door, which the environment may have closed to a rehearsal.
    private void fireHooks() {
        var sandbox = server.context().getBean(HookSandbox.class);
        var speech = Speech.in("en");
        for (var example : DemoPatients.examples()) {
            for (var hook : HookSandbox.hooks()) {
                sandbox.fire(new Choice(example, hook, ORDER, "Medicare", ""), speech);
            }
        }
    }

    private void get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
                .header("Authorization", "Bearer " + token)
                .build();
        int status = http.send(request, BodyHandlers.ofString()).statusCode();
        if (status != OK) {
            throw new IOException("%s answered %d".formatted(path, status));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
