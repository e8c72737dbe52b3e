package org.facetpath.server.hooks;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.exchange.cds.Link;
import org.facetpath.exchange.cds.Response;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.access.PublicAddress;
import org.jspecify.annotations.Nullable;

/// Leads from a card to this program, opened by the record system at the patient it shows. Only a record
/// system that may launch it gets the link, and the launch says who the patient is: an id of there may be
/// another person here.
final class LaunchLinks {

    private final @Nullable String launch;
    private final Set<String> systems;

    /// @param here where browsers find this server; empty when nobody said, and then there are no links
    /// @param systems the addresses of those that may launch this program
    LaunchLinks(Optional<PublicAddress> here, List<String> systems) {
        this.launch =
                here.map(it -> bare(it.address().toString()) + "/smart/launch").orElse(null);
        this.systems = systems.stream().map(LaunchLinks::bare).collect(Collectors.toUnmodifiableSet());
    }

    Response on(Response answer, @Nullable URI recordSystem, Speech speech) {
        if (launch == null || recordSystem == null || !systems.contains(bare(recordSystem.toString()))) {
            return answer;
        }
        var link = new Link(speech.say("cds.open-app"), launch, Link.Type.SMART, null);
        return answer.withCards(
                answer.cards().stream().map(card -> card.withLink(link)).toList());
    }

    private static String bare(String address) {
        return address.replaceAll("/+$", "");
    }
}
