package org.facetpath.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import org.facetpath.fhir.ChartReader;

/// Shows that memory does not grow with the part of a bundle that nobody asks about: a bundle with one patient and more
/// and more insurance paperwork, streamed so that the bytes themselves take no room. Prints a table in Markdown.
public final class IrrelevantBytes {

    private static final String HEAD = """
        {"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"p","birthDate":"1965-04-12"}}\
        """;
    private static final String PAPERWORK = """
        ,{"resource":{"resourceType":"Provenance","id":"x","recorded":"2026-01-01T00:00:00Z",
        "target":[{"reference":"Patient/p"}],"agent":[{"who":{"display":"%s"}}]}}\
        """.formatted("long ".repeat(200));

    static void main() throws IOException {
        var reader = new ChartReader(OwnKnowledge.load().terminology(), ZoneOffset.UTC);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.out.println("| irrelevant part, MB | allocated while reading, MB | kept afterwards, MB |");
        System.out.println("|---|---|---|");
        for (int megabytes : new int[] {1, 1, 10, 100, 400}) {
            long entries = megabytes * 1_000_000L / PAPERWORK.length();
            long before = kept();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            var reading = reader.read(new Repeated(entries), "paperwork");
            allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
            long after = kept();
            if (reading.charts().size() != 1) {
                throw new IllegalStateException("One patient was expected and %d read."
                        .formatted(reading.charts().size()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f |%n",
                    megabytes,
                    allocated / 1e6,
                    Math.max(0, after - before) / 1e6);
        }
    }

    private static long kept() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// The head, the paperwork so many times, and the end, made while they are read.
    private static final class Repeated extends InputStream {

        private final byte[] middle = PAPERWORK.getBytes(StandardCharsets.UTF_8);
        private byte[] part = HEAD.getBytes(StandardCharsets.UTF_8);
        private long left;
        private int at;

        Repeated(long entries) {
            left = entries;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == part.length && !next()) {
                return -1;
            }
            int taken = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, offset, taken);
            at += taken;
            return taken;
        }

        private boolean next() {
            if (left < 0) {
                return false;
            }
            part = left-- > 0 ? middle : "]}".getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }
    }
}
