package org.facetpath.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.facetpath.core.assessment.Options;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.Server;
import org.facetpath.server.ServerOptions;
import org.facetpath.server.TestServer;
import org.facetpath.server.access.Access;
import org.facetpath.server.assess.Assessor;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.database.StoreAddress;
import org.facetpath.server.store.log.TestStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The patients of a demonstration")
class DemoPatientsTest {

    private static final Assessor ASSESSOR =
            new Assessor(KnowledgeFolder.load().orThrow(), ZoneOffset.UTC, InstantSource.system());
    private static final String NOTICE = "Nobody here is real";

    @Test
    void are_all_the_examples_of_the_repository() throws IOException {
        var examples = Path.of(System.getProperty("facetpath.root", "..")).resolve("examples");
        try (var files = Files.list(examples);
                var listed = DemoPatients.class.getResourceAsStream("/demo/names.txt")) {
            var names = new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".json")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void keep_the_time_between_their_dates_when_they_are_moved() {
        assertThat(DemoPatients.moved("\"2026-10-31T09:00:00Z\" \"2026-09\" \"1961\" \"v-2026-10-31x\"", 2))
                .isEqualTo("\"2026-11-02T09:00:00Z\" \"2026-09\" \"1961\" \"v-2026-10-31x\"");
        assertThat(DemoPatients.moved("\"2026-12-30\"", 3)).isEqualTo("\"2027-01-02\"");
    }

    static List<String> examples() {
        return DemoPatients.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tell_the_same_story_on_whatever_day_they_are_loaded(String name) {
        var told = LocalDate.of(2026, 11, 1);
        var days = List.of(
                "2024-02-29",
                "2025-02-28",
                "2025-03-01",
                "2025-03-31",
                "2025-08-31",
                "2026-01-01",
                "2028-02-29",
                "2028-12-31");
        assertThat(days)
                .allSatisfy(day -> assertThat(story(name, LocalDate.parse(day))).isEqualTo(story(name, told)));
    }

    /// What is judged, without its dates.
    private static String story(String name, LocalDate day) {
        var record = DemoPatients.example(name, day).getBytes(StandardCharsets.UTF_8);
        var session = ASSESSOR.open();
        session.add(record, 0, record.length, name);
        var story = new StringBuilder();
        for (var chart : session.finish().charts()) {
            var assessment = ASSESSOR.assess(chart, day, Options.defaults());
            assessment.redFlags().forEach(flag -> story.append(flag.id()).append(' '));
            for (var problem : assessment.problems()) {
                story.append(problem.region()).append(problem.likelihood()).append(problem.stage());
                problem.nextSteps().forEach(step -> story.append(step.action()).append(step.status()));
                problem.blocks().forEach(block -> story.append(block.verdict()));
            }
        }
        return story.toString();
    }

    @Test
    void stay_as_they_are_when_loaded_twice_on_one_day(@TempDir Path folder) {
        try (var server = Server.start(options(folder))) {
            var store = server.context().getBean(RecordStore.class);
            long position = store.position();
            server.context().getBean(DemoPatients.class).load();

            assertThat(position).isGreaterThan(100);
            assertThat(store.position()).isEqualTo(position);
            assertThat(server.demoPassword()).isPresent();
        }
    }

    private static ServerOptions options(Path folder) {
        var store = TestServer.emptyStore(folder);
        return new ServerOptions(store, 0, "127.0.0.1", ZoneOffset.UTC, Access.Mode.CLINIC, true, false);
    }

    @Test
    void are_not_put_beside_real_ones() {
        var demo = TestServer.clinic().bean(DemoPatients.class);

        assertThatThrownBy(demo::load)
                .isInstanceOf(RefusedChangeException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void are_not_put_beside_a_real_one_that_more_than_a_page_of_them_stand_before(@TempDir Path folder) {
        try (var store = new TestStore(new StoreAddress.Folder(folder.resolve("data")))) {
            var madeUp = IntStream.rangeClosed(0, RecordQuery.LARGEST)
                    .mapToObj(i -> patient("demo-" + i))
                    .toList();
            store.records().write(madeUp, new Actor("system/demo"), "demo patients");
            store.records().write(List.of(patient("real")), new Actor("user/anna"), "test");

            assertThatThrownBy(new DemoPatients(store.records(), store)::load)
                    .isInstanceOf(RefusedChangeException.class)
                    .hasMessageContaining("--data");
        }
    }

    private static Change patient(String id) {
        var json = "{\"resourceType\":\"Patient\",\"id\":\"%s\"}".formatted(id);
        return new Change.Write(ResourceKey.patient(id), json);
    }

    @Test
    void are_said_to_be_made_up_on_every_page_of_a_demonstration_and_of_nothing_else(@TempDir Path folder) {
        try (var server = Server.start(options(folder))) {
            var browser = TestServer.clientOf(server);
            var credentials =
                    Map.of("name", "demo", "password", server.demoPassword().orElseThrow());
            assertThat(browser.getPage("/sign-in").body()).contains(NOTICE);
            browser.submit("/sign-in", "/sign-in", credentials);

            for (var path : List.of("/", "/account", "/patients/alvarez", "/patients/alvarez/explained")) {
                var page = browser.getPage(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).containsOnlyOnce(NOTICE);
                assertThat(page.body().indexOf(NOTICE) - page.body().indexOf("<body"))
                        .as("before all else")
                        .isBetween(0, 200);
            }
            var assessment = browser.get("/patients/alvarez/assessment");
            assertThat(assessment.statusCode()).isEqualTo(200);
            assertThat(assessment.body()).doesNotContain(NOTICE);
        }
        assertThat(TestServer.clinic().client().getPage("/sign-in").body()).doesNotContain(NOTICE);
    }
}
