package org.facetpath.server.page;

import jakarta.servlet.http.HttpSession;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.facetpath.server.store.intake.Tally;
import org.jspecify.annotations.Nullable;

/// What came of the last few imports of a browser's session, to be shown again at an address of their own. They
/// hold what was counted and where something was refused, no content of records; they are in memory only and go
/// with the session.
final class ImportResults {

    private static final String KEPT = ImportResults.class.getName();
    private static final int MOST = 4;

    /// @param tally null where a patient of the file is somebody else in this store
    record Result(String key, String by, @Nullable Tally tally) {}

    private ImportResults() {}

    /// @return the key that finds it again
    static String keep(HttpSession session, String who, @Nullable Tally tally) {
        var result = new Result(UUID.randomUUID().toString(), who, tally);
        var results = all(session).orElseGet(ConcurrentLinkedDeque::new);
        results.addFirst(result);
        while (results.size() > MOST) {
            results.pollLast();
        }
        session.setAttribute(KEPT, results);
        return result.key();
    }

    static Optional<Result> find(@Nullable HttpSession session, String who, String key) {
        return session == null
                ? Optional.empty()
                : all(session).stream()
                        .flatMap(Deque::stream)
                        .filter(it -> it.key().equals(key) && it.by().equals(who))
                        .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Optional<Deque<Result>> all(HttpSession session) {
        return Optional.ofNullable((Deque<Result>) session.getAttribute(KEPT));
    }
}
