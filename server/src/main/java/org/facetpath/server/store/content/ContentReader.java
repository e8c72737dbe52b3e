package org.facetpath.server.store.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.server.store.Identifier;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Why;
import org.jspecify.annotations.Nullable;

/// Reads what the store goes by out of a resource, in one pass over its tokens, and refuses what is no resource.
///
/// An element given twice is refused too: whoever reads the content later might take the other one.
public final class ContentReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;
    private @Nullable String type;
    private @Nullable String id;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<Content.Reference> references = new ArrayList<>();
    private final Set<ResourceKey> replacedBy = new LinkedHashSet<>();

    private ContentReader(JsonParser json) {
        this.json = json;
    }

    /// @throws RefusedChangeException when it is not one JSON object with a `resourceType`
    public static Content read(String content) {
        return JsonText.parse(JSON, content, json -> new ContentReader(json).read());
    }

    /// @throws RefusedChangeException when FHIR R4 has no such type
    public static void requireKnown(String type) {
        if (!ResourceTypes.isKnown(type)) {
            throw ResourceKey.isType(type)
                    ? Why.of(Why.Kind.UNKNOWN_TYPE_NAMED, "type", type).refusal()
                    : JsonText.refused(Why.Kind.UNKNOWN_TYPE);
        }
    }

    private Content read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw JsonText.refused(Why.Kind.NOT_AN_OBJECT);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            element(name);
        }
        if (json.nextToken() != null) {
            throw JsonText.refused(Why.Kind.MORE_BEHIND);
        }
        if (type == null) {
            throw JsonText.refused(Why.Kind.NO_TYPE);
        }
        return new Content(type, id, List.copyOf(identifiers), List.copyOf(references), Set.copyOf(replacedBy));
    }

    private void element(String name) throws IOException {
        switch (name) {
            case "resourceType" -> type = text("resourceType");
            case "id" -> id = text("id");
            case "identifier" -> each(this::identifier);
            case "link" -> each(this::link);
            default -> walk(name);
        }
    }

    private String text(String name) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw Why.of(Why.Kind.NOT_A_TEXT, "element", name).refusal();
        }
        return json.getText();
    }

    /// Something done at the start of an object, which it reads to its end.
    private interface Taking {
        void take() throws IOException;
    }

    private void each(Taking one) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            one.take();
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    one.take();
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void identifier() throws IOException {
        String system = "";
        String value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (token == JsonToken.VALUE_STRING && name.equals("system")) {
                system = json.getText();
            } else if (token == JsonToken.VALUE_STRING && name.equals("value")) {
                value = json.getText();
            } else {
                walkIn("identifier", name);
            }
        }
        if (value != null) {
            identifiers.add(new Identifier(system, value));
        }
    }

    private void link() throws IOException {
        int before = references.size();
        String kind = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("type")) {
                kind = json.getText();
            } else {
                walkIn("link", name);
            }
        }
        if (kind.equals("replaced-by") && "Patient".equals(typeSoFar())) {
            references.subList(before, references.size()).stream()
                    .flatMap(reference -> ResourceKey.named(reference.target()).stream())
                    .filter(key -> key.type().equals("Patient"))
                    .forEach(replacedBy::add);
        }
    }

    /// Only Patients use `replaced-by`, so a type that comes after the links may be taken for one.
    private String typeSoFar() {
        return type == null ? "Patient" : type;
    }

    private void walk(String root) throws IOException {
        walkIn(root, root);
    }

    /// Goes through the value it stands at and keeps the references in it.
    private void walkIn(String root, String firstName) throws IOException {
        var name = firstName;
        int depth = 0;
        do {
            var token = json.currentToken();
            if (token == JsonToken.FIELD_NAME) {
                name = json.currentName();
            } else if (token == JsonToken.VALUE_STRING && name.equals("reference")) {
                references.add(new Content.Reference(root, json.getText()));
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
        } while (depth > 0 && json.nextToken() != null);
    }
}
