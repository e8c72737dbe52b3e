package org.facetpath.server.fhir;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// An answer that is sent as its buffer fills. HAPI's writer of JSON flushes behind each value, which would send
/// thousands of small pieces.
final class UnhurriedAnswer extends HttpServletResponseWrapper {

    private static final int BUFFER = 16 * 1024;

    private @Nullable PrintWriter writer;

    UnhurriedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new BufferedWriter(super.getWriter(), BUFFER) {
                @Override
                public void flush() {
                    // Closing it sends the rest.
                }
            });
        }
        return writer;
    }
}
