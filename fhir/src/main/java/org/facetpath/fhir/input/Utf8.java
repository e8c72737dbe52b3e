package org.facetpath.fhir.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// UTF-16 turned into UTF-8. FHIR is UTF-8, but some shells write all files in UTF-16.
final class Utf8 extends InputStream {

    private final Reader source;
    private final char[] characters = new char[1 << 13];
    private int held;
    private byte[] bytes = {};
    private int at;

    private Utf8(InputStream source, Charset charset) {
        this.source = new InputStreamReader(source, charset);
    }

    /// The input, turned when it is UTF-16 by its first bytes. It must be one that can be marked, and so is the answer.
    static InputStream of(InputStream input) throws IOException {
        input.mark(2);
        int first = input.read();
        int second = input.read();
        input.reset();
        var charset = charset(first, second);
        return charset == null ? input : new BufferedInputStream(new Utf8(input, charset), 1 << 16);
    }

    private static @Nullable Charset charset(int first, int second) {
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (first == 0 && second > 0) {
            return StandardCharsets.UTF_16BE;
        }
        return first > 0 && second == 0 ? StandardCharsets.UTF_16LE : null;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == bytes.length) {
            if (!more()) {
                return length == 0 ? 0 : -1;
            }
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    /// The two halves of a character beyond the first plane are turned together.
    private boolean more() throws IOException {
        int count = source.read(characters, held, characters.length - held);
        if (count < 0 && held == 0) {
            return false;
        }
        int end = held + Math.max(0, count);
        held = count >= 0 && Character.isHighSurrogate(characters[end - 1]) ? 1 : 0;
        bytes = new String(characters, 0, end - held).getBytes(StandardCharsets.UTF_8);
        at = 0;
        characters[0] = characters[end - 1];
        return true;
    }
}
