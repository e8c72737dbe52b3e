package org.facetpath.report.html;

import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.html.Alarm.ByUrgency;

/// Published warning signs that fit what somebody answered, and how soon to seek care. It repeats their answers, names
/// no illness, and says what nobody answered: silence is never "all clear".
final class SelfCheckDanger {

    private static final String IN_DOUBT = "question.red-flag-in-doubt";
    private static final String FOUND = "found.present";

    private final Markup out;
    private final PatientWords words;
    private final String number;

    /// @param number whom to call, as marked words
    SelfCheckDanger(Markup out, PatientWords words, String number) {
        this.out = out;
        this.words = words;
        this.number = number;
    }

    /// What is for now or for the next days; nothing where there is none.
    void now(Assessment assessment) {
        var heading = new ByUrgency("self-check.now-emergency", "self-check.now-urgent");
        var act = new ByUrgency("self-check.do-emergency", "self-check.do-urgent");
        new Alarm(this::told, heading, act, "self-check.now-limits").write(assessment, out, words, number);
    }

    /// What can wait for a visit, and answers whose meaning only a talk can settle.
    void later(Assessment assessment) {
        var soon = assessment.redFlags().stream()
                .filter(flag -> !flag.urgency().stopsPathway())
                .toList();
        var doubts = assessment.questions().stream()
                .filter(question -> question.message().key().equals(IN_DOUBT))
                .map(question -> question.message().arguments().getOrDefault("flag", ""))
                .toList();
        if (soon.isEmpty() && doubts.isEmpty()) {
            return;
        }
        out.open("section", "class", "heed", "aria-labelledby", "soon");
        out.element("h2", words.say("self-check.soon"), "id", "soon");
        if (!doubts.isEmpty()) {
            out.element("p", words.say("self-check.do-doubt", "number", number));
            list(doubts.stream().map(flag -> words.what("flag", flag)));
        }
        if (!soon.isEmpty()) {
            out.element("p", words.say("self-check.do-soon"));
            told(soon);
        }
        out.close();
    }

    /// No sign fits. It says what that is worth.
    void none(Assessment assessment) {
        boolean doubted = assessment.questions().stream()
                .anyMatch(question -> question.message().key().equals(IN_DOUBT));
        if (doubted) {
            return;
        }
        out.open("section", "aria-labelledby", "none");
        out.element("h2", words.say("self-check.none"), "id", "none");
        out.element("p", words.say("self-check.none-text", "number", number));
        out.close();
    }

    /// @param findings that nobody answered
    void open(List<String> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.open("section", "class", "heed", "aria-labelledby", "open");
        out.element("h2", words.say("self-check.open"), "id", "open");
        out.element("p", words.say("self-check.open-text"));
        list(findings.stream().map(finding -> words.say("self-check.ask." + finding)));
        out.close();
    }

    private void told(List<RaisedRedFlag> flags) {
        out.element("p", words.say("self-check.about-what"));
        list(flags.stream().map(flag -> words.what("flag", flag.id())));
        var answers = flags.stream()
                .flatMap(flag -> leaves(flag.explanation()))
                .filter(leaf -> leaf.verdict() == Verdict.MET
                        && leaf.message().key().equals(FOUND)
                        && !PatientGrounds.PAIN_ITSELF.contains(leaf.criterion().name()))
                .flatMap(leaf -> Stream.of(
                        leaf.message().arguments().getOrDefault("findings", "").split(",", -1)))
                .map(String::strip)
                .filter(finding -> !finding.isEmpty())
                .map(finding -> words.what("finding", finding))
                .distinct()
                .toList();
        if (!answers.isEmpty()) {
            out.element("p", words.say("self-check.you-said"));
            list(answers.stream());
        }
    }

    private static Stream<Explanation> leaves(Explanation explanation) {
        return explanation.parts().isEmpty()
                ? Stream.of(explanation)
                : explanation.parts().stream().flatMap(SelfCheckDanger::leaves);
    }

    private void list(Stream<String> lines) {
        out.open("ul");
        lines.distinct().forEach(line -> out.element("li", line));
        out.close();
    }
}
