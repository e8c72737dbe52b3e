package org.facetpath.fhir.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.facetpath.fhir.Refusal;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Numbers;
import org.jspecify.annotations.Nullable;

/// One input: looks at its first bytes to tell gzip, XML, JSON and NDJSON apart, and reads it accordingly.
public final class Input {

    private static final int PEEKED = 1 << 16;

    private final Concepts concepts;

    public Input(Concepts concepts) {
        this.concepts = concepts;
    }

    /// Reads it to its end, as far as it goes.
    public Intake read(InputStream bytes, String name) {
        var intake = new Intake();
        try {
            read(bytes, name, intake);
        } catch (IOException broken) {
            intake.refuse(new Refusal(name, Refusal.Kind.UNREADABLE, reason(broken)));
        }
        return intake;
    }

    private void read(InputStream bytes, String name, Intake intake) throws IOException {
        var plain = unzipped(bytes);
        plain.mark(PEEKED);
        var start = new Peek(plain.readNBytes(PEEKED));
        plain.reset();
        var refusal = start.refusal(name);
        if (refusal != null) {
            intake.refuse(refusal);
        } else if (start.looksLikeLines(name)) {
            new Lines(concepts).read(plain, name, intake);
        } else {
            new Document(concepts).read(plain, name, intake);
        }
    }

    private static InputStream unzipped(InputStream bytes) throws IOException {
        InputStream plain = new BufferedInputStream(bytes, PEEKED);
        for (int layer = 0; layer < 2; layer++) {
            plain.mark(2);
            boolean zipped = plain.read() == 0x1F && plain.read() == 0x8B;
            plain.reset();
            if (!zipped) {
                break;
            }
            plain = new BufferedInputStream(new GZIPInputStream(plain, PEEKED), PEEKED);
        }
        return plain;
    }

    private static String reason(IOException broken) {
        var message = broken.getMessage();
        return message == null ? "it could not be read" : Numbers.shortened(message, 200);
    }

    /// The first bytes of an input.
    private record Peek(byte[] bytes) {

        /// Why this cannot be FHIR JSON; null when it can.
        @Nullable Refusal refusal(String name) {
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
}
