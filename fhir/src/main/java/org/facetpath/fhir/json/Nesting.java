package org.facetpath.fhir.json;

/// Finds where an object or list ends without taking it apart: eight bytes at a time it tells texts from what stands
/// between them and counts the brackets there. It needs no memory, however deep and large the value is.
///
/// It notices brackets that do not add up, each kind for itself, and control characters in texts; names, commas and
/// numbers inside are not looked at.
final class Nesting {

    private static final long BLANKS = Octets.all(' ');
    private static final long QUOTE = Octets.all('"');
    private static final long BACKSLASH = Octets.all('\\');
    private static final long OPEN = Octets.all('{');
    private static final long CLOSE = Octets.all('}');

    /// Makes `[` and `]` the same as `{` and `}`, which have this bit.
    private static final long CURLED = Octets.all(' ');

    /// Moves that bit to where answers stand.
    private static final int CURLED_SHIFT = 2;

    /// Brackets not closed yet, and the curly ones among them.
    private long depth;

    private long curly;

    /// The high bits when in a text, else none.
    private long text;

    private boolean escaped;
    private boolean ended;
    private boolean control;

    /// Prepares for a value the first byte of which comes next.
    void startAtValue() {
        start(0);
    }

    /// Prepares for what is left of an object.
    void startInObject() {
        start(1);
    }

    private void start(int open) {
        depth = open;
        curly = open;
        text = 0;
        escaped = false;
        ended = false;
        control = false;
    }

    /// The index behind the value; -1 when it goes on behind these bytes, and then those that follow are to be given.
    int pass(byte[] bytes, int from, int end) throws BrokenJsonException {
        int at = from;
        while (at < end && !ended) {
            at = escaped ? at : octets(bytes, at, end);
            if (!ended) {
                at = each(bytes, at, Math.min(end, at + Octets.COUNT));
            }
        }
        if (control) {
            throw BrokenJsonException.because("a control character stands in a text");
        }
        if (ended && curly != 0) {
            throw BrokenJsonException.because("the brackets do not match");
        }
        return ended ? at : -1;
    }

    /// Goes as far as eight bytes without an escape can be had, or to the end of the value.
    private int octets(byte[] bytes, int from, int to) {
        long open = depth;
        long openCurly = curly;
        long inside = text;
        long controls = 0;
        int at = from;
        for (; at + Octets.COUNT <= to; at += Octets.COUNT) {
            long octets = Octets.at(bytes, at);
            if (octets == BLANKS) {
                continue;
            }
            if (Octets.equal(octets, BACKSLASH) != 0) {
                break;
            }
            long quotes = Octets.equal(octets, QUOTE);
            if (quotes == 0 && inside != 0) {
                controls |= Octets.control(octets);
                continue;
            }
            // The product counts the quotes up to each byte; behind an odd number of them is a text.
            long texts = ((((quotes >>> 7) * Octets.ONES) << 7) & Octets.HIGH) ^ inside;
            long opening = Octets.equal(octets | CURLED, OPEN) & ~texts;
            long closing = Octets.equal(octets | CURLED, CLOSE) & ~texts;
            if ((opening | closing) == 0) {
                controls |= Octets.control(octets) & texts;
                inside = (texts >> 63) & Octets.HIGH;
                continue;
            }
            int closed = Long.bitCount(closing);
            long end = closed < open ? 0 : endingAt(opening, closing, open);
            long part = end == 0 ? -1 : end | (end - 1);
            long curled = (octets << CURLED_SHIFT) & part;
            openCurly += Long.bitCount(opening & curled) - Long.bitCount(closing & curled);
            controls |= Octets.control(octets) & texts & part;
            if (end != 0) {
                ended = true;
                at += Octets.first(end) + 1;
                break;
            }
            open += Long.bitCount(opening) - closed;
            inside = (texts >> 63) & Octets.HIGH;
        }
        depth = open;
        curly = openCurly;
        text = inside;
        control |= controls != 0;
        return at;
    }

    /// The bracket that closes the value; 0 when none does.
    private static long endingAt(long opening, long closing, long depth) {
        long level = depth;
        for (long brackets = opening | closing; brackets != 0; brackets &= brackets - 1) {
            long bracket = Long.lowestOneBit(brackets);
            level += (closing & bracket) != 0 ? -1 : 1;
            if (level == 0) {
                return bracket;
            }
        }
        return 0;
    }

    /// Goes byte by byte to here, or to the end of the value.
    private int each(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !ended) {
            one(bytes[at++]);
        }
        return at;
    }

    private void one(byte octet) {
        if (escaped) {
            escaped = false;
        } else if (text != 0) {
            text = octet == '"' ? 0 : text;
            escaped = octet == '\\';
            control |= octet >= 0 && octet < ' ';
        } else {
            switch (octet) {
                case '"' -> text = Octets.HIGH;
                case '{', '[' -> count(octet, 1);
                case '}', ']' -> count(octet, -1);
                default -> {}
            }
        }
    }

    private void count(byte bracket, int one) {
        depth += one;
        curly += (bracket & ' ') == 0 ? 0 : one;
        ended = depth == 0;
    }
}
