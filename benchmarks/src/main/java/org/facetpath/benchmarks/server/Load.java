package org.facetpath.benchmarks.server;

import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Sends requests and times their answers.
final class Load {

    /// No more requests are under way than this. One that must wait for a place has its wait counted.
    private static final int MOST_AT_ONCE = 64;

    private static final long LONGEST_NANOS = 120_000_000_000L;
    private static final int DIGITS = 3;

    private final Request request;
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// A request and the check of its answer.
    interface Request {

        /// @param number no other request has it
        /// @throws Exception when there is no answer, or a wrong one
        void send(long number) throws Exception;
    }

    /// @param perSecond answers in a second
    /// @param nanos how long each took
    record Outcome(double perSecond, Histogram nanos) {

        double millis(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    Load(Request request) {
        this.request = request;
    }

    /// As many as there can be, when so many clients each send their next request once the last is answered.
    Outcome closed(int clients, double seconds) throws InterruptedException {
        var nanos = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
        long begun = System.nanoTime();
        long end = begun + (long) (seconds * 1e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.execute(() -> {
                    while (failure.get() == null && System.nanoTime() < end) {
                        send(System.nanoTime(), nanos);
                    }
                });
            }
        }
        return outcome(begun, nanos);
    }

    /// So many requests a second, each at its time whether others are answered or not, as from people who do not know
    /// of each other. An answer's time counts from when its request was due, so that a server that stands still is not
    /// spared the requests it kept from being sent (coordinated omission).
    Outcome open(double perSecond, double seconds) throws InterruptedException {
        var nanos = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
        var places = new Semaphore(MOST_AT_ONCE);
        long count = Math.round(perSecond * seconds);
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long at = 0; at < count && failure.get() == null; at++) {
                long due = begun + (long) (at * 1e9 / perSecond);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                places.acquire();
                threads.execute(() -> {
                    send(due, nanos);
                    places.release();
                });
            }
        }
        return outcome(begun, nanos);
    }

    private void send(long due, Histogram nanos) {
        try {
            request.send(numbers.getAndIncrement());
            nanos.recordValue(Math.min(System.nanoTime() - due, LONGEST_NANOS));
        } catch (Exception wrong) {
            failure.compareAndSet(null, wrong);
        }
    }

    private Outcome outcome(long begun, Histogram nanos) {
        var wrong = failure.get();
        if (wrong != null) {
            throw new IllegalStateException("a request went wrong, so nothing is measured", wrong);
        }
        return new Outcome(nanos.getTotalCount() * 1e9 / (System.nanoTime() - begun), nanos);
    }
}
