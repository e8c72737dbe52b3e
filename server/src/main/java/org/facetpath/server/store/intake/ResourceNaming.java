package org.facetpath.server.store.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Why;
import org.facetpath.server.store.content.ContentReader;
import org.jspecify.annotations.Nullable;

/// Finds the name that a resource is kept by. One that has no id gets the one of its `urn:uuid:`, or else one made from
/// its text, so that the same text gets the same id again.
final class ResourceNaming {

    private static final String URN = "urn:uuid:";

    /// @param fullUrl what its Bundle calls it; null when it does not
    static Change.Write name(String text, @Nullable String fullUrl) {
        var content = ContentReader.read(text);
        ContentReader.requireKnown(content.type());
        var id = content.id();
        if (id != null) {
            return new Change.Write(new ResourceKey(content.type(), checked(id)), text);
        }
        var made = fullUrl != null && fullUrl.startsWith(URN) ? fullUrl.substring(URN.length()) : madeFrom(text);
        var key = new ResourceKey(content.type(), checked(made));
        return new Change.Write(key, withId(text, made));
    }

    private static String checked(String id) {
        if (!ResourceKey.isId(id)) {
            throw Why.of(Why.Kind.NOT_AN_ID).refusal();
        }
        return id;
    }

    private static String madeFrom(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The id stands within FHIR's rules and needs no escapes.
    private static String withId(String text, String id) {
        int open = text.indexOf('{');
        return "%s\"id\":\"%s\",%s".formatted(text.substring(0, open + 1), id, text.substring(open + 1));
    }

    private ResourceNaming() {}
}
