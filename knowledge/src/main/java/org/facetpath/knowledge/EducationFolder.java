package org.facetpath.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EducationReader;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.knowledge.education.EmergencyNumbers;
import org.facetpath.knowledge.education.EmergencyReader;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.rules.Citations;
import org.facetpath.knowledge.rules.KnowledgeReader;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Loads what is for patients: the education texts of `knowledge/education` and the numbers to call.
public final class EducationFolder {

    private static final String FOLDER = "education/";
    private static final String INDEX = FOLDER + "index.yaml";
    private static final String NUMBERS = FOLDER + "emergency-numbers.yaml";

    private final Content content;
    private final Problems problems = new Problems();
    private final Citations citations;

    private EducationFolder(Content content, Map<String, Node> sources) {
        this.content = content;
        this.citations = KnowledgeReader.sources(sources, problems);
    }

    /// The texts of a language that come with this program.
    public static Loaded<Education> load(String language) {
        var folder = new EducationFolder(new Content.Packaged(), packagedSources());
        return folder.loaded(folder.texts(language));
    }

    /// The texts of a language from a folder laid out as `knowledge/` is.
    public static Loaded<Education> load(Path root, String language) {
        var folder = of(root);
        return folder.loaded(folder.texts(language));
    }

    /// The numbers that come with this program.
    public static Loaded<EmergencyNumbers> emergencyNumbers() {
        var folder = new EducationFolder(new Content.Packaged(), packagedSources());
        return folder.loaded(folder.numbers());
    }

    /// The numbers of a folder laid out as `knowledge/` is.
    public static Loaded<EmergencyNumbers> emergencyNumbers(Path root) {
        var folder = of(root);
        return folder.loaded(folder.numbers());
    }

    private static EducationFolder of(Path root) {
        var content = new Content.Folder(root);
        return new EducationFolder(content, sources(content));
    }

    private static Map<String, Node> packagedSources() {
        var parsed = ParsedContent.find(ParsedContent.RULES);
        return parsed == null ? sources(new Content.Packaged()) : parsed;
    }

    private static Map<String, Node> sources(Content content) {
        var files = new TreeMap<String, Node>();
        var elsewhere = new Problems();
        content.list().stream()
                .filter(path -> path.startsWith("sources/"))
                .forEach(path -> ParsedContent.parse(content, path, elsewhere, files));
        return files;
    }

    private <T> Loaded<T> loaded(T value) {
        return problems.none() ? new Loaded.Ready<>(value) : new Loaded.Rejected<>(problems.list());
    }

    private EmergencyNumbers numbers() {
        return read(NUMBERS, new EmergencyReader(citations)::read, new EmergencyNumbers(Map.of()));
    }

    private Education texts(String language) {
        var topics = read(INDEX, EducationFolder::topics, List.<String>of());
        var paths = content.list();
        var reader = new EducationReader(language, topics, citations, problems);
        var texts = new ArrayList<EducationText>();
        for (var topic : topics) {
            var path = FOLDER + topic + "/" + language + ".md";
            if (paths.contains(path)) {
                reader.read(topic, path, content.read(path)).ifPresent(texts::add);
            } else {
                problems.add(new Problem.UnusableFile(new Place(path, 1, 1), "the index names it and it is not there"));
            }
        }
        paths.stream()
                .filter(path -> path.startsWith(FOLDER) && path.endsWith("/" + language + ".md"))
                .filter(path -> !topics.contains(path.substring(FOLDER.length(), path.lastIndexOf('/'))))
                .forEach(path -> problems.add(new Problem.UnusableFile(
                        new Place(path, 1, 1), "education/index.yaml does not name its topic")));
        return new Education(language, texts);
    }

    private static List<String> topics(Fields file) {
        file.text("clinicallyReviewedBy");
        return file.texts("topics");
    }

    private <T> T read(String path, Function<Fields, T> reader, T otherwise) {
        var files = new TreeMap<String, Node>();
        if (!content.list().contains(path)) {
            problems.add(new Problem.UnusableFile(new Place(path, 1, 1), "it is not there"));
            return otherwise;
        }
        ParsedContent.parse(content, path, problems, files);
        var node = files.get(path);
        var value = node == null ? null : Fields.read(node, problems, reader);
        return value == null ? otherwise : value;
    }
}
