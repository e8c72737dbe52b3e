package org.facetpath.server.store.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// What kind of input a name or the first bytes speak of.
final class InputKind {

    private static final int ROOM = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    static boolean isKnown(String name) {
        return name.matches("(?i).*\\.(json|ndjson|jsonl)(\\.gz)?");
    }

    static boolean isLines(String name) {
        return name.matches("(?i).*\\.(ndjson|jsonl)(\\.gz)?");
    }

    /// The same bytes, unpacked when they are gzip.
    static InputStream unpacked(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, ROOM);
        buffered.mark(2);
        boolean packed = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(buffered, ROOM), ROOM) : buffered;
    }

    private InputKind() {}
}
