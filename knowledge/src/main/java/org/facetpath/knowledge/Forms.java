package org.facetpath.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.form.Form;
import org.facetpath.knowledge.form.FormReader;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Loads the forms of `knowledge/questionnaires`. They judge nothing, so they are no part of [Knowledge] and are read
/// only where forms are made.
public final class Forms {

    private static final String FILE = "questionnaires/questionnaires.yaml";

    /// The forms that come with this program.
    public static Loaded<List<Form>> load(Knowledge knowledge) {
        return load(new Content.Packaged(), knowledge);
    }

    /// The forms of a folder laid out as `knowledge/` is; none when it has no file of them.
    public static Loaded<List<Form>> load(Path folder, Knowledge knowledge) {
        return load(new Content.Folder(folder), knowledge);
    }

    private static Loaded<List<Form>> load(Content content, Knowledge knowledge) {
        if (!content.list().contains(FILE)) {
            return new Loaded.Ready<>(List.of());
        }
        var problems = new Problems();
        var files = new TreeMap<String, Node>();
        ParsedContent.parse(content, FILE, problems, files);
        var file = files.get(FILE);
        var forms = file == null ? null : Fields.read(file, problems, new FormReader(knowledge)::read);
        return problems.none() && forms != null ? new Loaded.Ready<>(forms) : new Loaded.Rejected<>(problems.list());
    }

    private Forms() {}
}
