package org.facetpath.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.rules.SiteCodesReader;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.YamlText;

/// Flowsheet and procedure codes of a site, for code sets that the terminology has.
public final class SiteCodes {

    /// The terminology with the codes of the file added.
    public static Loaded<Terminology> addTo(Terminology terminology, Path file) {
        var problems = new Problems();
        var added = read(terminology, file, problems);
        return problems.none() ? new Loaded.Ready<>(terminology.with(added)) : new Loaded.Rejected<>(problems.list());
    }

    private static List<CodeSet> read(Terminology terminology, Path file, Problems problems) {
        try {
            var root = YamlText.parse(file.toString(), Files.readString(file), problems);
            var sets = root.map(node -> Fields.read(node, problems, new SiteCodesReader(terminology)::read));
            return sets.orElse(List.of());
        } catch (IOException unreadable) {
            var reason = "it cannot be read as text (%s)".formatted(unreadable.getMessage());
            problems.add(new Problem.UnusableFile(new Place(file.toString(), 1, 1), reason));
            return List.of();
        }
    }

    private SiteCodes() {}
}
