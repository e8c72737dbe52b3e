package org.facetpath.server.store;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facetpath.server.store.RefusedChangeException.Ground;

/// Why something cannot be taken in, without any content of it: in English as text, in other languages by its key of
/// the wording.
///
/// @param about what stands in the places of the words
/// @param resource which resource of several it is said of; empty where that is plain
public record Why(Kind kind, Map<String, String> about, String resource) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /// Each with its words, as the command line and the FHIR interface say them.
    public enum Kind {
        NOT_JSON("it is not JSON"),
        NOT_JSON_AT("it is not JSON at line {line}, column {column}"),
        NOT_AN_OBJECT("it is not a JSON object"),
        MORE_BEHIND("something stands behind the JSON object"),
        EMPTY("it is empty"),
        NO_TYPE("it has no resourceType"),
        UNKNOWN_TYPE("its resourceType is none of FHIR R4's"),
        UNKNOWN_TYPE_NAMED("its resourceType is none of FHIR R4's: {type}"),
        OTHER_TYPE("its resourceType is another"),
        NOT_A_TEXT("its {element} is not a text"),
        NOT_AN_ID("not a FHIR id: 1 to 64 of A-Z, a-z, 0-9, '-' and '.'"),
        OTHER_ID("its id is another"),
        ENTRY_NOT_AN_OBJECT("an entry is not a JSON object"),
        NO_RESOURCE("it has no resource"),
        HISTORY("a history is not taken in: its order is not to be trusted"),
        LONGER("it is longer than {most} MB"),
        WHOLE_LONGER("it is longer than {most} MB; NDJSON may be longer"),
        HALF_A_CHARACTER("it holds half a character"),
        NOT_UTF8("it is not UTF-8"),
        BROKEN_GZIP("it is broken gzip, read as far as it went"),
        NO_FILES("the folder holds no .json, .ndjson or .jsonl file, plain or .gz");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// As the wording calls it.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// In English, with places for what it is about.
        public String words() {
            return words;
        }
    }

    public Why {
        about = Map.copyOf(about);
    }

    public static Why of(Kind kind) {
        return new Why(kind, Map.of(), "");
    }

    public static Why of(Kind kind, String name, Object value) {
        return new Why(kind, Map.of(name, value.toString()), "");
    }

    /// The same, said of one of several.
    public Why of(ResourceKey key) {
        return new Why(kind, about, key.toString());
    }

    /// Refuses the content for it.
    public RefusedChangeException refusal() {
        return new RefusedChangeException(Ground.CONTENT, this);
    }

    /// In English.
    @Override
    public String toString() {
        var words = PLACE.matcher(kind.words)
                .replaceAll(place -> Matcher.quoteReplacement(about.getOrDefault(place.group(1), "")));
        return resource.isEmpty() ? words : resource + ": " + words;
    }
}
