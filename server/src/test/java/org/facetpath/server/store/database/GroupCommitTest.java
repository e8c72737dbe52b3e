package org.facetpath.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig;

@DisplayName("Writers who wait while another writes")
class GroupCommitTest {

    private final Counted transactions = new Counted();
    private final GroupCommit commits = new GroupCommit(transactions);

    /// Counts commits, and fails them when it is told to.
    private static final class Counted implements GroupCommit.Transactions {

        private Connection connection;
        private int begun;
        private int done;
        private boolean broken;

        @Override
        public Connection begin() throws SQLException {
            execute(connection, "BEGIN IMMEDIATE");
            begun++;
            return connection;
        }

        @Override
        public void commit(Connection writing) throws SQLException {
            if (broken) {
                throw new SQLException("the disk is gone");
            }
            execute(writing, "COMMIT");
            done++;
        }

        @Override
        public void rollBack(Connection writing) throws SQLException {
            execute(writing, "ROLLBACK");
        }

        @Override
        public void leave(Connection writing) {}
    }

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        transactions.connection = new WritingConnection(folder.resolve("words.db"), new SQLiteConfig());
        execute(transactions.connection, "CREATE TABLE word (word TEXT)");
    }

    @AfterEach
    void close() throws SQLException {
        commits.close();
        transactions.connection.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void are_all_written_by_the_next_commit(boolean virtual) throws Exception {
        var writers = behindAnother(virtual, List.of(add("b"), add("c"), add("d"), add("e")));

        for (var writer : writers) {
            assertThat(writer.get()).isEqualTo(1);
        }
        assertThat(words()).containsExactly("a", "b", "c", "d", "e");
        assertThat(transactions.done).isEqualTo(2);
    }

    @Test
    void are_written_although_one_of_them_is_refused_whose_half_done_work_is_gone() throws Exception {
        var writers = behindAnother(
                true,
                List.of(
                        add("b"),
                        connection -> {
                            add("half").on(connection);
                            throw new IllegalArgumentException("refused");
                        },
                        connection -> {
                            add("half").on(connection);
                            execute(connection, "INSERT INTO nowhere VALUES (1)");
                            return 1;
                        },
                        add("e")));

        assertThat(writers.get(0).get()).isEqualTo(1);
        assertThatThrownBy(writers.get(1)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(writers.get(2)::get).hasCauseInstanceOf(SQLException.class);
        assertThat(writers.get(3).get()).isEqualTo(1);
        assertThat(words()).containsExactly("a", "b", "e");
        assertThat(transactions.done).isEqualTo(2);
    }

    @Test
    void are_none_of_them_told_that_they_are_safe_when_the_commit_fails() throws Exception {
        var writers = behindAnother(true, List.of(add("b"), add("c")), () -> transactions.broken = true);

        for (var writer : writers) {
            assertThatThrownBy(writer::get).hasCauseInstanceOf(SQLException.class);
        }
        assertThat(words()).isEmpty();
        transactions.broken = false;
        assertThat(commits.write(add("later"))).isEqualTo(1);
        assertThat(words()).containsExactly("later");
    }

    @Test
    void are_more_than_one_commit_takes_and_still_all_written() throws Exception {
        var many = new ArrayList<Work<Integer>>();
        for (int at = 0; at < 150; at++) {
            many.add(add("w" + at));
        }

        for (var writer : behindAnother(false, many)) {
            assertThat(writer.get()).isEqualTo(1);
        }

        assertThat(words()).hasSize(151);
        assertThat(transactions.done).isEqualTo(4);
    }

    @Test
    void are_told_so_when_they_would_wait_for_themselves() {
        assertThatThrownBy(() -> commits.write(_ -> commits.write(add("within"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("within a write");
    }

    @Test
    void alone_need_no_savepoint_and_leave_nothing_when_they_are_refused() throws SQLException {
        assertThatThrownBy(() -> commits.write(connection -> {
                    add("half").on(connection);
                    throw new IllegalArgumentException("refused");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(words()).isEmpty();
        assertThat(transactions.begun).isEqualTo(1);
        assertThat(transactions.done).isZero();
    }

    private List<FutureTask<Integer>> behindAnother(boolean virtual, List<Work<Integer>> works) throws Exception {
        return behindAnother(virtual, works, () -> {});
    }

    /// Lets one write `a`, and keeps it from ending until all others wait; before it ends something is done.
    private List<FutureTask<Integer>> behindAnother(boolean virtual, List<Work<Integer>> works, Runnable atEnd)
            throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = new FutureTask<>(() -> commits.write(connection -> {
            begun.countDown();
            uninterruptibly(end);
            atEnd.run();
            return add("a").on(connection);
        }));
        Thread.ofPlatform().start(first);
        begun.await();
        var writers = new ArrayList<FutureTask<Integer>>();
        for (var work : works) {
            var writer = new FutureTask<>(() -> commits.write(work));
            writers.add(writer);
            var thread = virtual
                    ? Thread.ofVirtual().start(writer)
                    : Thread.ofPlatform().start(writer);
            // One after the other, so that their order is known.
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(Duration.ofMillis(1));
            }
        }
        end.countDown();
        return writers;
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Work<Integer> add(String word) {
        return connection -> {
            try (var statement = connection.prepareStatement("INSERT INTO word VALUES (?)")) {
                statement.setString(1, word);
                return statement.executeUpdate();
            }
        };
    }

    private List<String> words() throws SQLException {
        var words = new ArrayList<String>();
        try (var statement = transactions.connection.prepareStatement("SELECT word FROM word ORDER BY rowid");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
