package org.facetpath.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.server.audit.AuditEventWriter.Way;
import org.facetpath.server.store.Actor;
import org.hl7.fhir.r4.model.AuditEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An AuditEvent, as it is written")
class AuditEventWriterTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123456Z");
    private static final Actor ANNA = new Actor("user/anna");
    private static final Way WAY = new Way("192.0.2.7", "https://facetpath.example");
    private static final List<Event.Elsewhere> ORDERS = List.of(
            new Event.Elsewhere("ServiceRequest", "ServiceRequest/1", null),
            new Event.Elsewhere("ServiceRequest", "ServiceRequest/2", "https://ehr.example/ServiceRequest/2"));

    private static IParser model() {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setStripVersionsFromReferences(false)
                .setParserErrorHandler(new StrictErrorHandler());
    }

    private static String write(Event event, @Nullable Way way) {
        return AuditEventWriter.write("event-1", NOON, event, ANNA, way);
    }

    private static AuditEvent read(Event event) {
        return model().parseResource(AuditEvent.class, write(event, WAY));
    }

    /// Every act about everything that an event can be about, and about nothing.
    private static List<Event> events(Event.Act act) {
        var some = List.of(
                Event.of(act, null, null),
                Event.of(act, "p1", null),
                Event.of(act, null, "Observation/1/_history/2"),
                Event.of(act, "p1", "Observation/1").with("a reason"),
                Event.of(act, null, null).with("a reason"));
        var all = new ArrayList<Event>();
        some.forEach(it -> Stream.of(it, it.refused(), it.about(ORDERS)).forEach(all::add));
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void of_every_act_is_what_the_model_of_fhir_writes_of_it(Event.Act act) {
        for (var event : events(act)) {
            for (var way : new Way[] {WAY, new Way("192.0.2.7", ""), null}) {
                var written = write(event, way);

                assertThat(model().encodeResourceToString(model().parseResource(written)))
                        .isEqualTo(written);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"quoted\" word", "C:\\records", "line\nbreak", "Zoë 𝄞 患者", "</script>", " "})
    void keeps_hostile_words_as_they_are(String words) {
        var event = read(Event.of(Event.Act.ASSESS, "p1", "Observation/1").with(words));

        assertThat(event.getEntity().getLast().getDescription()).isEqualTo(words);
    }

    @Test
    void tells_what_was_searched_for_in_bytes() {
        var asked = "/fhir/Patient?family=Zoë";

        assertThat(read(Event.of(Event.Act.SEARCH, null, asked)).getEntity())
                .singleElement()
                .satisfies(it -> assertThat(it.getQuery()).isEqualTo(asked.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:00:00.123456Z, 2026-11-27T12:00:00.123Z",
        "2026-11-27T12:00:00.120Z, 2026-11-27T12:00:00.120Z",
        "2026-11-27T12:00:00.000900Z, 2026-11-27T12:00:00.000Z",
        "2026-11-27T12:00:00Z, 2026-11-27T12:00:00.000Z"
    })
    void tells_the_moment_to_the_thousandth_also_of_a_whole_second(Instant moment, String written) {
        var event = AuditEventWriter.write("event-1", moment, Event.of(Event.Act.READ, "p1", null), ANNA, WAY);

        assertThat(event).contains("\"recorded\":\"" + written + "\"");
        assertThat(model().parseResource(AuditEvent.class, event).getRecorded()).isEqualTo(Instant.parse(written));
    }

    @Test
    void names_a_resource_of_another_system_by_its_address_or_its_name_alone() {
        assertThat(read(Event.of(Event.Act.HOOK, "p1", null).about(ORDERS)).getEntity())
                .extracting(it -> it.getWhat().getReference())
                .containsExactly("Patient/p1", null, "https://ehr.example/ServiceRequest/2");
        assertThat(read(Event.of(Event.Act.HOOK, "p1", null).about(ORDERS))
                        .getEntity()
                        .get(1)
                        .getWhat()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("ServiceRequest/1");
    }
}
