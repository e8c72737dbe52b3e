package org.facetpath.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.knowledge.Repository;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Node;
import org.facetpath.knowledge.yaml.YamlText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every knowledge file")
class EveryFileHasItsSchemaTest {

    private static final String BASE = "https://facetpath.org/knowledge/schema/";
    private static final String HEADER = "# yaml-language-server: $schema=";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(address ->
                    Repository.read(Repository.KNOWLEDGE.resolve("schema/" + address.substring(BASE.length())))));

    static Stream<String> files() {
        return Repository.contentFiles().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void names_its_schema_in_its_first_line_and_keeps_it(String file) {
        var firstLine = Repository.read(Repository.KNOWLEDGE.resolve(file))
                .lines()
                .findFirst()
                .orElse("");
        assertThat(firstLine).as(file).startsWith(HEADER);
        var named = Repository.KNOWLEDGE
                .resolve(file)
                .resolveSibling(firstLine.substring(HEADER.length()))
                .normalize();
        assertThat(named).as(file).exists().hasParent(Repository.KNOWLEDGE.resolve("schema"));

        assertThat(problems(named.getFileName().toString(), Repository.parse(file)))
                .isEmpty();
    }

    static Stream<Path> educationTexts() throws Exception {
        try (var files = Files.walk(Repository.KNOWLEDGE.resolve("education"))) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("educationTexts")
    void of_education_keeps_the_schema_of_its_front_matter(Path file) {
        var text = Repository.read(file);
        var front = text.substring("---\n".length(), text.indexOf("\n---\n"));
        var problems = new Problems();
        var root = YamlText.parse(file.toString(), front, problems);

        assertThat(front).startsWith(HEADER + "../../schema/education.schema.json\n");
        assertThat(problems.list()).isEmpty();
        assertThat(problems("education.schema.json", root.orElseThrow())).isEmpty();
    }

    @Test
    void is_refused_with_line_and_column_where_it_breaks_its_schema() {
        var version = new Node.Scalar(new Place("version.yaml", 3, 10), "soon", true);
        var entries = new Node.Entries(
                new Place("version.yaml", 2, 1),
                Map.of(
                        "clinicallyReviewedBy", new Node.Entry(version.place(), version),
                        "version", new Node.Entry(new Place("version.yaml", 3, 1), version)));

        assertThat(problems("version.schema.json", entries))
                .singleElement()
                .asString()
                .startsWith("version.yaml:3:10: ");
    }

    @Test
    void has_a_schema_that_is_used() throws Exception {
        try (var schemas = Files.list(Repository.KNOWLEDGE.resolve("schema"))) {
            assertThat(schemas.map(schema -> schema.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".schema.json"))
                    .contains("criterion.schema.json", "policy.schema.json", "terminology.schema.json");
        }
    }

    private static List<String> problems(String schemaName, Node root) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(BASE + schemaName));
        return schema.validate(JsonText.of(root), InputFormat.JSON).stream()
                .map(error -> place(root, error) + ": " + error.getMessage())
                .toList();
    }

    /// Where in the file the error is; as near as the path of the error leads.
    private static Place place(Node root, Error error) {
        var node = root;
        for (var step : error.getInstanceLocation().toString().split("/", -1)) {
            var key = step.replace("~1", "/").replace("~0", "~");
            if (node instanceof Node.Entries entries && entries.byKey().containsKey(key)) {
                node = entries.byKey().get(key).value();
            } else if (node instanceof Node.Items items && key.matches("\\d+")) {
                node = items.nodes().get(Integer.parseInt(key));
            }
        }
        return node.place();
    }
}
