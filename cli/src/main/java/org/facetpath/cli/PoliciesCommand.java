package org.facetpath.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.facetpath.core.knowledge.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `facetpath policies`: payers' policies, every version with the days it holds.
@Command(
        name = "policies",
        description = "Lists payers' policies and guidelines; shows, compares and checks them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]")
final class PoliciesCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--policies", paramLabel = "DIR", description = "A folder of your own policies besides.")
    private @Nullable Path folder;

    PoliciesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var knowledge = Library.withPolicies(folder).knowledge();
        knowledge.policies().all().stream()
                .sorted(Comparator.comparing(Policy::kind)
                        .thenComparing(Policy::id)
                        .thenComparing(Policy::from))
                .forEach(this::print);
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    private void print(Policy policy) {
        console.out()
                .print(OneLine.of("%-26s %-24s %-18s %s"
                                .formatted(policy.id(), PolicyWords.days(policy), policy.revision(), policy.title()))
                        + "\n");
    }
}
