package org.facetpath.cli;

import java.util.Comparator;
import java.util.concurrent.Callable;
import org.facetpath.core.knowledge.Policy;
import picocli.CommandLine.Command;

/// `facetpath knowledge list`: the guidelines and policies one can judge by.
@Command(name = "list", description = "Lists guidelines and policies.", mixinStandardHelpOptions = true)
final class KnowledgeListCommand implements Callable<Integer> {

    private final Console console;

    KnowledgeListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var knowledge = Library.load().knowledge();
        console.out().print("knowledge %s\n".formatted(knowledge.version()));
        knowledge.policies().all().stream()
                .sorted(Comparator.comparing(Policy::kind)
                        .thenComparing(Policy::id)
                        .thenComparing(Policy::from))
                .forEach(this::print);
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    private void print(Policy policy) {
        var kind = policy.kind() == Policy.Kind.GUIDELINE ? "guideline" : "policy";
        console.out()
                .print("%-9s  %-14s %-12s from %s  %s\n"
                        .formatted(kind, policy.id(), policy.revision(), policy.from(), policy.title()));
    }
}
