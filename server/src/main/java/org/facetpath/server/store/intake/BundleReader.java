package org.facetpath.server.store.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Why;
import org.facetpath.server.store.content.ContentReader;
import org.facetpath.server.store.content.References;
import org.jspecify.annotations.Nullable;

/// Takes a Bundle apart into resources that stand for themselves: what refers to another entry by its
/// `urn:uuid:`, or to a resource by its identifier, refers to it by its name then. Nothing else in them is
/// changed.
final class BundleReader {

    private static final String BY_IDENTIFIER = "?identifier=";

    private final RecordStore store;
    private final Map<String, ResourceKey> byUrl = new HashMap<>();
    private final Map<String, ResourceKey> byIdentifier = new HashMap<>();

    BundleReader(RecordStore store) {
        this.store = store;
    }

    static boolean isBundle(String text) {
        return "Bundle".equals(JsonCut.text(text, "resourceType"));
    }

    /// Is told of entries that are left out.
    interface Refusing {
        void refuse(int entry, Why why);
    }

    List<Change.Write> read(String bundle, Refusing refusals) {
        if ("history".equals(JsonCut.text(bundle, "type"))) {
            throw Why.of(Why.Kind.HISTORY).refusal();
        }
        List<Change.Write> resources = new ArrayList<>();
        var entries = JsonCut.entries(bundle);
        for (int at = 0; at < entries.size(); at++) {
            var resource = entries.get(at).resource();
            if (resource == null) {
                refusals.refuse(at + 1, Why.of(Why.Kind.NO_RESOURCE));
                continue;
            }
            try {
                var named = ResourceNaming.name(resource, entries.get(at).fullUrl());
                remember(named, entries.get(at));
                resources.add(named);
            } catch (RefusedChangeException refusal) {
                refusals.refuse(at + 1, refusal.why().orElseThrow(() -> refusal));
            }
        }
        return resources.stream()
                .map(it -> new Change.Write(it.key(), References.turn(it.content(), this::turned)))
                .toList();
    }

    private void remember(Change.Write resource, JsonCut.Entry entry) {
        var url = entry.fullUrl();
        if (url != null) {
            byUrl.put(url, resource.key());
        }
        for (var identifier : ContentReader.read(resource.content()).identifiers()) {
            byIdentifier.put(
                    resource.key().type() + BY_IDENTIFIER + identifier.system() + "|" + identifier.value(),
                    resource.key());
        }
    }

    private String turned(String target) {
        if (target.startsWith("urn:")) {
            var key = byUrl.get(target);
            return key == null ? target : key.toString();
        }
        if (target.contains(BY_IDENTIFIER)) {
            var key = byIdentifier.computeIfAbsent(target, this::stored);
            return key == null ? target : key.toString();
        }
        return target;
    }

    /// The one resource of the store that has the identifier; null when there is none or there are several.
    private @Nullable ResourceKey stored(String target) {
        int at = target.indexOf(BY_IDENTIFIER);
        var identifier = Identifier.parse(target.substring(at + BY_IDENTIFIER.length()));
        var found = store.search(RecordQuery.of(target.substring(0, at))
                        .withIdentifier(identifier)
                        .withPage(2, null))
                .items();
        return found.size() == 1 ? found.getFirst().key() : null;
    }
}
