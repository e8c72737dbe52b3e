package org.facetpath.exchange.cds.card;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/// Who would order what a card proposes, and what they order already: who asks, or who ordered what it is about.
/// Patients and relatives may ask, but
/// do not order; nor does CRD let an organisation or a device.
public final class Requesters {

    private static final Pattern WHO_ORDERS = Pattern.compile(
            "(?:https?://[^\\s?#]{1,500}/)?(?:Practitioner|PractitionerRole)/[A-Za-z0-9\\-.]{1,64}(?:/_history/[A-Za-z0-9\\-.]{1,64})?");

    private final Optional<String> user;
    private final Map<String, String> ofOrders;
    private final AlreadyOrdered ordered;

    /// @param user as the context of the hook names them; null where it names nobody
    /// @param ofOrders who ordered, by `ServiceRequest/1`; both as references
    public Requesters(@Nullable String user, Map<String, String> ofOrders, AlreadyOrdered ordered) {
        this.user = Optional.ofNullable(user).filter(Requesters::orders);
        this.ofOrders = ofOrders.entrySet().stream()
                .filter(it -> orders(it.getValue()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.ordered = ordered;
    }

    private static boolean orders(String reference) {
        return WHO_ORDERS.matcher(reference).matches();
    }

    /// For what is ordered by itself: who asks.
    Optional<Ordering> alone(Assessment assessment) {
        return ordering(user, assessment);
    }

    /// For what is ordered beside an order: who asks, else whoever ordered that one.
    public Optional<Ordering> beside(String order, Assessment assessment) {
        return ordering(user.or(() -> of(order)), assessment);
    }

    /// For what is ordered in place of an order: whoever ordered that one, else who asks.
    public Optional<Ordering> inPlaceOf(String order, Assessment assessment) {
        return ordering(of(order).or(() -> user), assessment);
    }

    private Optional<Ordering> ordering(Optional<String> requester, Assessment assessment) {
        return requester.map(it -> new Ordering(assessment.patient().id(), it, assessment.asOf(), ordered));
    }

    private Optional<String> of(String order) {
        return Optional.ofNullable(ofOrders.get(order));
    }
}
