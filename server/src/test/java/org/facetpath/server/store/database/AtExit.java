package org.facetpath.server.store.database;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What is ended when the JVM of the tests exits: one after the other, the last begun first, so that a
/// database is there until the servers on it have ended. Shutdown hooks of their own would all run at once,
/// and a server that looks for a database that is gone waits for it half a minute, after which Surefire kills
/// the JVM.
public final class AtExit {

    private static final Deque<Runnable> ENDINGS = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::end, "at-exit"));
    }

    /// Ends this before what was given earlier.
    public static void end(Runnable ending) {
        synchronized (ENDINGS) {
            ENDINGS.push(ending);
        }
    }

    private static void end() {
        for (var next = pop(); next != null; next = pop()) {
            try {
                next.run();
            } catch (RuntimeException problem) {
                System.err.println("not ended well: " + problem);
            }
        }
    }

    private static @Nullable Runnable pop() {
        synchronized (ENDINGS) {
            return ENDINGS.poll();
        }
    }

    private AtExit() {}
}
