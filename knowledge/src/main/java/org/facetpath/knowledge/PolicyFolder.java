package org.facetpath.knowledge;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.rules.KnowledgeReader;
import org.facetpath.knowledge.yaml.Node;

/// A folder of a site's own policies: policies, families, payers and the sources they rest on, in files of any name.
///
/// They may extend our families and cite our sources; a policy of ours that is in force on the same days is refused, so
/// that nobody is judged by two texts of one name.
public final class PolicyFolder {

    private static final Map<String, String> FOLDER_BY_KEY =
            Map.of("policy", "policies/", "family", "policies/", "sources", "sources/", "payers", "payers/");

    private PolicyFolder() {}

    /// Our knowledge with the folder's policies, or everything that is wrong with them; nothing
    /// half-loaded.
    public static Loaded<Knowledge> addTo(Path folder) {
        var problems = new Problems();
        var files = new TreeMap<>(ownFiles(problems));
        var content = new Content.Folder(folder);
        int found = 0;
        for (var path : content.list()) {
            if (isPolicyFile(path)) {
                found++;
                add(content, folder, path, problems, files);
            }
        }
        if (found == 0) {
            problems.add(new Problem.UnusableFile(new Place(folder.toString(), 1, 1), "there are no policies in it"));
        }
        if (!problems.none()) {
            return new Loaded.Rejected<>(problems.list());
        }
        var knowledge = KnowledgeReader.read(files, problems);
        return problems.none() ? new Loaded.Ready<>(knowledge) : new Loaded.Rejected<>(problems.list());
    }

    private static boolean isPolicyFile(String path) {
        return (path.endsWith(".yaml") || path.endsWith(".yml")) && !path.contains(".cases.");
    }

    private static Map<String, Node> ownFiles(Problems problems) {
        var parsed = ParsedContent.find(ParsedContent.RULES);
        if (parsed != null) {
            return parsed;
        }
        var files = new TreeMap<String, Node>();
        var content = new Content.Packaged();
        content.list().stream()
                .filter(KnowledgeReader::holdsRules)
                .forEach(path -> ParsedContent.parse(content, path, problems, files));
        return files;
    }

    private static void add(Content content, Path folder, String path, Problems problems, Map<String, Node> files) {
        var shown = folder.resolve(path).toString();
        var parsed = new TreeMap<String, Node>();
        ParsedContent.parse(content, path, shown, problems, parsed);
        for (var node : parsed.values()) {
            var key = node instanceof Node.Entries entries
                    ? FOLDER_BY_KEY.keySet().stream()
                            .filter(entries.byKey()::containsKey)
                            .findFirst()
                            .orElse(null)
                    : null;
            if (key == null) {
                problems.add(
                        new Problem.UnusableFile(node.place(), "it holds none of: policy, family, payers, sources"));
            } else {
                files.put(FOLDER_BY_KEY.get(key) + "own/" + path, node);
                checkWords(node, "remarks", "remark", problems);
                checkWords(node, "clocks", "label", problems);
            }
        }
    }

    // Remarks are worded by ours, clocks by their label: a name alone would stand in an answer as it is.
    private static void checkWords(Node file, String list, String key, Problems problems) {
        var entry = file instanceof Node.Entries entries ? entries.byKey().get(list) : null;
        if (entry == null || !(entry.value() instanceof Node.Items items)) {
            return;
        }
        var remarks = remarks();
        for (var item : items.nodes()) {
            var said = item instanceof Node.Entries one ? one.byKey().get(key) : null;
            if (said == null) {
                problems.add(new Problem.MissingKey(item.place(), key));
            } else if (key.equals("remark")
                    && said.value() instanceof Node.Scalar name
                    && !remarks.contains(name.text())) {
                problems.add(
                        new Problem.UnknownWord(name.place(), key, name.text(), ClosestName.to(name.text(), remarks)));
            }
        }
    }

    private static Set<String> remarks() {
        return Wording.load("en").keys().stream()
                .filter(key -> key.startsWith("remark."))
                .map(key -> key.substring("remark.".length()))
                .collect(Collectors.toSet());
    }
}
