package org.facetpath.core.explain;

import java.util.Map;

/// What is to be said, as a key of `knowledge/wording` with arguments; the report words it in a language.
///
/// Arguments are codes, numbers and ISO dates, never sentences. A value that is itself a term (`finding`, `joint`) is
/// given as its code; the wording's placeholder says how it is worded (`{finding|term}`).
public record Message(String key, Map<String, String> arguments) {

    public Message {
        arguments = Map.copyOf(arguments);
    }

    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    public static Message of(String key, String name, String value) {
        return new Message(key, Map.of(name, value));
    }
}
