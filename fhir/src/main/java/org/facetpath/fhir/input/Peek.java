package org.facetpath.fhir.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.facetpath.fhir.Refusal;
import org.jspecify.annotations.Nullable;

/// The first bytes of an input.
final class Peek {

    private final byte[] bytes;

    Peek(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Why this cannot be FHIR JSON; null when it can.
    @Nullable
    Refusal refusal(String name) {
        int first = firstMeant();
        if (first == bytes.length) {
            return new Refusal(name, Refusal.Kind.NOT_JSON, "it is empty");
        }
        if (bytes[first] == '<') {
            return new Refusal(name, Refusal.Kind.XML, "XML was found (%s); FHIR JSON is read".formatted(shown(first)));
        }
        return null;
    }

    private String shown(int first) {
        int end = first;
        while (end < bytes.length && end < first + 40 && bytes[end] != '>' && bytes[end] != '\n') {
            end++;
        }
        return new String(bytes, first, end - first, StandardCharsets.UTF_8).strip() + "…";
    }

    private int firstMeant() {
        int at = startsWithMark() ? 3 : 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    private boolean startsWithMark() {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /// NDJSON by its name, or because its first line is whole, or because lines begin anew with a resource.
    boolean looksLikeLines(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains(".ndjson") || lower.contains(".jsonl")) {
            return true;
        }
        int first = firstMeant();
        int end = lineEnd(first);
        int last = end - 1;
        while (last > first && bytes[last] <= ' ') {
            last--;
        }
        if (end == bytes.length || end - first < 3) {
            return false;
        }
        if (bytes[first] == '{' && bytes[last] == '}') {
            return true;
        }
        return bytes[last] != ',' && bytes[last] != '[' && bytes[last] != '{' && aLineBeginsAResource(end);
    }

    private boolean aLineBeginsAResource(int from) {
        var start = "{\"resourceType\"".getBytes(StandardCharsets.UTF_8);
        for (int at = from; at < bytes.length - start.length; at++) {
            if (bytes[at] == '\n' && Arrays.equals(bytes, at + 1, at + 1 + start.length, start, 0, start.length)) {
                return true;
            }
        }
        return false;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
