package org.facetpath.fhir.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes held in one `long`, the first lowest, so that all are tested at once. An answer has the high bit of
/// every byte that passed.
final class Octets {

    static final int COUNT = 8;
    static final long HIGH = 0x8080808080808080L;
    static final long ONES = 0x0101010101010101L;
    private static final long LOW = ~HIGH;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// The eight bytes that begin at this index.
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /// The first so many of them, fewer than all; the rest are nothing.
    static long low(long octets, int count) {
        return octets & ((1L << (count * COUNT)) - 1);
    }

    /// This character eight times.
    static long all(char character) {
        return character * ONES;
    }

    /// The bytes that are equal to those of `all`.
    static long equal(long octets, long all) {
        long difference = octets ^ all;
        return ~(((difference & LOW) + LOW) | difference) & HIGH;
    }

    /// The bytes below a blank: control characters.
    static long control(long octets) {
        return ~(((octets & LOW) + all('`')) | octets) & HIGH;
    }

    /// The index of the first byte that passed.
    static int first(long passed) {
        return Long.numberOfTrailingZeros(passed) >>> 3;
    }

    /// The index of the first byte that is no blank, between these.
    static int behindBlanks(byte[] bytes, int from, int end) {
        int at = from;
        for (; at + COUNT <= end; at += COUNT) {
            long others = equal(at(bytes, at), all(' ')) ^ HIGH;
            if (others != 0) {
                return at + first(others);
            }
        }
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    /// The index of the first byte that does not simply belong to a text: a quote, a backslash or a control character;
    /// the end when there is none.
    static int endOfPlainText(byte[] bytes, int from, int end) {
        int at = from;
        for (; at + COUNT <= end; at += COUNT) {
            long octets = at(bytes, at);
            long others = equal(octets, all('"')) | equal(octets, all('\\')) | control(octets);
            if (others != 0) {
                return at + first(others);
            }
        }
        while (at < end && bytes[at] != '"' && bytes[at] != '\\' && (bytes[at] < 0 || bytes[at] >= ' ')) {
            at++;
        }
        return at;
    }

    private Octets() {}
}
