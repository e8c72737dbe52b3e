package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.PathToYes;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.html.CoverageMarkup;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.Unbroken;
import org.facetpath.report.packet.ReplyText;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.server.desk.AnswerForm;
import org.facetpath.server.desk.Dealing;
import org.facetpath.server.desk.Decision;
import org.facetpath.server.desk.PayerRequest;
import org.facetpath.server.desk.RequestPackets;

/// The page of a request: what is asked and where it stands, what holds it back, its way with the payer, then what each
/// policy says of it.
final class RequestPage {

    private final HttpServletRequest request;
    private final Knowledge knowledge;
    private final PayerRequest asked;
    private final String held;
    private final Phrases phrases;
    private final Markup out = new Markup();
    private Map<String, String> problems = Map.of();

    /// @param held why no packet is handed out; empty when nothing stands in the way
    RequestPage(HttpServletRequest request, Knowledge knowledge, PayerRequest asked, String held) {
        this.request = request;
        this.knowledge = knowledge;
        this.asked = asked;
        this.held = held;
        this.phrases = new Phrases(Pages.speech(request), "…");
    }

    /// @param sent `before` when a form came again that says something else than what it wrote
    String first(AnswerForm form, String sent) {
        if (sent.equals("before")) {
            out.element("p", say("sent-before"), Problems.focused("status", "problem-note"));
        }
        return page(form, "");
    }

    String refusedSent(AnswerForm form, String day) {
        problems = Map.of("sent", "desk.wrong-day");
        return page(form, day);
    }

    String refusedAnswer(AnswerForm form) {
        var criteria = RequestPackets.criteria(asked.answers(), Pages.speech(request));
        problems = form.problems(asked, List.copyOf(criteria.keySet()));
        return page(form, "");
    }

    /// The choice of a criterion as a part of the page.
    String criterionPart(AnswerForm form) {
        dealings(Map.of()).criterion(form);
        return Unbroken.in(out.end());
    }

    private PayerSection dealings(Map<String, String> wrong) {
        return new PayerSection(request, out, asked, wrong);
    }

