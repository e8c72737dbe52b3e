package org.facetpath.report.wording;

import java.util.Comparator;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.explain.Message;
import org.facetpath.core.logic.Verdict;

/// What is said of a proposal and the policy it was judged by: the same words on a terminal and on a page.
public final class CoverageSentences {

    private final Speech speech;
    private final Phrases phrases;

    public CoverageSentences(Speech speech, Phrases phrases) {
        this.speech = speech;
        this.phrases = phrases;
    }

    /// What is proposed where and when, by which policy, and the verdict.
    public String line(CoverageAnswer answer) {
        var action = answer.proposal().action();
        var policy = answer.policy();
        var revision = answer.revision();
        return phrases.say(
                "report.coverage-line",
                "action",
                phrases.capitalised(action == null ? phrases.say("report.action-unknown") : speech.term(action.code())),
                "where",
                phrases.places(answer.sites()),
                "date",
                phrases.date(answer.proposal().when()),
                "policy",
                policy == null
                        ? phrases.say("report.policy-unknown")
                        : policy + (revision == null ? "" : " " + speech.revision(revision)),
                "verdict",
                phrases.say("report.coverage." + answer.verdict().code()));
    }

    /// Why this policy, and as which step the proposal was judged where that is another than it says.
    public String chosen(CoverageAnswer answer) {
        return Sentences.joined(ended(speech.say(answer.chosenBecause())), judgedAs(answer));
    }

    /// What a criterion asks; what is settled against the proposal, or open although the record says something, is told
    /// with what was found.
    public String criterion(Explanation criterion) {
        var name = speech.criterion(criterion.criterion().name());
        boolean openByRecord = criterion.verdict() == Verdict.NOT_DOCUMENTED
                && criterion.parts().isEmpty()
                && !criterion.evidence().isEmpty();
        return criterion.verdict() == Verdict.NOT_MET || openByRecord
                ? "%s (%s)".formatted(name, speech.say(criterion.message()))
                : name;
    }

    public String note(CoverageAnswer.Note note) {
        return ended(speech.say(note.message()));
    }

    /// From when the path leads to yes, or why there is none; empty where nothing is to be said.
    public String path(PathToYes path) {
        var whyNot = path.whyNot();
        var earliest = path.earliest();
        if (whyNot != null) {
            var key = path.steps().isEmpty() ? "report.path-none" : "report.path-waits";
            return ended(phrases.say(key, "why", speech.say(whyNot)));
        }
        return earliest == null ? "" : phrases.say("report.path", "date", earliest.toString()) + ":";
    }

    /// Who does what from when, and what it must bring.
    public String step(PathToYes.Step step) {
        var provided = step.provided();
        var doing = speech.say(step.message());
        return ended(phrases.say(
                "report.path-step",
                "who",
                phrases.capitalised(speech.term(step.who().code())),
                "date",
                step.earliest().toString(),
                "step",
                provided == null ? doing : "%s. %s".formatted(doing, speech.say(must(step, provided)))));
    }

    /// What it must bring; by name, where what is to be done does not name it.
    private Message must(PathToYes.Step step, Message provided) {
        var named = new Message(provided.key() + "-of", provided.arguments());
        return step.message().arguments().containsKey("criterion") || !speech.isWorded(named.key()) ? provided : named;
    }

    /// What heads the facts that count today and will be too old by the first day; empty where there are none.
    public String lapses(PathToYes path) {
        var earliest = path.earliest();
        return earliest == null || path.lapses().isEmpty()
                ? ""
                : phrases.say("report.path-lapses", "date", earliest.toString()) + ":";
    }

    /// Until when something counts, what it is after that, and its last line in the record, to be done again.
    public String lapse(PathToYes.Lapse lapse) {
        var last = lapse.lastDay();
        var name = phrases.capitalised(speech.criterion(lapse.criterion()));
        var verdict = lapse.then().code();
        var words = last == null
                ? phrases.say("report.lapse", "what", name, "verdict", verdict)
                : phrases.say("report.lapse-until", "what", name, "verdict", verdict, "last", last.toString());
        return ended(lapse.evidence().stream()
                .max(Comparator.comparing(line -> line.date() == null ? "" : line.date()))
                .map(line -> phrases.say("report.lapse-again", "lapse", words, "line", line(line)))
                .orElse(words));
    }

    private static String line(Evidence line) {
        var date = line.date();
        return date == null ? line.resource() : "%s %s".formatted(line.resource(), date.split("T", 2)[0]);
    }

    private String judgedAs(CoverageAnswer answer) {
        var action = answer.proposal().action();
        var step = answer.judgedAs();
        return step == null || (action != null && action.code().equals(step))
                ? ""
                : phrases.say("report.judged-as", "step", step);
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
