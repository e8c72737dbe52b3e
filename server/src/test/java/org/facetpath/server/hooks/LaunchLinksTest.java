package org.facetpath.server.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.facetpath.exchange.cds.Card;
import org.facetpath.exchange.cds.Coding;
import org.facetpath.exchange.cds.Link;
import org.facetpath.exchange.cds.Response;
import org.facetpath.exchange.cds.Source;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.access.PublicAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A card's link into Facetpath")
class LaunchLinksTest {

    private static final URI THERE = URI.create("https://ehr.example.org/fhir");
    private static final Optional<PublicAddress> HERE =
            Optional.of(new PublicAddress(URI.create("https://facetpath.example.org")));
    private static final Response ANSWER = Response.of(List.of(new Card(
            "1",
            "Something",
            null,
            Card.Indicator.INFO,
            new Source("Facetpath", null, new Coding("https://example.org/topics", "a-topic", "A topic")),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of())));

    private static List<Link> links(Optional<PublicAddress> here, String system, URI asking) {
        return new LaunchLinks(here, List.of(system))
                .on(ANSWER, asking, Speech.in("en"))
                .cards()
                .getFirst()
                .links();
    }

    @Test
    void C68_launches_it_at_the_patient_from_a_record_system_that_may_launch_it() {
        assertThat(links(HERE, "https://ehr.example.org/fhir/", THERE))
                .containsExactly(new Link(
                        "Open Facetpath at this patient",
                        "https://facetpath.example.org/smart/launch",
                        Link.Type.SMART,
                        null));
    }

    @Test
    void is_not_there_for_a_record_system_that_may_not_launch_it_or_is_not_known() {
        assertThat(links(HERE, "https://other.example.org/fhir", THERE)).isEmpty();
        assertThat(new LaunchLinks(HERE, List.of(THERE.toString()))
                        .on(ANSWER, null, Speech.in("en"))
                        .cards()
                        .getFirst()
                        .links())
                .isEmpty();
    }

    @Test
    void is_not_there_where_nobody_said_where_browsers_find_this_server() {
        assertThat(links(Optional.empty(), THERE.toString(), THERE)).isEmpty();
    }
}