    /// The draft of a letter, to copy or print.
    String reply(String text) {
        out.open("p", "class", "no-print").element("a", say("back"), "href", address());
        out.close();
        out.element("p", say("reply-note"), "class", "caution no-print");
        CopiedText.write(request, out, text, "reply");
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "desk.reply", out);
    }

    private String page(AnswerForm form, String sentDay) {
        head();
        if (!problems.isEmpty()) {
            Problems.note(out, say("wrong"));
        }
        Flags.write(request, out, asked.assessment());
        if (!held.isEmpty()) {
            out.element("p", say("held", "why", held), "class", "problem-note");
        }
        asked.open().ifPresent(this::open);
        policies();
        dealings(problems).write(form, sentDay);
        return Pages.page(request, frame(), "desk.request", out);
    }

    /// Another language leads to the page of the request, also from a form of it that was refused.
    private AppFrame frame() {
        var chosen = PayerSection.chosen(request, asked);
        var query = chosen.isEmpty() ? "" : "?policy=" + String.join("&policy=", chosen);
        return AppFrame.of(request).backTo(address() + query).living().styled("desk.css");
    }

    private void head() {
        var answer = asked.answers().getFirst();
        out.open("p").element("a", Markup.own(asked.name()), "href", "/patients/" + asked.patient());
        out.close();
        out.element("p", RequestRow.what(request, answer), "class", "answer");
        out.open("p");
        RequestRow.status(request, out, asked);
        RequestRow.deadline(request, out, asked);
        out.close();
        var clock = asked.deadline().map(it -> it.clock()).orElse(null);
        if (clock != null) {
            out.element("p", Pages.speech(request).say(clock) + ".", "class", "quiet");
        }
    }

    /// A denial, or a question of the payer, with the criterion it is about as the record answers it now.
    private void open(Dealing.Answered answered) {
        out.open("section", "class", "panel", "aria-labelledby", "open");
        out.element("h2", say("open." + answered.decision().code()), "id", "open");
        out.element("p", dealings(Map.of()).told(answered));
        var criterion = answered.criterion();
        asked.answers().stream()
                .sorted(Comparator.comparing(it -> !answered.policy().equals(it.policy())))
                .flatMap(it -> it.criteria().stream())
                .filter(it -> it.criterion().name().equals(criterion))
                .findFirst()
                .ifPresent(it -> {
                    out.element("h3", say("criterion-now"));
                    out.open("ul", "class", "tree");
                    new CoverageMarkup(out, Pages.speech(request), knowledge).node(it);
                    out.close();
                });
        if (criterion != null) {
            steps(criterion);
        }
        letters(answered);
        out.close();
    }

    private void steps(String criterion) {
        var sentences = new CoverageSentences(Pages.speech(request), phrases);
        var steps = asked.answers().stream()
                .map(CoverageAnswer::pathToYes)
                .filter(Objects::nonNull)
                .map(PathToYes::steps)
                .flatMap(List::stream)
                .filter(it -> it.criterion().equals(criterion))
                .map(sentences::step)
                .distinct()
                .toList();
        if (!steps.isEmpty()) {
            out.element("h3", say("criterion-path"));
            out.open("ol");
            steps.forEach(it -> out.element("li", it));
            out.close();
        }
    }

    private void letters(Dealing.Answered answered) {
        var policy = asked.judgedBy(List.of(answered.policy()));
        if (policy.isEmpty()) {
            out.element("p", say("reply-no-policy"), "class", "hint");
            return;
        }
        var kinds = answered.decision() == Decision.DENIED
                ? List.of(ReplyText.Kind.RESUBMISSION, ReplyText.Kind.APPEAL)
                : List.of(ReplyText.Kind.INFORMATION);
        out.open("p", "class", "packet-links");
        for (var kind : kinds) {
            var to = "%s/reply?kind=%s&policy=%s".formatted(address(), kind.code(), policy.get());
            out.element("a", say("draft." + kind.code()), "class", "button second-button", "href", to);
        }
        out.close();
    }

    private void policies() {
        out.open("section", "aria-labelledby", "policies");
        out.element("h2", Pages.say(request, "order.answer"), "id", "policies");
        var judged = asked.answers().stream().filter(it -> it.policy() != null).toList();
        new CoverageMarkup(out, Pages.speech(request), knowledge)
                .write(judged.isEmpty() ? asked.answers() : judged, this::papers);
        if (judged.isEmpty()) {
            out.open("div", "class", "caution");
            out.element("p", say("next." + RequestRow.unknown(asked.answers().getFirst())), "class", "marked");
            out.element("p", say("until-then")).close();
        } else {
            asked.answers().stream().filter(it -> it.policy() == null).forEach(this::withoutPolicy);
        }
        out.open("form", "method", "get", "action", address(), "class", "filters");
        var choices = new LinkedHashMap<>(Map.of("", say("choose")));
        choices.putAll(PolicyChoices.of(knowledge));
        new Form(request, out, Map.of()).select("policy", say("compare"), choices, "");
        out.open("p").element("button", say("judge"), "type", "submit", "class", "second-button");
        out.close().close().close();
    }

    /// Beside what was judged, that no policy of the payer is known is one line and no card.
    private void withoutPolicy(CoverageAnswer answer) {
        out.element("p", new CoverageSentences(Pages.speech(request), phrases).chosen(answer), "class", "quiet");
    }

    private void papers(CoverageAnswer answer) {
        var policy = answer.policy();
        if (policy == null || !held.isEmpty()) {
            return;
        }
        out.open("p", "class", "packet-links");
        out.element("a", say("packet"), "class", "button", "href", address() + "/packet.zip?policy=" + policy);
        out.element(
                "a",
                say("letter"),
                "class",
                "button second-button",
                "href",
                address() + "/letter.pdf?policy=" + policy);
        out.close();
    }

    private String address() {
        return "/patients/%s/requests/%s".formatted(asked.patient(), asked.id());
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("server.desk." + key, namesAndValues);
    }
}
