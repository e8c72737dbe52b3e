package org.facetpath.fhir.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The stretch of the input that is in memory: read up to `at`, filled up to `end`. It moves on with the
/// reader, so that only what is being looked at is held.
final class Window {

    /// Bytes behind the end that may be loaded, though they mean nothing.
    static final int SPARE = Octets.COUNT;

    byte[] bytes;
    int at;
    int end;

    private final InputStream source;

    /// How many bytes of the input came before the first one here; less than none when the input begins behind it.
    private long before;

    private boolean ended;

    /// What stands from here on is held; -1 when nothing is.
    private int mark = -1;

    private int mostMarked;

    /// A window with room for so many bytes; it grows when one text needs more.
    Window(InputStream source, int room) {
        this.source = source;
        this.bytes = new byte[room + SPARE];
    }

    /// A stretch of bytes that are in memory already, with [#SPARE] more behind it.
    Window(byte[] bytes, int from, int end) {
        this.source = InputStream.nullInputStream();
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.before = -from;
        this.ended = true;
    }

    /// A stretch of a message that is in memory as a whole: places are told within the message.
    static Window within(byte[] message, int from, int end) {
        var window = new Window(message, from, end);
        window.before = 0;
        return window;
    }

    /// Reads on, holding what stands from `keep` on. Tells by how much every index has become less; -1 when there is
    /// nothing more to be had.
    int more(int keep) throws IOException {
        if (ended || (mark >= 0 && end - mark >= mostMarked)) {
            return -1;
        }
        int moved = mark < 0 ? keep : Math.min(mark, keep);
        System.arraycopy(bytes, moved, bytes, 0, end - moved);
        before += moved;
        at -= moved;
        end -= moved;
        mark = Math.max(-1, mark - moved);
        int room = bytes.length - SPARE;
        if (end == room) {
            bytes = Arrays.copyOf(bytes, room * 2 + SPARE);
        }
        int count = source.read(bytes, end, bytes.length - SPARE - end);
        ended = count < 0;
        end += Math.max(0, count);
        return moved;
    }

    /// Holds what stands from here on, until so many bytes are held; then there is nothing more to be had.
    void mark(int most) {
        mark = at;
        mostMarked = most;
    }

    /// Goes back to the mark.
    void reset() {
        at = mark;
        mark = -1;
    }

    /// Lets go what was held.
    void unmark() {
        mark = -1;
    }

    /// How much was read since the mark.
    int sinceMark() {
        return at - mark;
    }

    /// Where it stands: line and column as long as the beginning is here, else how many bytes came before.
    String place() {
        if (before > 0) {
            return "byte %d".formatted(offset());
        }
        int line = 1;
        int lineStart = (int) -before;
        for (int index = lineStart; index < at; index++) {
            if (bytes[index] == '\n') {
                line++;
                lineStart = index + 1;
            }
        }
        return "line %d, column %d".formatted(line, at - lineStart + 1);
    }

    /// How many bytes came before.
    long offset() {
        return before + at;
    }
}
