package org.facetpath.knowledge;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.rules.KnowledgeReader;
import org.facetpath.knowledge.yaml.Node;
import org.facetpath.knowledge.yaml.YamlText;

/// Loads the folder of knowledge files: all of it, or the list of everything that is wrong with it.
public final class KnowledgeFolder {

    private KnowledgeFolder() {}

    /// The knowledge that comes with this program.
    public static Loaded<Knowledge> load() {
        return load(new Content.Packaged());
    }

    /// The knowledge of a folder laid out as `knowledge/` is.
    public static Loaded<Knowledge> load(Path folder) {
        return load(new Content.Folder(folder));
    }

    private static Loaded<Knowledge> load(Content content) {
        var problems = new Problems();
        var files = new ConcurrentHashMap<String, Node>();
        var paths = content.list().stream().filter(KnowledgeReader::holdsRules).toList();
        paths.parallelStream().forEach(path -> parse(content, path, problems, files));
        if (files.size() < paths.size()) {
            // What a broken file defines would only seem to be missing everywhere else.
            return new Loaded.Rejected<>(problems.list());
        }
        var knowledge = KnowledgeReader.read(files, problems);
        return problems.none() ? new Loaded.Ready<>(knowledge) : new Loaded.Rejected<>(problems.list());
    }

    private static void parse(Content content, String path, Problems problems, Map<String, Node> files) {
        try {
            YamlText.parse(path, content.read(path), problems).ifPresent(node -> files.put(path, node));
        } catch (UncheckedIOException broken) {
            var reason = String.valueOf(broken.getCause());
            problems.add(new Problem.UnusableFile(new Place(path, 1, 1), reason));
        }
    }
}
