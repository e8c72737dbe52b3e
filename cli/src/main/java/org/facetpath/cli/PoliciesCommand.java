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

    @Option(names = "--language", paramLabel = "en|es", defaultValue = "en", description = "Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    PoliciesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var knowledge = Library.withPolicies(folder).knowledge();
        var words = new PolicyWords(Languages.speech(language));
        knowledge.policies().all().stream()
                .sorted(Comparator.comparing(Policy::kind)
                        .thenComparing(Policy::id)
                        .thenComparing(Policy::from))
                .forEach(policy -> print(policy, words));
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    private void print(Policy policy, PolicyWords words) {
        console.out().print(OneLine.of("%-26s %s".formatted(policy.id(), words.row(policy))) + "\n");
    }
}
