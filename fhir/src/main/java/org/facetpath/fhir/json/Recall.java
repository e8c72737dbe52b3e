package org.facetpath.fhir.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers what short stretches of bytes mean, since records repeat few of them many times. What is remembered gives
/// way to what comes later, so it never grows. Safe to share between threads.
///
/// @param <V> the meaning; it must be immutable
public final class Recall<V> {

    /// A power of two.
    private static final int PLACES = 1 << 12;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final class Known<V> {
        private final byte[] bytes;
        private final int length;
        private final V meaning;

        private Known(byte[] bytes, int from, int to, V meaning) {
            this.length = to - from;
            this.bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), length + Octets.COUNT);
            this.meaning = meaning;
        }

        /// Most are so short that comparing eight bytes at a time here takes less than asking Java to.
        private boolean isAt(byte[] others, int from, int to) {
            if (to - from != length) {
                return false;
            }
            int at = 0;
            for (; at + Octets.COUNT <= length; at += Octets.COUNT) {
                if (Octets.at(bytes, at) != Octets.at(others, from + at)) {
                    return false;
                }
            }
            return at == length || Octets.low(Octets.at(bytes, at) ^ Octets.at(others, from + at), length - at) == 0;
        }
    }

    // Threads may miss what others have put here and then find it out again; what they see is whole.
    private final @Nullable Known<V>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Recall() {
        known = new Known[PLACES];
    }

    /// The meaning; null when it is not remembered. Behind the bytes there must be [Window#SPARE] more.
    @Nullable
    V find(byte[] bytes, int from, int to) {
        var one = known[place(bytes, from, to)];
        return one != null && one.isAt(bytes, from, to) ? one.meaning : null;
    }

    /// Remembers the meaning.
    void put(byte[] bytes, int from, int to, V meaning) {
        known[place(bytes, from, to)] = new Known<>(bytes, from, to, meaning);
    }

    private static int place(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at + Octets.COUNT <= to; at += Octets.COUNT) {
            hash = (hash ^ Octets.at(bytes, at)) * SPREAD;
            hash ^= hash >>> 32;
        }
        if (at < to) {
            long rest = Octets.low(Octets.at(bytes, at), to - at);
            hash = (hash ^ rest) * SPREAD;
        }
        return (int) (hash >>> 40) & (PLACES - 1);
    }
}
