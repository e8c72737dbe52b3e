package org.facetpath.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.facetpath.server.account.Attempts;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps one client from taking the server away from all others: so many requests in a while, and bodies of so many
/// bytes.
public final class Limits extends OncePerRequestFilter {

    private final Attempts requests;
    private final long largestBody;

    /// What a request may have at most, in bytes.
    public static final long LARGEST_BODY = 100_000_000;

    /// @param largestBody in bytes
    public Limits(Attempts requests, long largestBody) {
        this.requests = requests;
        this.largestBody = largestBody;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!requests.take(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "1");
            Refusal.send(request, response, 429, "Too many requests. Try again in a moment.");
        } else if (request.getContentLengthLong() > largestBody) {
            tooLarge(request, response);
        } else {
            try {
                chain.doFilter(new Counted(request, largestBody), response);
            } catch (BodyTooLarge tooLarge) {
                tooLarge(request, response);
            }
        }
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.setHeader("Connection", "close");
            Refusal.send(
                    request, response, 413, "A request may have %d MB at most.".formatted(largestBody / 1_000_000));
        }
    }

    /// A body without a stated length turned out too long.
    static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream in;
        private long left;

        CountedStream(ServletInputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = in.read(target, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
