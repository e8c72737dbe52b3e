package org.facetpath.server.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.facetpath.server.audit.Event;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.content.References;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/// A Bundle that is written all or not at all: creates (also conditional ones), updates and deletes. References to
/// entries by `fullUrl` come out as references to what was stored.
public final class TransactionProvider {

    private final Records records;

    TransactionProvider(Records records) {
        this.records = records;
    }

    @Transaction
    public Bundle transaction(@TransactionParam Bundle bundle, ca.uhn.fhir.rest.api.server.RequestDetails request) {
        if (bundle.getType() != BundleType.TRANSACTION) {
            throw new InvalidRequestException("Only a Bundle of type transaction can be posted here.");
        }
        var entries = entries(request);
        var keys = keys(entries);
        var names = names(entries, keys);
        var changes = new ArrayList<Change>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            changes.add(change(entries.get(i), keys.get(i), names, i));
        }
        return answer(records.write(changes, Event.Act.TRANSACTION));
    }

    /// As they came, so that nothing the model does not know is lost.
    private static List<JsonNode> entries(ca.uhn.fhir.rest.api.server.RequestDetails request) {
        var body = new String(request.loadRequestContents(), java.nio.charset.StandardCharsets.UTF_8);
        var entries = new ArrayList<JsonNode>();
        Body.object(body).path("entry").forEach(entries::add);
        return entries;
    }

    private static List<ResourceKey> keys(List<JsonNode> entries) {
        var keys = new ArrayList<ResourceKey>();
        for (int i = 0; i < entries.size(); i++) {
            keys.add(key(entries.get(i), i));
        }
        return keys;
    }

    private static ResourceKey key(JsonNode entry, int index) {
        var request = entry.path("request");
        var type = entry.path("resource").path("resourceType").asText();
        return switch (request.path("method").asText()) {
            case "POST" -> new ResourceKey(type, UUID.randomUUID().toString());
            case "PUT", "DELETE" ->
                ResourceKey.named(request.path("url").asText())
                        .orElseThrow(() -> refused(index, "request.url is not Type/id"));
            default -> throw refused(index, "request.method is not POST, PUT or DELETE");
        };
    }

    private static Map<String, String> names(List<JsonNode> entries, List<ResourceKey> keys) {
        var names = new HashMap<String, String>();
        for (int i = 0; i < entries.size(); i++) {
            var fullUrl = entries.get(i).path("fullUrl").asText();
            if (!fullUrl.isEmpty()) {
                names.put(fullUrl, keys.get(i).toString());
            }
        }
        return names;
    }

    private static Change change(JsonNode entry, ResourceKey key, Map<String, String> names, int index) {
        var request = entry.path("request");
        if (request.path("method").asText().equals("DELETE")) {
            return new Change.Delete(key);
        }
        if (!entry.path("resource").isObject()) {
            throw refused(index, "has no resource");
        }
        var json = Body.withId(Body.text(entry.path("resource")), key.id());
        var content = References.turn(json, target -> names.getOrDefault(target, target));
        var condition = request.path("ifNoneExist").asText();
        return condition.isEmpty()
                ? new Change.Write(key, content)
                : new Change.WriteIfAbsent(key, content, Conditions.identifier(condition));
    }

    private static InvalidRequestException refused(int index, String why) {
        return new InvalidRequestException("Bundle.entry[%d]: %s".formatted(index, why));
    }

    private static Bundle answer(List<Outcome> outcomes) {
        var answer = new Bundle();
        answer.setType(BundleType.TRANSACTIONRESPONSE);
        for (var outcome : outcomes) {
            answer.addEntry()
                    .getResponse()
                    .setStatus(
                            switch (outcome.effect()) {
                                case CREATED -> "201 Created";
                                case UPDATED, UNCHANGED -> "200 OK";
                                case DELETED, ERASED -> "204 No Content";
                            })
                    .setLocation("%s/_history/%d".formatted(outcome.key(), outcome.number()))
                    .setEtag("W/\"%d\"".formatted(outcome.number()))
                    .setLastModified(java.util.Date.from(outcome.at()));
        }
        return answer;
    }
}
