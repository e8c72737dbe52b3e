package org.facetpath.server.hooks.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.facetpath.exchange.cds.HookRequest;
import org.facetpath.exchange.cds.Prefetched;
import org.facetpath.exchange.cds.RefusedMessageException;
import org.facetpath.exchange.cds.Service;
import org.facetpath.server.outgoing.RecordFetcher;

/// Brings together what of the record a service needs: each key of the prefetch is looked at by itself, and
/// what did not come whole is fetched where leave was given.
public final class RecordGatherer {

    private static final Set<String> HOLD_REFERENCES = Set.of("coverage", "orders");

    private final RecordFetcher fetcher;
    private final Followed followed = new Followed();

    public RecordGatherer(RecordFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// @param needed keys without which nothing can be said
    /// @throws MissingRecordException when one of those is not to be had; names it
    public GatheredRecord gather(HookRequest request, Service service, Set<String> needed) {
        var parts = new ArrayList<GatheredRecord.Part>();
        var wanted = new LinkedHashMap<String, String>();
        var why = new LinkedHashMap<String, String>();
        service.prefetch().forEach((key, template) -> {
            switch (request.prefetched(key)) {
                case Prefetched.Whole whole ->
                    parts.add(new GatheredRecord.Part("prefetch." + key, true, whole.slice()));
                case Prefetched.None _ -> {
                    if (key.equals("patient")) {
                        why.put(key, "there is no such patient");
                    }
                }
                case Prefetched.FirstPage _ -> {
                    wanted.put(key, filled(template, request));
                    why.put(key, "only its first page was sent");
                }
                case Prefetched.Missing _ -> {
                    wanted.put(key, filled(template, request));
                    why.put(key, "it was not sent");
                }
                case Prefetched.Failed _ -> {
                    wanted.put(key, filled(template, request));
                    why.put(key, "an OperationOutcome was sent in its place");
                }
                case Prefetched.NotFhir other ->
                    throw new RefusedMessageException(
                            RefusedMessageException.Fault.INVALID,
                            "prefetch.%s holds %s.".formatted(key, other.found()));
            }
        });
        dispatched(request, wanted);
        fetch(request, wanted, why, parts);
        requireAll(why, needed);
        follow(request, parts);
        return new GatheredRecord(parts, List.copyOf(why.keySet()));
    }

    /// The orders themselves, which a search by status may have left out.
    private static void dispatched(HookRequest request, Map<String, String> wanted) {
        request.context().dispatched().stream()
                .filter(target -> target.startsWith("ServiceRequest/"))
                .forEach(target -> wanted.put("context." + target, target));
    }

    /// Takes away from the reasons what could be had.
    private void fetch(
            HookRequest request, Map<String, String> wanted, Map<String, String> why, List<GatheredRecord.Part> parts) {
        var leave = request.authorization();
        var server = request.fhirServer();
        if (leave == null || server == null) {
            return;
        }
        fetcher.fetch(server, leave, wanted).forEach((key, fetched) -> {
            if (fetched.isThere()) {
                why.remove(key);
                fetched.pages().forEach(page -> parts.add(new GatheredRecord.Part("fetched." + key, false, page)));
            } else {
                why.merge(key, fetched.failed(), "%s, and %s"::formatted);
            }
        });
    }

    /// Fetches the payer and the place, where leave was given. They are no reason to refuse when they are not
    /// to be had.
    private void follow(HookRequest request, List<GatheredRecord.Part> parts) {
        var leave = request.authorization();
        var server = request.fhirServer();
        if (leave == null || server == null || !request.hook().isAboutOrders()) {
            return;
        }
        var holders = new ArrayList<>(request.context().orders().stream()
                .map(HookRequest.Drafted::slice)
                .toList());
        parts.stream()
                .filter(part -> HOLD_REFERENCES.contains(
                        part.name().substring(part.name().indexOf('.') + 1)))
                .map(GatheredRecord.Part::slice)
                .forEach(holders::add);
        var wanted = new LinkedHashMap<String, String>();
        followed.in(holders).forEach(target -> wanted.put(target, target));
        if (!wanted.isEmpty()) {
            fetcher.fetch(server, leave, wanted)
                    .forEach((target, fetched) -> fetched.pages()
                            .forEach(page -> parts.add(new GatheredRecord.Part("fetched." + target, false, page))));
        }
    }

    private static void requireAll(Map<String, String> why, Set<String> needed) {
        var missing = why.entrySet().stream()
                .filter(entry -> needed.contains(entry.getKey()))
                .map(entry -> "%s: %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new MissingRecordException("Needed and not to be had: %s.".formatted(missing));
        }
    }

    private static String filled(String template, HookRequest request) {
        return template.replace("{{context.patientId}}", request.context().patientId());
    }
}
