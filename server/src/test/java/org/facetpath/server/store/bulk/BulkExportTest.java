package org.facetpath.server.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.facetpath.server.store.log.TestStore.painJson;
import static org.facetpath.server.store.log.TestStore.patientJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.bulk.ExportingServer.Answer;
import org.facetpath.server.store.database.Place;
import org.facetpath.server.store.intake.Intake;
import org.facetpath.server.store.intake.Progress;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkExportTest {

    private static final PublicAddresses HERE = new PublicAddresses(Set.of(), true);
    private static final BulkLimits LIMITS =
            new BulkLimits(10_000, 20_000, 5, Duration.ofSeconds(20), Duration.ofMillis(10));

    @TempDir
    private Path folder;

    private ExportingServer server;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new ExportingServer();
        server.answering(
                "/fhir/$export",
                new Answer(202, Map.of("Content-Location", server.at("/status").toString()), ""));
        server.answering("/status", Answer.of(200, manifest("Patient", "/p", "Observation", "/o")));
        server.answering("/p", Answer.of(200, patientJson("a") + "\n"));
        server.answering("/o", Answer.of(200, painJson("p1", "a", 1) + "\n" + painJson("p2", "a", 2) + "\n"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String manifest(String type, String path, String otherType, String otherPath) {
        return """
            {"transactionTime":"2026-11-01T00:00:00Z","requiresAccessToken":true,
             "output":[{"type":"%s","url":"%s"},{"type":"%s","url":"%s"}]}\
            """.formatted(type, server.at(path), otherType, server.at(otherPath));
    }

    private BulkExport export() {
        return export(HERE, LIMITS);
    }

    private BulkExport export(AddressGuard guard, BulkLimits limits) {
        return new BulkExport(server.at("/fhir/$export"), guard, () -> "secret", limits, progress::add);
    }

    @Test
    void an_export_is_asked_for_waited_for_fetched_and_taken_in() throws IOException {
        server.answering(
                "/status",
                new Answer(202, Map.of("Retry-After", "0", "X-Progress", "half <done>\u00e4"), ""),
                new Answer(429, Map.of("Retry-After", "Mon, 01 Jan 2024 00:00:00 GMT"), ""),
                Answer.of(200, manifest("Patient", "/p", "Observation", "/o")));

        var fetched = export().fetch(folder.resolve("export"));

        assertThat(server.calls())
                .containsExactly(
                        "/fhir/$export respond-async Bearer secret",
                        "/status null Bearer secret",
                        "/status null Bearer secret",
                        "/status null Bearer secret",
                        "/p null Bearer secret",
                        "/o null Bearer secret");
        try (var store = new TestStore(Place.SQLITE, folder)) {
            var intake = new Intake(store.records(), new Actor("system/import"), "bulk export", Progress.NONE);
            for (var file : fetched.output()) {
                intake.add(file);
            }
            assertThat(store.records().record("a").orElseThrow().versions()).hasSize(3);
        }
        assertThat(progress).anyMatch(it -> it.startsWith("waiting for the export: half"));
    }

    @Test
    void an_interrupted_export_is_taken_up_where_it_was() throws IOException {
        server.answering("/o", Answer.of(500, ""), Answer.of(200, painJson("p1", "a", 1) + "\n"));
        assertThatThrownBy(() -> export().fetch(folder)).isInstanceOf(BulkFailedException.class);
        int before = server.calls().size();

        var fetched = export().fetch(folder);

        assertThat(server.calls().subList(before, server.calls().size())).containsExactly("/o null Bearer secret");
        assertThat(fetched.output()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void what_was_deleted_there_and_what_went_wrong_there_is_reported_and_deletes_nothing_here() throws IOException {
        server.answering("/status", Answer.of(200, """
            {"output":[],"deleted":[{"type":"Bundle","url":"%s"}],"error":[{"type":"OperationOutcome","url":"%s"}]}\
            """.formatted(server.at("/p"), server.at("/o"))));

        var fetched = export().fetch(folder);

        assertThat(fetched.output()).isEmpty();
        assertThat(fetched.deleted())
                .singleElement()
                .satisfies(file -> assertThat(file).isNotEmptyFile());
        assertThat(fetched.error())
                .singleElement()
                .satisfies(file -> assertThat(file).isNotEmptyFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/$export", "/status", "/o"})
    void a_redirect_to_a_forbidden_address_is_not_followed(String from) throws IOException {
        server.answering(from, new Answer(302, Map.of("Location", "https://169.254.169.254/latest"), ""));

        assertThatThrownBy(() -> export().fetch(folder)).isInstanceOf(ForbiddenAddressException.class);
    }

    @Test
    void a_redirect_to_an_allowed_address_is_followed_and_a_circle_of_them_is_not() throws IOException {
        server.answering("/o", new Answer(307, Map.of("Location", "/p"), ""));
        assertThat(export().fetch(folder.resolve("one")).output()).hasSize(2);

        server.answering("/o", new Answer(307, Map.of("Location", "/o"), ""));
        assertThatThrownBy(() -> export().fetch(folder.resolve("two"))).isInstanceOf(BulkFailedException.class);
    }

    @Test
    void the_token_goes_to_no_other_server() throws IOException {
        try (var other = new ExportingServer()) {
            other.answering("/o", Answer.of(200, painJson("p1", "a", 1) + "\n"));
            server.answering(
                    "/o", new Answer(302, Map.of("Location", other.at("/o").toString()), ""));

            export().fetch(folder);

            assertThat(other.calls()).containsExactly("/o null null");
        }
    }

    @Test
    void a_server_where_nobody_may_call_is_not_called() {
        var strict = new PublicAddresses(Set.of(), false);

        assertThatThrownBy(() -> export(strict, LIMITS).fetch(folder)).isInstanceOf(ForbiddenAddressException.class);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void more_than_allowed_is_not_fetched() throws IOException {
        server.answering("/o", Answer.of(200, "x".repeat(10_001)));
        assertThatThrownBy(() -> export().fetch(folder))
                .isInstanceOf(BulkFailedException.class)
                .hasMessageContaining("larger");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(it -> it.toString().endsWith(".part"));
        }

        var few = new BulkLimits(10_000, 20_000, 1, LIMITS.patience(), LIMITS.shortestPause());
        assertThatThrownBy(() -> export(HERE, few).fetch(folder)).hasMessageContaining("2 files");
        var little = new BulkLimits(10_000, 100, 5, LIMITS.patience(), LIMITS.shortestPause());
        assertThatThrownBy(() -> export(HERE, little).fetch(folder.resolve("new")))
                .hasMessageContaining("larger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{}",
                "{\"output\":7}",
                "{\"output\":[{\"type\":\"../../x\",\"url\":\"http://127.0.0.1/\"}]}",
                "{\"output\":[{\"type\":\"Patient\",\"url\":\"http://[\"}]}",
                "{\"output\":[{\"type\":\"Patient\"}]}"
            })
    void a_manifest_that_is_none_ends_the_export_with_a_reason(String manifest) {
        server.answering("/status", Answer.of(200, manifest));

        assertThatThrownBy(() -> export().fetch(folder))
                .isInstanceOfAny(BulkFailedException.class, ForbiddenAddressException.class);
    }

    @Test
    void a_server_that_refuses_or_never_gets_ready_is_told_plainly() {
        server.answering("/status", Answer.of(202, ""));
        var impatient = new BulkLimits(10, 10, 5, Duration.ofMillis(50), Duration.ofMillis(10));
        assertThatThrownBy(() -> export(HERE, impatient).fetch(folder.resolve("one")))
                .hasMessageContaining("in time");

        server.answering("/status", Answer.of(500, ""));
        assertThatThrownBy(() -> export().fetch(folder.resolve("two"))).hasMessageContaining("500");
        server.answering("/fhir/$export", Answer.of(200, ""));
        assertThatThrownBy(() -> export().fetch(folder.resolve("three"))).hasMessageContaining("accept");
        server.answering("/fhir/$export", Answer.of(202, ""));
        assertThatThrownBy(() -> export().fetch(folder.resolve("four"))).hasMessageContaining("where to ask");
    }
}
