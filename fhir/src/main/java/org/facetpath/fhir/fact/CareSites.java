package org.facetpath.fhir.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.facetpath.core.chart.CareSite;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.time.When;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Shelf;
import org.jspecify.annotations.Nullable;

/// Finds the state in which care was or will be given: the address of a Location, of the Organization that manages it,
/// or of the Organization that gives the care. Places in different states leave it open.
public final class CareSites {

    private final Shelf shelf;

    CareSites(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Where a proposal is to be carried out.
    ///
    /// @param of the label of the proposal
    /// @param said references that say where, or addresses, the ones that decide first
    public Optional<CareSite> proposed(String of, List<List<Part>> said) {
        return state(said).map(line -> new CareSite(of, false, line.value(), When.unknown(), List.of(line)));
    }

    /// Where something was done.
    public Optional<CareSite> done(Resource of, List<List<Part>> said, Dated dated) {
        return state(said)
                .map(line -> new CareSite(
                        of.label(), true, line.value(), dated.when(), List.of(dated(line, dated.written()))));
    }

    private static Evidence dated(Evidence line, @Nullable String date) {
        return new Evidence(line.resource(), line.element(), line.value(), date, line.note());
    }

    /// What an encounter says of where it was.
    public List<List<Part>> ofEncounter(Part reference) {
        var found = shelf.find(reference);
        if (found == null || !found.type().equals("Encounter")) {
            return List.of();
        }
        var root = found.root();
        var rooms =
                root.list("location").stream().map(one -> one.get("location")).toList();
        return List.of(rooms, root.list("serviceProvider"));
    }

    private Optional<Evidence> state(List<List<Part>> said) {
        for (var parts : said) {
            var states = new LinkedHashMap<String, Evidence>();
            parts.forEach(part -> collect(part, states));
            if (!states.isEmpty()) {
                return states.size() == 1 ? states.values().stream().findFirst() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void collect(Part part, Map<String, Evidence> states) {
        var address = part.get("state");
        if (address.isPresent()) {
            add(Stream.of(part), states);
            return;
        }
        var found = shelf.find(part);
        if (found == null) {
            return;
        }
        switch (found.type()) {
            case "Organization" -> add(found.root().list("address").stream(), states);
            case "Location" -> {
                var own = found.root().get("address");
                if (own.get("state").isPresent()) {
                    add(Stream.of(own), states);
                } else {
                    manager(found.root().get("managingOrganization"), states);
                }
            }
            default -> {}
        }
    }

    private void manager(Part reference, Map<String, Evidence> states) {
        var found = shelf.find(reference);
        if (found != null && found.type().equals("Organization")) {
            add(found.root().list("address").stream(), states);
        }
    }

    private static void add(Stream<Part> addresses, Map<String, Evidence> states) {
        addresses.map(address -> address.get("state")).forEach(state -> {
            var written = state.text();
            if (written != null && !written.isBlank()) {
                states.putIfAbsent(
                        written.strip(),
                        new Evidence(state.resource().label(), state.path(), written.strip(), null, null));
            }
        });
    }
}
