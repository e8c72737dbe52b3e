package org.facetpath.server.hooks;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.exchange.cds.HookRequest.Drafted;
import org.facetpath.exchange.cds.Service;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.server.audit.Event;
import org.facetpath.server.audit.Event.Elsewhere;
import org.jspecify.annotations.Nullable;

/// What is kept of a call: the moment, the patient and the orders, each by its name at the record system and never by
/// what it says.
final class HookEvents {

    /// More orders than anybody signs at once; those beyond are counted.
    static final int MOST_ORDERS = 20;

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]{1,40}/[A-Za-z0-9\\-.]{1,64}");

    private HookEvents() {}

    /// @param said what came of it
    static Event answered(HookRequest request, Service service, String said) {
        var orders = orders(request).distinct().toList();
        var named = orders.stream()
                .filter(order -> NAME.matcher(order).matches())
                .limit(MOST_ORDERS)
                .toList();
        int unnamed = orders.size() - named.size();
        var words = "%s, hook instance %s%s, %s%s"
                .formatted(
                        service.id(),
                        CleanText.of(request.hookInstance(), 64),
                        request.fhirServer() == null
                                ? ", Patient/" + request.context().patientId()
                                : "",
                        said,
                        unnamed == 0 ? "" : ", orders not named here: " + unnamed);
        return Event.of(
                        Event.Act.HOOK,
                        null,
                        at(request, "Patient/" + request.context().patientId()))
                .with(words)
                .about(named.stream().map(name -> elsewhere(request, name)).toList());
    }

    static Event refused(@Nullable HookRequest request, Service service) {
        var event = request == null
                ? Event.of(Event.Act.HOOK, null, null).with(service.id() + ", a request that could not be read")
                : answered(request, service, "refused");
        return event.refused();
    }

    // Orders without an id are each one that cannot be named.
    private static Stream<String> orders(HookRequest request) {
        var context = request.context();
        return Stream.concat(context.orders().stream().map(HookEvents::name), context.dispatched().stream());
    }

    private static String name(Drafted order) {
        return order.id() == null ? "at " + order.slice().from() : order.label();
    }

    private static Elsewhere elsewhere(HookRequest request, String name) {
        return new Elsewhere(name.substring(0, name.indexOf('/')), name, at(request, name));
    }

    /// Patient and orders are another server's, so they are named by their address there.
    private static @Nullable String at(HookRequest request, String name) {
        var server = request.fhirServer();
        return server == null ? null : server.toString().replaceAll("/+$", "") + "/" + name;
    }
}
