package org.facetpath.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import org.facetpath.server.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Gives a form about a patient that came back as it was typed an address of its own, so that who goes on and back in a
/// browser finds it again and is not asked whether to send it once more. So it does with an order that was only
/// checked.
///
/// Such pages are kept in memory only, the last few of each session, and go with it. A program that sends
/// forms without a session is answered at once.
@Component
final class RefusedForms extends OncePerRequestFilter {

    private static final String PATIENTS = "/patients/";
    private static final String AGAIN = "again";
    private static final String KEPT = RefusedForms.class.getName();
    private static final int MOST = 4;
    private static final Set<Integer> REFUSED =
            Set.of(HttpStatus.UNPROCESSABLE_CONTENT.value(), HttpStatus.CONFLICT.value());

    /// Forms that stand on the page above.
    private static final Pattern PART = Pattern.compile("/(?:sent|answer|break-glass|check)$");

    /// A form that is answered and writes nothing.
    private static final String CHECKED = "/order/check";

    /// Sent by a script that puts the answer into the page, which is no page of its own.
    private static final String BY_SCRIPT = "HX-Request";

    private record Page(
            String key,
            String by,
            String address,
            int status,
            @Nullable String type,
            String content) {

        boolean is(String wanted, HttpServletRequest request, String reader) {
            return key.equals(wanted) && by.equals(reader) && address.equals(request.getRequestURI());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATIENTS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var who = SignedIn.here().map(SignedIn::name);
        if (session == null || who.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals(HttpMethod.POST.name()) && request.getHeader(BY_SCRIPT) == null) {
            var answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            answer(request, answer, session, who.get());
        } else {
            var page = find(request, session, who.get());
            if (page.isPresent()) {
                show(page.get(), response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static void answer(
            HttpServletRequest request, ContentCachingResponseWrapper answer, HttpSession session, String who)
            throws IOException {
        boolean checked = request.getRequestURI().endsWith(CHECKED) && answer.getStatus() == HttpStatus.OK.value();
        if ((checked || REFUSED.contains(answer.getStatus())) && answer.getContentSize() > 0) {
            var page = new Page(
                    UUID.randomUUID().toString(),
                    who,
                    PART.matcher(request.getRequestURI()).replaceFirst(""),
                    answer.getStatus(),
                    answer.getContentType(),
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
            keep(page, session);
            answer.resetBuffer();
            answer.setStatus(HttpStatus.SEE_OTHER.value());
            answer.setHeader(
                    HttpHeaders.LOCATION,
                    URI.create("%s?%s=%s".formatted(page.address, AGAIN, page.key))
                            .toASCIIString());
        }
        answer.copyBodyToResponse();
    }

    private static void keep(Page page, HttpSession session) {
        var pages = pages(session).orElseGet(ConcurrentLinkedDeque::new);
        pages.addFirst(page);
        while (pages.size() > MOST) {
            pages.pollLast();
        }
        session.setAttribute(KEPT, pages);
    }

    private static Optional<Page> find(HttpServletRequest request, HttpSession session, String who) {
        var key = request.getParameter(AGAIN);
        return key == null
                ? Optional.empty()
                : pages(session).stream()
                        .flatMap(Deque::stream)
                        .filter(page -> page.is(key, request, who))
                        .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Deque<Page>> pages(HttpSession session) {
        return Optional.ofNullable((Deque<Page>) session.getAttribute(KEPT));
    }

    private static void show(Page page, HttpServletResponse response) throws IOException {
        response.setStatus(page.status);
        response.setContentType(page.type);
        response.getOutputStream().write(page.content.getBytes(StandardCharsets.UTF_8));
    }
}
