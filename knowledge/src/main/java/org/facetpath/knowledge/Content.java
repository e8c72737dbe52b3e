package org.facetpath.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where the files of `knowledge/` lie: in this program or in a folder.
sealed interface Content {

    /// The paths of all files, with forward slashes, sorted.
    List<String> list();

    String read(String path);

    /// A file of more bytes than are read.
    final class FileTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// The content packaged with this class. A jar cannot list its folders, so the build adds an index.
    record Packaged() implements Content {
        private static final String FOLDER = "content/";

        @Override
        public List<String> list() {
            return read("index.txt").lines().filter(line -> !line.isBlank()).toList();
        }

        @Override
        public String read(String path) {
            try (InputStream bytes = Content.class.getResourceAsStream(FOLDER + path)) {
                if (bytes == null) {
                    throw new IllegalStateException("The content (%s) is not packaged.".formatted(path));
                }
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    record Folder(Path root) implements Content {
        /// Far more than any file of ours holds, and less than what the YAML parser takes.
        private static final long MOST_BYTES = 2_000_000;

        @Override
        public List<String> list() {
            try (var paths = Files.walk(root)) {
                return paths.filter(Files::isRegularFile)
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .filter(path -> !path.startsWith("src/") && !path.startsWith("target/"))
                        .sorted()
                        .toList();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public String read(String path) {
            try {
                var file = root.resolve(path);
                if (Files.size(file) > MOST_BYTES) {
                    throw new FileTooLargeException();
                }
                return Files.readString(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
