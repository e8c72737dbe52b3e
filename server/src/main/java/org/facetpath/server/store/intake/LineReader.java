package org.facetpath.server.store.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.Why;

/// Reads UTF-8 line by line or whole, and holds no more than a limit of it.
final class LineReader {

    private static final int LONGEST_LINE = 64 << 20;
    private static final int LONGEST_WHOLE = 1 << 29;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);

    LineReader(InputStream bytes) {
        this.bytes = bytes;
    }

    /// Takes a line.
    interface Taking {
        void take(long number, String text);
    }

    /// Is told why a line cannot be had.
    interface Refusing {
        void refuse(long number, Why why);
    }

    /// Gives each line that is not blank to the first taker, and what is no line of text to the second.
    void read(Taking lines, Refusing refusals) throws IOException {
        long number = 0;
        int last;
        do {
            line.reset();
            boolean tooLong = false;
            while ((last = bytes.read()) >= 0 && last != '\n') {
                if (line.size() < LONGEST_LINE) {
                    line.write(last);
                } else {
                    tooLong = true;
                }
            }
            number++;
            if (tooLong) {
                refusals.refuse(number, Why.of(Why.Kind.LONGER, "most", LONGEST_LINE >> 20));
            } else if (line.size() > 0) {
                give(number, lines, refusals);
            }
        } while (last >= 0);
    }

    private void give(long number, Taking lines, Refusing refusals) {
        String text;
        try {
            text = decode(line.toByteArray());
        } catch (RefusedChangeException notText) {
            refusals.refuse(number, notText.why().orElseThrow(() -> notText));
            return;
        }
        if (!text.isBlank()) {
            lines.take(number, text);
        }
    }

    /// All of it as one text.
    ///
    /// @throws RefusedChangeException when it is too long or no UTF-8
    static String whole(InputStream bytes) throws IOException {
        var all = bytes.readNBytes(LONGEST_WHOLE);
        if (bytes.read() >= 0) {
            throw Why.of(Why.Kind.WHOLE_LONGER, "most", LONGEST_WHOLE >> 20).refusal();
        }
        return decode(all);
    }

    private static String decode(byte[] written) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(written))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Why.of(Why.Kind.NOT_UTF8).refusal();
        }
    }
}
