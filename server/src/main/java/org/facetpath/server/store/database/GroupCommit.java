package org.facetpath.server.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Lets writers share transactions. Those who come while a commit is being flushed are all written by the next one,
/// each behind a savepoint of its own, so that one that is refused takes nobody else down. Nobody returns before the
/// commit did.
final class GroupCommit implements AutoCloseable {

    /// Bounds how long the first of a group waits for the last.
    private static final int LARGEST = 64;

    /// How a database begins and ends what is done together.
    interface Transactions {

        Connection begin() throws SQLException;

        void commit(Connection connection) throws SQLException;

        void rollBack(Connection connection) throws SQLException;

        /// Comes last, however it ended.
        void leave(Connection connection) throws SQLException;
    }

    private final Transactions transactions;
    private final ReentrantLock writing = new ReentrantLock();
    private final Queue<Member<?>> waiting = new ConcurrentLinkedQueue<>();

    /// Writes for virtual threads: one of those would hold up others of its processor while the disk is flushed.
    private final ExecutorService scribe = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store-writer").factory());

    GroupCommit(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Does the work in a transaction and returns when that is on the disk.
    <T> T write(Work<T> work) throws SQLException {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write within a write would wait for itself");
        }
        var member = new Member<>(work);
        waiting.add(member);
        if (Thread.currentThread().isVirtual()) {
            scribe.execute(this::writeAll);
        } else {
            lead(member);
        }
        return member.outcome();
    }

    private void writeAll() {
        while (!waiting.isEmpty()) {
            writing.lock();
            writeSome();
        }
    }

    /// Writes for all who wait, or waits until somebody else did or is to lead no more. Nobody whose work is
    /// done has to wait for the lock, so that all are back for the next group.
    private void lead(Member<?> member) {
        while (!member.hasEnded()) {
            if (writing.tryLock()) {
                writeSome();
            } else {
                LockSupport.park(this);
            }
        }
    }

    /// Writes for all who wait while this thread has the lock, and gives it away.
    private void writeSome() {
        try {
            List<Member<?>> group = new ArrayList<>();
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                group.add(next);
                if (group.size() == LARGEST) {
                    break;
                }
            }
            if (!group.isEmpty()) {
                writeTogether(group);
            }
        } finally {
            leave();
        }
    }

    /// Who came too late for the group and did not get the lock waits to be called.
    private void leave() {
        writing.unlock();
        var next = waiting.peek();
        if (next != null) {
            next.call();
        }
    }

    private void writeTogether(List<Member<?>> group) {
        try {
            inTransaction(group);
        } catch (Throwable problem) {
            group.forEach(member -> member.fail(problem));
            return;
        }
        group.forEach(Member::end);
    }

    private void inTransaction(List<Member<?>> group) throws SQLException {
        var connection = transactions.begin();
        boolean done = false;
        try {
            if (group.size() == 1) {
                group.getFirst().run(connection);
            } else {
                for (var member : group) {
                    member.runBehindSavepoint(connection);
                }
            }
            transactions.commit(connection);
            done = true;
        } finally {
            try {
                if (!done) {
                    transactions.rollBack(connection);
                }
            } finally {
                transactions.leave(connection);
            }
        }
    }

    /// Does something while nobody writes.
    void alone(Transactionless work) throws SQLException {
        writing.lock();
        try {
            work.run();
        } finally {
            leave();
        }
    }

    /// Something that is done outside of a transaction.
    interface Transactionless {
        void run() throws SQLException;
    }

    @Override
    public void close() {
        scribe.close();
    }

    /// One writer's work and how it ended.
    private static final class Member<T> {

        private final Work<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private final Thread writer = Thread.currentThread();
        private Runnable ending = () -> {};

        Member(Work<T> work) {
            this.work = work;
        }

        void run(Connection connection) throws SQLException {
            var result = work.on(connection);
            ending = () -> outcome.complete(result);
        }

        void runBehindSavepoint(Connection connection) throws SQLException {
            execute(connection, "SAVEPOINT member");
            try {
                run(connection);
            } catch (Throwable refused) {
                ending = () -> fail(refused);
                execute(connection, "ROLLBACK TO SAVEPOINT member");
            }
            execute(connection, "RELEASE SAVEPOINT member");
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
        }

        boolean hasEnded() {
            return outcome.isDone();
        }

        /// Tells the writer how it went; comes after the commit.
        void end() {
            ending.run();
            call();
        }

        void fail(Throwable problem) {
            outcome.completeExceptionally(problem);
            call();
        }

        void call() {
            LockSupport.unpark(writer);
        }

        T outcome() throws SQLException {
            try {
                return outcome.join();
            } catch (CompletionException ended) {
                switch (ended.getCause()) {
                    case SQLException problem -> throw problem;
                    case RuntimeException refused -> throw refused;
                    case Error error -> throw error;
                    case null, default -> throw ended;
                }
            }
        }
    }
}
