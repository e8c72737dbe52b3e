package org.facetpath.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.facetpath.knowledge.parsed.ParsedReader;
import org.facetpath.knowledge.parsed.ParsedWriter;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.rules.KnowledgeReader;
import org.facetpath.knowledge.yaml.Node;
import org.facetpath.knowledge.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/// The packaged files as the build parsed them, since parsing all that YAML would be most of a cold start.
///
/// The YAML files stay the only source: the build writes this from them each time, one part for the rules and one for
/// the words of each language, and where it is missing the files themselves are read.
public final class ParsedContent {

    static final String RULES = "rules";

    private static final String FOLDER = "content/parsed/";

    private ParsedContent() {}

    static String wordsOf(String language) {
        return "wording-" + language;
    }

    /// The files of a part by path, null when the build did not write it.
    static @Nullable Map<String, Node> find(String part) {
        try (var bytes = ParsedContent.class.getResourceAsStream(FOLDER + part)) {
            return bytes == null ? null : ParsedReader.read(bytes.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Run by the build: writes all parts below the folder of compiled classes given.
    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).resolve("org/facetpath/knowledge").resolve(FOLDER);
        Files.createDirectories(folder);
        var content = new Content.Packaged();
        write(folder.resolve(RULES), parse(content, KnowledgeReader::holdsRules));
        for (var language : Wording.languages()) {
            write(folder.resolve(wordsOf(language)), parse(content, path -> Wording.holdsWords(path, language)));
        }
    }

    private static void write(Path file, Map<String, Node> files) throws IOException {
        Files.write(file, ParsedWriter.write(files));
    }

    private static Map<String, Node> parse(Content content, Predicate<String> wanted) {
        var problems = new Problems();
        var files = new TreeMap<String, Node>();
        for (var path : content.list()) {
            if (wanted.test(path)) {
                parse(content, path, problems, files);
            }
        }
        return (problems.none()
                        ? new Loaded.Ready<>(files)
                        : new Loaded.Rejected<TreeMap<String, Node>>(problems.list()))
                .orThrow();
    }

    /// Adds the node of one file, or a problem.
    static void parse(Content content, String path, Problems problems, Map<String, Node> files) {
        parse(content, path, path, problems, files);
    }

    /// @param shown how the file is called in problems
    static void parse(Content content, String path, String shown, Problems problems, Map<String, Node> files) {
        try {
            YamlText.parse(shown, content.read(path), problems).ifPresent(node -> files.put(path, node));
        } catch (UncheckedIOException broken) {
            problems.add(new Problem.UnusableFile(new Place(shown, 1, 1), reason(broken)));
        }
    }

    private static String reason(UncheckedIOException broken) {
        return switch (Objects.requireNonNull(broken.getCause())) {
            case CharacterCodingException _ -> "it is not text in UTF-8";
            case Content.FileTooLargeException _ -> "it is larger than two million bytes";
            case NoSuchFileException _, AccessDeniedException _ -> "it cannot be opened";
            case IOException other -> String.valueOf(other.getMessage());
        };
    }
}
