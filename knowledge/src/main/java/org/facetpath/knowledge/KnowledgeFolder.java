package org.facetpath.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.rules.KnowledgeReader;
import org.facetpath.knowledge.yaml.Node;

/// Loads the folder of knowledge files: all of it, or the list of everything that is wrong with it.
public final class KnowledgeFolder {

    private KnowledgeFolder() {}

    /// The knowledge that comes with this program.
    public static Loaded<Knowledge> load() {
        var parsed = ParsedContent.find(ParsedContent.RULES);
        if (parsed == null) {
            return load(new Content.Packaged());
        }
        var problems = new Problems();
        return judged(KnowledgeReader.read(parsed, KnowledgeFolder::policies, problems), problems);
    }

    private static Map<String, Node> policies() {
        return ParsedContent.get(ParsedContent.POLICIES);
    }

    /// The knowledge of a folder laid out as `knowledge/` is.
    public static Loaded<Knowledge> load(Path folder) {
        return load(new Content.Folder(folder));
    }

    private static Loaded<Knowledge> load(Content content) {
        var problems = new Problems();
        var files = new ConcurrentHashMap<String, Node>();
        var paths = content.list().stream().filter(KnowledgeReader::holdsRules).toList();
        paths.parallelStream().forEach(path -> ParsedContent.parse(content, path, problems, files));
        if (files.size() < paths.size()) {
            // What a broken file defines would only seem to be missing everywhere else.
            return new Loaded.Rejected<>(problems.list());
        }
        return judged(KnowledgeReader.read(files, problems), problems);
    }

    private static Loaded<Knowledge> judged(Knowledge knowledge, Problems problems) {
        return problems.none() ? new Loaded.Ready<>(knowledge) : new Loaded.Rejected<>(problems.list());
    }
}
