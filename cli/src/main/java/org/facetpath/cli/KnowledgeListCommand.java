package org.facetpath.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.report.wording.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `facetpath knowledge list`: the guidelines and policies one can judge by.
@Command(name = "list", description = "Lists guidelines and policies.", mixinStandardHelpOptions = true)
final class KnowledgeListCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--language", paramLabel = "en|es", defaultValue = "en", description = "Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    KnowledgeListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var knowledge = Library.load().knowledge();
        var speech = Languages.speech(language);
        console.out().print("%s %s\n".formatted(speech.say("policy.list.version"), knowledge.version()));
        knowledge.policies().all().stream()
                .sorted(Comparator.comparing(Policy::kind)
                        .thenComparing(Policy::id)
                        .thenComparing(Policy::from))
                .forEach(policy -> print(policy, speech));
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    private void print(Policy policy, Speech speech) {
        var kind = speech.say("policy.kind." + policy.kind().name().toLowerCase(Locale.ROOT));
        console.out()
                .print(OneLine.of("%-9s  %-26s %s".formatted(kind, policy.id(), new PolicyWords(speech).row(policy)))
                        + "\n");
    }
}
