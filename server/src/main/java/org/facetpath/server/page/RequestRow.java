package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.html.CoverageMarkup;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.desk.PayerRequest;

/// Writes one request of a list: where it stands, what is open by each policy, and the day that matters next.
final class RequestRow {

    private static final int SHOWN = 3;

    private final HttpServletRequest request;
    private final Knowledge knowledge;
    private final Markup out;
    private final Phrases phrases;

    RequestRow(HttpServletRequest request, Knowledge knowledge, Markup out) {
        this.request = request;
        this.knowledge = knowledge;
        this.out = out;
        this.phrases = new Phrases(Pages.speech(request), "…");
    }

    /// @param title what the row is found by, which leads to the request
    void write(PayerRequest asked, String title) {
        out.open("li", "class", asked.status().code()).open("div", "class", "desk-row");
        out.open("div").open("h2");
        var to = "/patients/%s/requests/%s".formatted(asked.patient(), asked.id());
        out.element("a", title, "href", to).close();
        var what = what(request, asked.answers().getFirst());
        if (!what.equals(title)) {
            out.element("p", what);
        }
        out.open("p");
        status(request, out, asked);
        if (asked.heldBack()) {
            out.element("span", Pages.say(request, "red-flag"), "class", "chip flag-chip");
        }
        out.close();
        // Who pays is no question any more where an answer was recorded for a policy.
        boolean judged = asked.answers().stream().anyMatch(it -> it.policy() != null);
        asked.answers().stream().filter(it -> it.policy() != null || !judged).forEach(this::answer);
        out.close();
        out.open("p", "class", "due-by");
        deadline(request, out, asked);
        out.close().close().close();
    }

    private void answer(CoverageAnswer answer) {
        var title = new CoverageMarkup(new Markup(), speech(), knowledge).title(answer);
        out.element(
                "p",
                "%s: %s"
                        .formatted(
                                title,
                                speech().say("report.coverage."
                                        + answer.verdict().code())));
        var open = CoverageMarkup.open(answer);
        if (!open.isEmpty()) {
            out.element("p", missing(open), "class", "what-missing");
        } else if (answer.policy() == null) {
            var because = new CoverageSentences(speech(), phrases).chosen(answer);
            out.element("p", because, "class", "what-missing");
            out.element("p", say("next." + unknown(answer)), "class", "next");
        }
        var path = answer.pathToYes();
        if (path != null && path.whyNot() != null) {
            out.element("p", new CoverageSentences(speech(), phrases).path(path), "class", "what-missing");
        } else if (path != null && !path.steps().isEmpty()) {
            var who = path.steps().stream()
                    .map(it -> speech().term(it.who().code()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            out.element("p", say("from-whom", "who", who), "class", "what-missing");
        }
    }

    private String missing(List<Explanation> open) {
        var names = open.stream()
                .limit(SHOWN)
                .map(it -> speech().criterion(it.criterion().name()))
                .collect(Collectors.joining("; "));
        return open.size() <= SHOWN
                ? say("missing", "criteria", names)
                : say("missing-more", "criteria", names, "more", Integer.toString(open.size() - SHOWN));
    }

    /// What is not known, where no policy is applied: who pays, where, or what that payer asks.
    static String unknown(CoverageAnswer answer) {
        return switch (answer.chosenBecause().key()) {
            case "coverage.no-payer" -> "payer";
            case "coverage.place-not-known", "coverage.place-unknown" -> "place";
            default -> "policy";
        };
    }

    /// What is asked for, where and when.
    static String what(HttpServletRequest request, CoverageAnswer answer) {
        var speech = Pages.speech(request);
        var phrases = new Phrases(speech, "…");
        var action = answer.proposal().action();
        return phrases.say(
                "server.desk.what",
                "action",
                phrases.capitalised(action == null ? phrases.say("report.action-unknown") : speech.term(action.code())),
                "where",
                phrases.places(answer.sites()),
                "date",
                phrases.date(answer.proposal().when()));
    }

    static void status(HttpServletRequest request, Markup out, PayerRequest asked) {
        var status = asked.status().code();
        out.element("span", Pages.say(request, "desk.status." + status), "class", "status " + status);
        out.words(" ");
    }

    /// The day that matters next; over, in words and not by colour alone, where it has passed.
    static void deadline(HttpServletRequest request, Markup out, PayerRequest asked) {
        var deadline = asked.deadline();
        if (deadline.isEmpty()) {
            out.words(Pages.say(request, "desk.no-deadline"));
            return;
        }
        var phrases = new Phrases(Pages.speech(request), "…");
        var kind = deadline.get().kind().code();
        var day = deadline.get().day();
        boolean over = day.isBefore(asked.assessment().asOf());
        var words = phrases.say("server.desk.due." + kind, "day", day.toString());
        out.element(
                "span", over ? phrases.say("server.desk.over", "due", words) : words, "class", over ? "over" : "due");
    }

    private Speech speech() {
        return Pages.speech(request);
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("server.desk." + key, namesAndValues);
    }
}
