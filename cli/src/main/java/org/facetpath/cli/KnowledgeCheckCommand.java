package org.facetpath.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.EducationFolder;
import org.facetpath.knowledge.Forms;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.knowledge.Loaded;
import org.facetpath.knowledge.Wording;
import org.facetpath.knowledge.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `facetpath knowledge check`: every problem of the knowledge files with file, line and column.
@Command(name = "check", description = "Checks knowledge files.", mixinStandardHelpOptions = true)
final class KnowledgeCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A folder laid out as knowledge/ is. Default: what comes with the program.")
    private @Nullable Path folder;

    KnowledgeCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var problems = problems();
        problems.forEach(problem -> console.out().print(OneLine.of(problem.toLine()) + "\n"));
        console.out()
                .print(
                        problems.isEmpty()
                                ? "no problems\n"
                                : "%d %s\n".formatted(problems.size(), problems.size() == 1 ? "problem" : "problems"));
        console.out().flush();
        return problems.isEmpty() ? 0 : 1;
    }

    private List<Problem> problems() {
        var path = folder;
        if (path == null) {
            var texts =
                    Wording.languages().stream().flatMap(language -> listed(EducationFolder.load(language)).stream());
            return all(List.of(
                    listed(KnowledgeFolder.load()).stream(),
                    texts,
                    listed(EducationFolder.emergencyNumbers()).stream()));
        }
        if (!Files.isDirectory(path)) {
            throw new WrongUsage("the folder %s does not exist".formatted(path));
        }
        var loaded = KnowledgeFolder.load(path);
        return all(List.of(
                listed(loaded).stream(),
                formProblems(path, loaded).stream(),
                listed(Wording.load(path, "en")).stream(),
                education(path)));
    }

    /// A folder of rules may do without education; where it has some, it is checked in the languages of
    /// this program.
    private static Stream<Problem> education(Path path) {
        if (!Files.isDirectory(path.resolve("education"))) {
            return Stream.of();
        }
        var texts =
                Wording.languages().stream().flatMap(language -> listed(EducationFolder.load(path, language)).stream());
        return Stream.concat(texts, listed(EducationFolder.emergencyNumbers(path)).stream())
                .distinct();
    }

    private static List<Problem> all(List<Stream<Problem>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }

    /// Forms are made of code sets, so they are looked at once those are right.
    private static List<Problem> formProblems(Path path, Loaded<Knowledge> loaded) {
        return loaded instanceof Loaded.Ready<Knowledge>(var knowledge)
                ? listed(Forms.load(path, knowledge))
                : List.of();
    }

    private static List<Problem> listed(Loaded<?> loaded) {
        return switch (loaded) {
            case Loaded.Ready<?> _ -> List.of();
            case Loaded.Rejected<?>(var problems) -> problems;
        };
    }
}
