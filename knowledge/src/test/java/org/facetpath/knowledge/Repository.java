package org.facetpath.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Node;
import org.facetpath.knowledge.yaml.YamlText;

/// The files of this repository, for tests that look at the content as its authors see it.
public final class Repository {

    public static final Path ROOT =
            Path.of(System.getProperty("facetpath.root", "..")).toAbsolutePath();
    public static final Path KNOWLEDGE = ROOT.resolve("knowledge");

    private Repository() {}

    /// Every YAML file of the content by its path within `knowledge/`.
    public static List<String> contentFiles() {
        return new Content.Folder(KNOWLEDGE)
                .list().stream().filter(path -> path.endsWith(".yaml")).toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The parsed file; a file that is not YAML fails the test.
    public static Node parse(String path) {
        var problems = new Problems();
        return YamlText.parse(path, read(KNOWLEDGE.resolve(path)), problems)
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
    }
}
