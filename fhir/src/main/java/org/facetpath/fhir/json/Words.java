package org.facetpath.fhir.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Values without quotes: numbers, `true`, `false` and `null`.
final class Words {

    private static final byte[][] NAMED = {bytes("true"), bytes("false"), bytes("null")};

    /// The index behind the letters, digits and signs that begin here.
    static int end(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && isPart(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isPart(byte octet) {
        return isDigit(octet)
                || (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || octet == '-'
                || octet == '+'
                || octet == '.';
    }

    /// Whether this is a word of JSON.
    static boolean isWord(byte[] bytes, int from, int end) {
        if (from == end) {
            return false;
        }
        if (bytes[from] == '-' || isDigit(bytes[from])) {
            return isNumber(bytes, bytes[from] == '-' ? from + 1 : from, end);
        }
        for (var named : NAMED) {
            if (Arrays.equals(bytes, from, end, named, 0, named.length)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this may be the beginning of a word of JSON.
    static boolean beginsWord(byte[] bytes, int from, int end) {
        if (from == end || bytes[from] == '-' || isDigit(bytes[from])) {
            return true;
        }
        for (var named : NAMED) {
            int length = Math.min(end - from, named.length);
            if (Arrays.equals(bytes, from, end, named, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(byte[] bytes, int from, int end) {
        int at = digits(bytes, from, end);
        if (at == from || (bytes[from] == '0' && at > from + 1)) {
            return false;
        }
        if (at < end && bytes[at] == '.') {
            int fraction = at + 1;
            at = digits(bytes, fraction, end);
            if (at == fraction) {
                return false;
            }
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            int exponent = at + 1;
            exponent += exponent < end && (bytes[exponent] == '+' || bytes[exponent] == '-') ? 1 : 0;
            at = digits(bytes, exponent, end);
            if (at == exponent) {
                return false;
            }
        }
        return at == end;
    }

    private static int digits(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    static String text(byte[] bytes, int from, int end) {
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private Words() {}
}
