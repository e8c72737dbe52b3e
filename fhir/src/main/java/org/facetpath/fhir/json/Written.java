package org.facetpath.fhir.json;

import java.nio.charset.StandardCharsets;

/// What the bytes between two quotes say: UTF-8 with escapes.
final class Written {

    private static final char REPLACED = '\uFFFD';

    private final byte[] bytes;
    private final int end;
    private final StringBuilder text;
    private int at;

    private Written(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.text = new StringBuilder(end - from);
    }

    /// The text; the bytes hold no control character and no quote that is not escaped.
    static String read(byte[] bytes, int from, int end, boolean escapes) throws BrokenJsonException {
        if (!escapes) {
            var plain = new String(bytes, from, end - from, StandardCharsets.UTF_8);
            // The platform replaces what is no UTF-8, and some that other readers of JSON let pass.
            if (plain.indexOf(REPLACED) < 0) {
                return plain;
            }
        }
        return new Written(bytes, from, end).read();
    }

    private String read() throws BrokenJsonException {
        while (at < end) {
            int octet = bytes[at++] & 0xFF;
            if (octet == '\\') {
                escape();
            } else if (octet < 0x80) {
                text.append((char) octet);
            } else {
                text.appendCodePoint(beyondAscii(octet));
            }
        }
        return text.toString();
    }

    private void escape() throws BrokenJsonException {
        char escaped = (char) (bytes[at++] & 0xFF);
        text.append(
                switch (escaped) {
                    case '"', '\\', '/' -> escaped;
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'u' -> unit();
                    default -> throw BrokenJsonException.because("a text holds an escape that does not exist");
                });
    }

    /// A UTF-16 unit written as four hexadecimal digits.
    private char unit() throws BrokenJsonException {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = at < end ? Character.digit(bytes[at++], 16) : -1;
            if (value < 0) {
                throw BrokenJsonException.because("\\u needs four hexadecimal digits behind it");
            }
            unit = unit * 16 + value;
        }
        return (char) unit;
    }

    private int beyondAscii(int first) throws BrokenJsonException {
        if ((first & 0xE0) == 0xC0) {
            return more(first & 0x1F, 1);
        }
        if ((first & 0xF0) == 0xE0) {
            return more(first & 0x0F, 2);
        }
        if ((first & 0xF8) == 0xF0) {
            return more(first & 0x07, 3);
        }
        throw notUtf8();
    }

    private int more(int first, int count) throws BrokenJsonException {
        int point = first;
        for (int number = 0; number < count; number++) {
            if (at == end || (bytes[at] & 0xC0) != 0x80) {
                throw notUtf8();
            }
            point = point << 6 | (bytes[at++] & 0x3F);
        }
        if (!Character.isValidCodePoint(point)) {
            throw notUtf8();
        }
        return point;
    }

    private static BrokenJsonException notUtf8() {
        return BrokenJsonException.because("a text is not UTF-8");
    }
}
