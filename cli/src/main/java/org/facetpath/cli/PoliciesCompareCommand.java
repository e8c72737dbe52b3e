package org.facetpath.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath policies compare`: what two policies, or two versions of one, ask differently, as a table.
@Command(name = "compare", description = "Compares two policies or versions.", mixinStandardHelpOptions = true)
final class PoliciesCompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", arity = "2", description = "Two policies; ID@DATE for the version of a day.")
    private List<String> ids = List.of();

    @Option(names = "--policies", paramLabel = "DIR", description = "A folder of your own policies besides.")
    private @Nullable Path folder;

    @Option(names = "--language", paramLabel = "en|es", defaultValue = "en", description = "Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    PoliciesCompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var knowledge = Library.withPolicies(folder).knowledge();
        var one = PolicyVersion.find(knowledge, ids.get(0));
        var other = PolicyVersion.find(knowledge, ids.get(1));
        var table = new SideBySide(console.columns());
        var speech = Languages.speech(language);
        var words = new PolicyWords(speech);
        table.row("", heading(one, speech), heading(other, speech));
        table.row("days", words.days(one), words.days(other));
        int differences = 0;
        var steps = new TreeSet<>(one.steps().keySet());
        steps.addAll(other.steps().keySet());
        for (var step : steps) {
            differences += compare(step, one, other, words, table);
        }
        console.out().print(table.text());
        console.out().print(differences == 0 ? "no differences in what they ask\n" : "");
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    private static String heading(Policy policy, Speech speech) {
        return "%s %s".formatted(policy.id(), speech.revision(policy.revision()));
    }

    private static int compare(String step, Policy one, Policy other, PolicyWords words, SideBySide table) {
        var left = words.step(one, step);
        var right = words.step(other, step);
        var names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        int differences = 0;
        for (var name : names) {
            var asked = left.get(name);
            var askedThere = right.get(name);
            if (asked == null || !asked.equals(askedThere)) {
                if (differences++ == 0) {
                    table.heading(words.term(step));
                }
                table.row(words.name(name), said(asked), said(askedThere));
            }
        }
        return differences;
    }

    private static String said(@Nullable String asked) {
        return asked == null ? "-" : asked.isBlank() ? "asked" : asked;
    }
}
