package org.facetpath.knowledge.education;

import java.util.Optional;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Node;
import org.facetpath.knowledge.yaml.YamlText;

/// A Markdown file with its front matter between two lines of `---`.
///
/// @param front the front matter, with its lines as in the file
/// @param linesBefore how many lines of the file stand before the body
record EducationFile(String path, Node front, String body, int linesBefore) {

    private static final String FENCE = "---\n";

    static Optional<EducationFile> parse(String path, String written, Problems problems) {
        var text = written.replace("\r\n", "\n");
        int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
        if (!text.startsWith(FENCE) || end < 0) {
            var reason = "it does not begin with front matter between two lines of ---";
            problems.add(new Problem.UnusableFile(new Place(path, 1, 1), reason));
            return Optional.empty();
        }
        // An empty first line instead of the fence keeps the lines of problems those of the file.
        var yaml = "\n" + text.substring(FENCE.length(), end + 1);
        var body = text.substring(end + 1 + FENCE.length());
        int before = Math.toIntExact(
                text.substring(0, text.length() - body.length()).lines().count());
        return YamlText.parse(path, yaml, problems).map(front -> new EducationFile(path, front, body, before));
    }
}
