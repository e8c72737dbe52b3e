package org.facetpath.server.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/// The answer of another server, of which so many bytes are read at most.
final class BoundedAnswer implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final int longest;
    private @Nullable InputStream body;

    /// @param longest in bytes
    BoundedAnswer(ClientHttpResponse answer, int longest) {
        this.answer = answer;
        this.longest = longest;
    }

    @Override
    public InputStream getBody() throws IOException {
        var read = body;
        if (read == null) {
            var bytes = answer.getBody().readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new IOException("an answer has more than %d bytes".formatted(longest));
            }
            read = new ByteArrayInputStream(bytes);
            body = read;
        }
        return read;
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public void close() {
        answer.close();
    }
}
