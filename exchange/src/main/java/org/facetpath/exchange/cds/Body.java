package org.facetpath.exchange.cds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.facetpath.fhir.json.JsonReader;
import org.jspecify.annotations.Nullable;

/// A message as it came, in memory, with room behind it for the reader. Parts of it are named by where they stand, so
/// that nothing of it is held twice.
public final class Body {

    private final byte[] bytes;
    private final int length;

    private Body(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /// Where a value stands.
    public record Slice(Body body, int from, int end) {

        /// The value as it was written.
        public String text() {
            return new String(body.bytes, from, end - from, StandardCharsets.UTF_8);
        }

        /// Its bytes are those from [#from] to [#end].
        public byte[] bytes() {
            return body.bytes;
        }

        public int length() {
            return end - from;
        }
    }

    public static Body of(byte[] message) {
        return new Body(Arrays.copyOf(message, message.length + JsonReader.SPARE), message.length);
    }

    public static Body of(String message) {
        return of(message.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads to the end; null when there is more than what may be there.
    ///
    /// @param expected how many bytes there will probably be
    public static @Nullable Body read(InputStream in, int expected, int most) throws IOException {
        // One byte more than is expected, so that the end is seen without room for more.
        var bytes = new byte[Math.max(expected + 1, 1 << 12) + JsonReader.SPARE];
        int length = 0;
        while (true) {
            int room = bytes.length - JsonReader.SPARE - length;
            if (room == 0) {
                bytes = Arrays.copyOf(bytes, length * 2 + JsonReader.SPARE);
                room = length;
            }
            int read = in.read(bytes, length, room);
            if (read < 0) {
                return new Body(bytes, length);
            }
            length += read;
            if (length > most) {
                return null;
            }
        }
    }

    public Slice all() {
        return new Slice(this, 0, length);
    }

    Slice slice(long from, long end) {
        return new Slice(this, (int) from, (int) end);
    }

    byte at(long index) {
        return bytes[(int) index];
    }
}
