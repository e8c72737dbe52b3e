package org.facetpath.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.facetpath.core.coverage.Deadlines;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Criterion;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.report.wording.PolicyDays;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `facetpath policies show`: one version of a policy, criterion by criterion with what it rests on.
@Command(name = "show", description = "Shows a policy.", mixinStandardHelpOptions = true)
final class PoliciesShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ID", description = "The policy; ID@DATE for the version of a day. Default: the last.")
    private String id = "";

    @Option(names = "--policies", paramLabel = "DIR", description = "A folder of your own policies besides.")
    private @Nullable Path folder;

    @Option(names = "--language", paramLabel = "en|es", defaultValue = "en", description = "Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    PoliciesShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var knowledge = Library.withPolicies(folder).knowledge();
        var policy = PolicyVersion.find(knowledge, id);
        var speech = Languages.speech(language);
        var words = new PolicyWords(speech);
        say(policy.title());
        say("%s, %s".formatted(policy.id(), words.version(policy)));
        say(words.cited(policy.reference()));
        terms(policy, speech);
        clocks(knowledge, policy, speech);
        policy.steps().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(step -> {
            say("");
            say("== " + words.term(step.getKey()));
            for (var criterion : step.getValue()) {
                say("%s".formatted(words.name(criterion.id().name())));
                var asked = words.asked(criterion);
                if (!asked.isBlank()) {
                    say("    " + asked);
                }
                var codes = codes(criterion, knowledge.terminology());
                if (!codes.isEmpty()) {
                    say("    " + label(speech, "codes", String.join(", ", codes)));
                }
                var reference = criterion.reference();
                if (reference != null) {
                    say("    %s (%s)".formatted(reference.source(), words.standing(reference)));
                }
            }
        });
        console.out().flush();
        return ExitCode.ASSESSED.number();
    }

    /// The codes a payer lists, which their set's name alone does not tell.
    private static List<String> codes(Criterion criterion, Terminology terminology) {
        Set<CodeSetId> sets = switch (criterion) {
            case PayerCriterion.DiagnosisOnList it -> it.anyOf();
            case PayerCriterion.CodesNotAmong it -> it.anyOf();
            case PayerCriterion.UnitsAtMost it -> it.anyOf();
            default -> Set.of();
        };
        return terminology.list().stream()
                .filter(set ->
                        sets.contains(set.id()) || set.memberOf().stream().anyMatch(sets::contains))
                .flatMap(set -> set.codes().stream())
                .map(CodeSet.CodePattern::code)
                .sorted()
                .distinct()
                .toList();
    }

    private void terms(Policy policy, Speech speech) {
        var terms = policy.terms();
        if (!terms.payers().isEmpty()) {
            say(label(speech, "payers", String.join(", ", terms.payers())));
        }
        if (!terms.states().isEmpty()) {
            say(label(
                    speech,
                    "states",
                    String.join(", ", terms.states().stream().sorted().toList())));
        }
        if (!terms.partly().isEmpty()) {
            say(label(
                    speech,
                    "partly",
                    String.join(", ", terms.partly().stream().sorted().toList())));
        }
        if (terms.replacedBy() != null) {
            say(label(speech, "replaced-by", terms.replacedBy()));
        }
        terms.remarks()
                .forEach(remark -> say(label(
                        speech,
                        "note",
                        "%s (%s)"
                                .formatted(
                                        speech.say(Message.of(remark.message())),
                                        new PolicyWords(speech).standing(remark.reference())))));
    }

    // Also those of payers that follow this policy, such as Medicare Advantage.
    private void clocks(Knowledge knowledge, Policy policy, Speech speech) {
        var own = policy.terms().payers();
        for (var payer : payers(knowledge, policy)) {
            var of = own.contains(payer) ? "" : " (%s)".formatted(payer);
            for (var clock : knowledge.payers().clocks()) {
                if (clock.payers().contains(payer)) {
                    say("%s%s: %s%s (%s)"
                            .formatted(
                                    speech.say("policy.show.clock"),
                                    of,
                                    speech.say(Deadlines.message(clock)),
                                    days(clock, speech),
                                    new PolicyWords(speech).standing(clock.reference())));
                }
            }
        }
    }

    private static List<String> payers(Knowledge knowledge, Policy policy) {
        var own = policy.terms().payers();
        var followers = knowledge.payers().payers().stream()
                .filter(payer -> payer.follows() != null && own.contains(payer.follows()))
                .map(PayerDirectory.Payer::id);
        return Stream.concat(own.stream(), followers).distinct().toList();
    }

    private static String days(PayerDirectory.Clock clock, Speech speech) {
        var days = new PolicyDays(speech).between(clock.from(), clock.to());
        return days.isEmpty() ? "" : ", " + days;
    }

    private static String label(Speech speech, String name, String text) {
        return "%s: %s".formatted(speech.say("policy.show." + name), text);
    }

    private void say(String line) {
        console.out().print((line.isBlank() ? "" : OneLine.of(line)) + "\n");
    }
}
