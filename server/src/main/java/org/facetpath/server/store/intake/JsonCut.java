package org.facetpath.server.store.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.server.store.Why;
import org.facetpath.server.store.content.JsonText;
import org.jspecify.annotations.Nullable;

/// Cuts texts of objects out of a JSON text, just as they stand there.
final class JsonCut {

    private static final JsonFactory JSON = new JsonFactory();

    /// An entry of a Bundle.
    ///
    /// @param resource its text; null when there is none
    record Entry(@Nullable String fullUrl, @Nullable String resource) {}

    /// The objects that stand in the text one after the other.
    static List<String> roots(String text) {
        return JsonText.parse(JSON, text, json -> {
            List<String> roots = new ArrayList<>();
            while (json.nextToken() != null) {
                if (json.currentToken() != JsonToken.START_OBJECT) {
                    throw JsonText.refused(Why.Kind.NOT_AN_OBJECT);
                }
                roots.add(cut(text, json));
            }
            if (roots.isEmpty()) {
                throw JsonText.refused(Why.Kind.EMPTY);
            }
            return roots;
        });
    }

    /// The text of an outer element of an object when it is a JSON text.
    static @Nullable String text(String object, String element) {
        return JsonText.parse(JSON, object, json -> {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw JsonText.refused(Why.Kind.NOT_AN_OBJECT);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(element);
                if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
                    return json.getText();
                }
                json.skipChildren();
            }
            return null;
        });
    }

    /// The entries of a Bundle.
    static List<Entry> entries(String bundle) {
        return JsonText.parse(JSON, bundle, json -> {
            List<Entry> entries = new ArrayList<>();
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals("entry");
                if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        entries.add(entry(bundle, json));
                    }
                    if (json.currentToken() != JsonToken.END_ARRAY) {
                        throw JsonText.refused(Why.Kind.ENTRY_NOT_AN_OBJECT);
                    }
                } else {
                    json.skipChildren();
                }
            }
            return entries;
        });
    }

    private static Entry entry(String bundle, JsonParser json) throws IOException {
        String fullUrl = null;
        String resource = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var token = json.nextToken();
            if (name.equals("resource") && token == JsonToken.START_OBJECT) {
                resource = cut(bundle, json);
            } else if (name.equals("fullUrl") && token == JsonToken.VALUE_STRING) {
                fullUrl = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return new Entry(fullUrl, resource);
    }

    /// The text of the object that the parser stands at the start of; it stands at its end then.
    private static String cut(String text, JsonParser json) throws IOException {
        int from = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        int to = (int) json.currentTokenLocation().getCharOffset() + 1;
        return text.substring(from, to);
    }

    private JsonCut() {}
}
