package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.content.References;
import org.jspecify.annotations.Nullable;

/// What a Bundle asks to be written: creates (also conditional ones), updates and deletes of a transaction; of a
/// collection every resource that has an id. References to entries by `fullUrl` come out as references to what is
/// stored.
///
/// An import reads Bundles its own way (`store.intake`): it keeps the ids of what it takes in, goes on past an entry it
/// cannot take, and stops at a Patient who is somebody else here. A transaction is all or nothing and may do more than
/// write, so the two share what turns references and no more.
public final class BundleChanges {

    private final List<JsonNode> entries = new ArrayList<>();
    private final List<ResourceKey> keys = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    private BundleChanges(JsonNode bundle) {
        bundle.path("entry").forEach(entries::add);
    }

    /// @param json a Bundle
    /// @throws InvalidRequestException naming the entry that cannot be done
    public static List<Change> of(String json) {
        return new BundleChanges(Body.object(json)).read();
    }

    private List<Change> read() {
        var seen = new HashSet<ResourceKey>();
        for (int i = 0; i < entries.size(); i++) {
            var key = key(entries.get(i), i);
            if (!seen.add(key)) {
                throw refused(i, key + " is there twice");
            }
            keys.add(key);
            names.put(entries.get(i).path("fullUrl").asText(), key.toString());
        }
        names.remove("");
        var changes = new ArrayList<Change>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            changes.add(change(entries.get(i), keys.get(i), i));
        }
        return changes;
    }

    private static ResourceKey key(JsonNode entry, int index) {
        var request = entry.path("request");
        var resource = entry.path("resource");
        try {
            return switch (request.path("method").asText()) {
                case "" ->
                    new ResourceKey(
                            resource.path("resourceType").asText(),
                            resource.path("id").asText());
                case "POST" -> {
                    var type = resource.path("resourceType").asText();
                    if (!request.path("url").asText().equals(type)) {
                        throw refused(index, "request.url is not the type of the resource");
                    }
                    yield new ResourceKey(type, UUID.randomUUID().toString());
                }
                case "PUT", "DELETE" ->
                    ResourceKey.named(request.path("url").asText())
                            .orElseThrow(() -> refused(index, "request.url is not Type/id"));
                default -> throw refused(index, "request.method is not POST, PUT or DELETE");
            };
        } catch (IllegalArgumentException outside) {
            throw refused(index, String.valueOf(outside.getMessage()));
        }
    }

    private Change change(JsonNode entry, ResourceKey key, int index) {
        var request = entry.path("request");
        if (request.path("method").asText().equals("DELETE")) {
            return new Change.Delete(key, version(request, index));
        }
        if (!entry.path("resource").isObject()) {
            throw refused(index, "has no resource");
        }
        var json = Body.withId(Body.text(entry.path("resource")), key.id());
        var content = References.turn(json, target -> names.getOrDefault(target, target));
        var condition = request.path("ifNoneExist").asText();
        return condition.isEmpty()
                ? new Change.Write(key, content, version(request, index))
                : new Change.WriteIfAbsent(key, content, Conditions.identifier(condition));
    }

    private static @Nullable Integer version(JsonNode request, int index) {
        if (request.has("ifNoneMatch") || request.has("ifModifiedSince")) {
            throw refused(index, "of the conditions of a request only ifMatch and ifNoneExist are understood");
        }
        var match = request.path("ifMatch").asText();
        return match.isEmpty() ? null : Integer.valueOf(Conditions.version(match));
    }

    private static InvalidRequestException refused(int index, String why) {
        return new InvalidRequestException("Bundle.entry[%d]: %s".formatted(index, why));
    }
}
