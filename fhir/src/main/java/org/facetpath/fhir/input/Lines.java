package org.facetpath.fhir.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.facetpath.fhir.json.JsonReader;

/// NDJSON: one resource a line. A broken line is refused and the others are read.
final class Lines {

    private static final int LONGEST_LINE = 1 << 30;

    private final Document document;
    private byte[] buffer = new byte[(1 << 16) + JsonReader.SPARE];
    private int from;
    private int end;

    Lines(Document document) {
        this.document = document;
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
        int room = buffer.length - JsonReader.SPARE;
        if (end == room) {
            if (room >= LONGEST_LINE) {
                throw new IOException("a line is longer than %d bytes".formatted(LONGEST_LINE));
            }
            room *= 2;
            buffer = Arrays.copyOf(buffer, room + JsonReader.SPARE);
        }
        int count = bytes.read(buffer, end, room - end);
        end += Math.max(0, count);
        return count >= 0;
    }

    private void line(int start, int stop, String place, Intake intake) throws IOException {
        if (isBlank(start, stop)) {
            return;
        }
        var line = new Intake();
        document.read(buffer, start, stop, place, line);
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
}
