package org.facetpath.server.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.facetpath.server.store.StoreFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Troubles that cannot be made here, such as a disk that may only be read, as the system tells them.
@DisplayName("A data folder that cannot be used")
class FolderFailureTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/srv/data"), "this user may not write /srv/data"),
                Arguments.of(new FileSystemException("/srv/data", null, "Read-only file system"), "may only be read"),
                Arguments.of(new FileSystemException("/srv/data", null, "No space left on device"), "disk is full"),
                Arguments.of(new SQLException("words of a row", null, 8), "may only be read"),
                Arguments.of(new SQLException("words of a row", null, 13), "disk is full"),
                Arguments.of(new SQLException("words of a row", null, 14), "cannot be opened"),
                Arguments.of(new SQLException("words of a row", null, 5), "another program"),
                Arguments.of(new SQLException("words of a row", null, 10 | 8 << 8), "failed to read or write"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("troubles")
    void is_named_with_why_and_what_to_do(Exception trouble, String words) {
        assertThat(FolderFailure.of(folder, new StoreFailedException("the tables could not be made", trouble)))
                .hasMessageContainingAll(folder.toString(), words)
                .message()
                .doesNotContain("words of a row");
    }

    @Test
    void stays_what_it_is_when_it_lies_in_no_file() {
        var newer = new StoreFailedException("this store was upgraded by a newer Facetpath");

        assertThat(FolderFailure.of(folder, newer)).isSameAs(newer);
    }
}
