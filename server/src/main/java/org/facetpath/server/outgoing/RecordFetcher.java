package org.facetpath.server.outgoing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.facetpath.exchange.cds.Body;
import org.facetpath.exchange.cds.Body.Slice;
import org.facetpath.exchange.cds.FhirAuthorization;
import org.facetpath.exchange.cds.PrefetchReader;
import org.facetpath.exchange.cds.Prefetched;
import org.facetpath.server.store.bulk.AddressGuard;
import org.facetpath.server.store.bulk.DirectHttp;
import org.facetpath.server.store.bulk.ForbiddenAddressException;

/// Fetches from the FHIR server of a record system, with the leave it gave. The leave goes to that server and to no
/// other: no redirect is followed, and a next page that lies elsewhere is not fetched. It takes no longer and brings no
/// more than [Bounds] allow, and stops when the leave runs out.
public final class RecordFetcher {

    private static final String FHIR_JSON = "application/fhir+json";
    private static final int OK = 200;

    /// By these a record system says that it does not have such resources or does not give them to us.
    private static final Set<Integer> NOT_GIVEN = Set.of(400, 403, 404, 405, 501);

    /// What may be fetched at once.
    ///
    /// @param time for all of it
    /// @param pages of one search
    /// @param bytes of one page
    /// @param allBytes of all of it
    public record Bounds(Duration time, int pages, int bytes, long allBytes) {

        /// While somebody waits for a card: four seconds, twenty pages of 16 MB, 64 MB.
        public static Bounds ofAHook() {
            return new Bounds(Duration.ofSeconds(4), 20, 16 << 20, 64 << 20);
        }

        /// While somebody waits for a page: forty seconds, three hundred pages of 16 MB, 64 MB.
        public static Bounds ofALaunch() {
            return new Bounds(Duration.ofSeconds(40), 300, 16 << 20, 64 << 20);
        }
    }

    /// What one request of the record came to.
    ///
    /// @param pages empty when there is nothing, or it failed
    /// @param failed why it could not be had; empty when it could
    /// @param refused whether the record system said that it does not give it
    public record Fetched(List<Slice> pages, String failed, boolean refused) {

        static Fetched of(List<Slice> pages) {
            return new Fetched(List.copyOf(pages), "", false);
        }

        static Fetched failed(String why) {
            return new Fetched(List.of(), why, false);
        }

        public boolean isThere() {
            return failed.isEmpty();
        }
    }

    private final DirectHttp http = new DirectHttp(Duration.ofSeconds(3));
    private final PrefetchReader reader = new PrefetchReader();
    private final AddressGuard guard;
    private final Bounds bounds;
    private final InstantSource clock;

    public RecordFetcher(AddressGuard guard, Bounds bounds, InstantSource clock) {
        this.guard = guard;
        this.bounds = bounds;
        this.clock = clock;
    }

    /// Fetches several things side by side.
    ///
    /// @param server its base address
    /// @param wanted reads and searches below it, or whole addresses of next pages, by key
    public Map<String, Fetched> fetch(URI server, FhirAuthorization leave, Map<String, String> wanted) {
        var time = leave.expiresIn().compareTo(bounds.time()) < 0 ? leave.expiresIn() : bounds.time();
        var end = clock.millis() + time.toMillis();
        var left = new AtomicLong(bounds.allBytes());
        var all = new LinkedHashMap<String, Fetched>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new LinkedHashMap<String, Future<Fetched>>();
            wanted.forEach((key, what) ->
                    running.put(key, threads.submit(task(new Question(server, leave, end, left), what))));
            running.forEach((key, future) -> all.put(key, await(future, end)));
        }
        return all;
    }

    /// @param end in milliseconds
    /// @param left how many bytes may still come
    private record Question(URI server, FhirAuthorization leave, long end, AtomicLong left) {}

    private Callable<Fetched> task(Question question, String what) {
        return () -> {
            try {
                return pages(question, what);
            } catch (ForbiddenAddressException forbidden) {
                return Fetched.failed("fhirServer lies where this server may not call");
            } catch (IOException broken) {
                return Fetched.failed("fhirServer did not answer as FHIR does");
            }
        };
    }

    private Fetched await(Future<Fetched> future, long end) {
        try {
            return future.get(Math.max(0, end - clock.millis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            return Fetched.failed("fhirServer took too long, or the leave to read there ran out");
        } catch (ExecutionException broken) {
            return Fetched.failed("it could not be fetched");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Fetched.failed("this server is stopping");
        }
    }

    private Fetched pages(Question question, String what) throws IOException, InterruptedException {
        var server = question.server();
        var found = new ArrayList<Slice>();
        var next = address(server, what);
        for (int page = 0; page < bounds.pages(); page++) {
            if (!isAt(server, next)) {
                return Fetched.failed("a next page lies at another server");
            }
            var answer = get(next, question);
            if (answer.status() != OK) {
                var why = "fhirServer answered with status %d".formatted(answer.status());
                return new Fetched(List.of(), why, NOT_GIVEN.contains(answer.status()));
            }
            switch (reader.read(answer.body())) {
                case Prefetched.Whole whole -> {
                    found.add(whole.slice());
                    return Fetched.of(found);
                }
                case Prefetched.None _ -> {
                    return Fetched.of(found);
                }
                case Prefetched.FirstPage more -> {
                    found.add(more.slice());
                    next = address(server, more.next());
                }
                case Prefetched.Failed _, Prefetched.NotFhir _, Prefetched.Missing _ -> {
                    return Fetched.failed("fhirServer answered with something else");
                }
            }
        }
        return Fetched.failed("it has more than %d pages".formatted(bounds.pages()));
    }

    private record Answer(int status, Body body) {}

    private Answer get(URI address, Question question) throws IOException, InterruptedException {
        guard.require(address);
        var left = Math.max(1, question.end() - clock.millis());
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMillis(left))
                .header("Accept", FHIR_JSON)
                .header("Authorization", "Bearer " + question.leave().token())
                .build();
        HttpResponse<java.io.InputStream> response = http.client().send(request, BodyHandlers.ofInputStream());
        try (var in = response.body()) {
            var bytes = in.readNBytes(bounds.bytes() + 1);
            if (bytes.length > bounds.bytes()) {
                throw new IOException("an answer has more than %d bytes".formatted(bounds.bytes()));
            }
            if (question.left().addAndGet(-bytes.length) < 0) {
                throw new IOException("the record has more than %d bytes".formatted(bounds.allBytes()));
            }
            return new Answer(response.statusCode(), Body.of(bytes));
        }
    }

    private static URI address(URI server, String what) throws IOException {
        var base = server.toString();
        var whole = what.startsWith("https://") || what.startsWith("http://");
        try {
            return URI.create(whole ? what : (base.endsWith("/") ? base : base + "/") + what.replace(" ", "%20"));
        } catch (IllegalArgumentException broken) {
            throw new IOException("an address that cannot be read", broken);
        }
    }

    private static boolean isAt(URI server, URI address) {
        return Objects.equals(server.getScheme(), address.getScheme())
                && Objects.equals(server.getAuthority(), address.getAuthority());
    }
}
