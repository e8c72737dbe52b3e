package org.facetpath.fhir.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// NDJSON: one resource a line. A broken line is refused and the others are read. A line that begins with the type of
/// a resource nobody needs is not looked at further.
final class Lines {

    private static final byte[] START = "{\"resourceType\":".getBytes(StandardCharsets.US_ASCII);

    /// The first lines of each type are read whatever they are: they may show that it is another version.
    private static final int ALWAYS_READ = 3;

    private static final int LONGEST_LINE = 1 << 30;

    private final Document document;
    private final Glance glance;
    private final Map<String, Integer> seen = new HashMap<>();
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int end;

    Lines(Document document, Glance glance) {
        this.document = document;
        this.glance = glance;
    }

    void read(InputStream bytes, String name, Intake intake) throws IOException {
        int number = 0;
        int searched = 0;
        boolean more = true;
        while (more || from < end) {
            int newline = find(from + searched);
            if (newline < 0 && more) {
                searched = end - from;
                more = fill(bytes);
                continue;
            }
            int stop = newline < 0 ? end : newline;
            number++;
            line(from, stop, "%s, line %d".formatted(name, number), intake);
            from = newline < 0 ? end : newline + 1;
            searched = 0;
        }
    }

    private int find(int start) {
        for (int at = start; at < end; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /// Reads on, keeping the unread rest; false at the end of the input.
    private boolean fill(InputStream bytes) throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
            from = 0;
        }
        if (end == buffer.length) {
            if (buffer.length >= LONGEST_LINE) {
                throw new IOException("a line is longer than %d bytes".formatted(LONGEST_LINE));
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = bytes.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    private void line(int start, int stop, String place, Intake intake) throws IOException {
        if (isBlank(start, stop) || isOfNoUse(start, stop)) {
            return;
        }
        var line = new Intake();
        document.read(buffer, start, stop - start, place, line);
        intake.add(line);
    }

    private boolean isBlank(int start, int stop) {
        for (int at = start; at < stop; at++) {
            if (buffer[at] > ' ' || buffer[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether the line begins with a type that is never kept and whole lines end as they should.
    private boolean isOfNoUse(int start, int stop) {
        int after = start + START.length;
        if (stop - start < START.length + 3
                || !Arrays.equals(buffer, start, after, START, 0, START.length)
                || buffer[after] != '"'
                || buffer[lastMeant(stop)] != '}') {
            return false;
        }
        int quote = after + 1;
        while (quote < stop && quote < after + 64 && buffer[quote] != '"') {
            quote++;
        }
        var type = new String(buffer, after + 1, quote - after - 1, StandardCharsets.UTF_8);
        if (type.equals("Bundle") || type.equals("Parameters") || !glance.tellsOf(type)) {
            return false;
        }
        if (seen.merge(type, 1, Integer::sum) <= ALWAYS_READ) {
            return false;
        }
        var text = new String(buffer, start, stop - start, StandardCharsets.ISO_8859_1);
        return glance.isOfNoUse(type, buffer, start, text, 0, text.length());
    }

    private int lastMeant(int stop) {
        int last = stop - 1;
        while (last > 0 && buffer[last] <= ' ') {
            last--;
        }
        return last;
    }
}
