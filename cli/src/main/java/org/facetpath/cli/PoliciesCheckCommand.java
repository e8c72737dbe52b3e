package org.facetpath.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.Loaded;
import org.facetpath.knowledge.PolicyFolder;
import org.facetpath.knowledge.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `facetpath policies check`: every problem of a folder of own policies with file, line, column and hint.
@Command(name = "check", description = "Checks a folder of your own policies.", mixinStandardHelpOptions = true)
final class PoliciesCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "Policies, families, payers and sources, in files of any name.")
    private Path folder = Path.of(".");

    PoliciesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage("the folder of policies %s does not exist".formatted(folder));
        }
        List<Problem> problems = switch (PolicyFolder.addTo(folder)) {
            case Loaded.Ready<Knowledge> _ -> List.of();
            case Loaded.Rejected<Knowledge>(var found) -> found;
        };
        problems.forEach(problem -> console.out().print(OneLine.of(problem.toLine()) + "\n"));
        var count = problems.isEmpty()
                ? "no problems"
                : "%d %s".formatted(problems.size(), problems.size() == 1 ? "problem" : "problems");
        console.out().print(count + "\n");
        console.out().flush();
        return problems.isEmpty() ? 0 : 1;
    }
}
