package org.facetpath.fhir.input;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.facetpath.fhir.record.Concepts;

/// Tells from a look at the bytes of a resource, without taking it apart, that it cannot matter: nobody needs its type,
/// its concept means nothing to us, or it bills nothing of interest. Records repeat few concepts many times, so their
/// bytes are remembered. Safe to share between threads.
final class Glance {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_CONCEPT = 4_000;

    private final Concepts concepts;
    private final BilledCodes billed;
    private final Map<String, Map<String, Boolean>> remembered = new ConcurrentHashMap<>();

    Glance(Concepts concepts) {
        this.concepts = concepts;
        this.billed = new BilledCodes(concepts.terminology());
    }

    /// Whether a look can tell anything of resources of this type; of others every one has to be read.
    boolean tellsOf(String type) {
        var kind = Kinds.find(type);
        return kind == null ? Kinds.foreignVersion(type) == null : kind.lines() != null || kind.decisive() != null;
    }

    /// Whether a resource of this type is certainly of no use.
    ///
    /// @param bytes the input
    /// @param text the same, one character for each byte, beginning at `offset` of the bytes
    boolean isOfNoUse(String type, byte[] bytes, int offset, String text, int from, int end) {
        var kind = Kinds.find(type);
        if (kind == null) {
            return true;
        }
        if (kind.lines() != null) {
            return !billed.mayStandIn(text, from, end);
        }
        return kind.decisive() != null && meansNothing(type, kind, kind.decisive(), bytes, offset, text, from, end);
    }

    private boolean meansNothing(
            String type, Kind kind, String name, byte[] bytes, int offset, String text, int from, int end) {
        boolean hasMore = text.indexOf("\"contained\"", from, end) >= 0
                || (kind.otherwise() != null && text.indexOf("\"component\"", from, end) >= 0);
        int start = hasMore ? -1 : objectNamed("\"" + name + "\"", text, from, end);
        int close = start < 0 ? -1 : closing(text, start, Math.min(end, start + LONGEST_CONCEPT));
        if (close < 0) {
            return false;
        }
        var answers = remembered.computeIfAbsent(type, _ -> new ConcurrentHashMap<>());
        var concept = text.substring(start, close);
        var known = answers.get(concept);
        if (known == null) {
            known = isUnknown(kind, bytes, offset + start, offset + close);
            if (answers.size() < MOST_REMEMBERED) {
                answers.put(concept, known);
            }
        }
        return known;
    }

    private boolean isUnknown(Kind kind, byte[] bytes, int start, int close) {
        try {
            return concepts.match(Document.element(bytes, start, close - start), kind.domains())
                    .isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /// The beginning of the object that is the value of this quoted name; -1 when there is none.
    private static int objectNamed(String name, String text, int from, int end) {
        for (int at = text.indexOf(name, from, end); at >= 0; at = text.indexOf(name, at + 1, end)) {
            int colon = meant(text, at + name.length(), end);
            int value = colon < end && text.charAt(colon) == ':' ? meant(text, colon + 1, end) : end;
            if (value < end && text.charAt(value) == '{') {
                return value;
            }
        }
        return -1;
    }

    private static int meant(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    /// The index behind the object that begins here; -1 when it does not end here.
    private static int closing(String text, int start, int end) {
        int depth = 0;
        for (int at = start; at < end; at++) {
            switch (text.charAt(at)) {
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth == 0) {
                        return at + 1;
                    }
                }
                case '"' -> {
                    at = text.indexOf('"', at + 1);
                    if (at < 0 || text.charAt(at - 1) == '\\') {
                        return -1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }
}
