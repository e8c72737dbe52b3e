package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.server.desk.AnswerForm;
import org.facetpath.server.desk.Dealing;
import org.facetpath.server.desk.Decision;
import org.facetpath.server.desk.PayerRequest;
import org.facetpath.server.desk.RequestPackets;

/// What happened between the clinic and the payer, and the two forms that record more of it.
final class PayerSection {

    private final HttpServletRequest request;
    private final Markup out;
    private final PayerRequest asked;
    private final Map<String, String> problems;
    private final Phrases phrases;

    /// @param problems what is wrong with what was sent, by the name of the field
    PayerSection(HttpServletRequest request, Markup out, PayerRequest asked, Map<String, String> problems) {
        this.request = request;
        this.out = out;
        this.asked = asked;
        this.problems = problems;
        this.phrases = new Phrases(Pages.speech(request), "…");
    }

    void write(AnswerForm form, String sentDay) {
        out.open("section", "aria-labelledby", "payer").element("h2", say("payer"), "id", "payer");
        if (asked.dealings().isEmpty()) {
            out.element("p", say("nothing-yet"), "class", "quiet");
        } else {
            out.open("ol");
            asked.dealings().forEach(it -> out.element("li", told(it)));
            out.close();
        }
        out.open("div", "class", "two");
        sentForm(form, sentDay);
        answerForm(form);
        out.close().close();
    }

    /// What happened in a sentence or a few.
    String told(Dealing dealing) {
        var day = dealing.day().toString();
        return switch (dealing) {
            case Dealing.Sent _ -> say("told-sent", "day", day);
            case Dealing.Answered answered ->
                Stream.of(
                                say("told-answer", "day", day, "decision", decision(answered.decision())),
                                answered.number().isEmpty()
                                        ? ""
                                        : say("told-number", "number", Markup.own(answered.number())),
                                answered.reason().isEmpty()
                                        ? ""
                                        : say("told-reason", "reason", Markup.own(answered.reason())),
                                criterion(answered))
                        .filter(it -> !it.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow();
        };
    }

    private String criterion(Dealing.Answered answered) {
        var criterion = answered.criterion();
        return criterion == null
                ? ""
                : say("told-criterion", "criterion", Pages.speech(request).criterion(criterion));
    }

    private String decision(Decision decision) {
        return Pages.speech(request).say("payer-decision." + decision.code());
    }

    private void sentForm(AnswerForm form, String day) {
        out.open("div").element("h3", say("record-sent"));
        Pages.form(request, out, address() + "/sent");
        out.empty("input", "type", "hidden", "name", "form", "value", form.id());
        chosen().forEach(it -> out.empty("input", "type", "hidden", "name", "policy", "value", it));
        var today = asked.assessment().asOf().toString();
        new Form(request, out, problems)
                .field("sent", say("sent-day"), day.isEmpty() ? today : day, "type", "date", "max", today);
        out.open("p").element("button", say("save-sent"), "type", "submit", "class", "second-button");
        out.close().close().close();
    }

    private void answerForm(AnswerForm form) {
        var fields = new Form(request, out, problems);
        out.open("div").element("h3", say("record-answer"));
        Pages.form(request, out, address() + "/answer");
        out.empty("input", "type", "hidden", "name", "form", "value", form.id());
        var policy = asked.judgedBy(chosen()).orElse("");
        out.empty("input", "type", "hidden", "name", "policy", "value", policy);
        fields.open("decision", say("decision"));
        var decisions = new LinkedHashMap<String, String>();
        Stream.of(Decision.values()).forEach(it -> decisions.put(it.code(), phrases.capitalised(decision(it))));
        fields.boxes("decision", decisions, List.of(form.decision()), "radio");
        out.close();
        var today = asked.assessment().asOf().toString();
        var days = asked.sent()
                .map(sent -> new String[] {"type", "date", "max", today, "min", sent.toString()})
                .orElse(new String[] {"type", "date", "max", today});
        fields.field("day", say("answer-day"), form.day(), days);
        fields.field("number", say("number"), form.number(), "type", "text", "maxlength", "100", "autocomplete", "off");
        fields.lines(
                "reason",
                say("reason"),
                form.reason(),
                "hx-post",
                address() + "/criterion",
                "hx-trigger",
                "change",
                "hx-target",
                "#criterion-choice",
                "hx-include",
                "closest form");
        out.open("div", "id", "criterion-choice");
        criterion(form);
        out.close();
        out.open("p").element("button", say("save-answer"), "type", "submit");
        out.close().close().close();
    }

    private List<String> chosen() {
        return chosen(request, asked);
    }

    /// The policies that were chosen to judge by.
    static List<String> chosen(HttpServletRequest request, PayerRequest asked) {
        var named = request.getParameterValues("policy");
        return named == null
                ? List.of()
                : Stream.of(named)
                        .distinct()
                        .filter(it -> asked.answers().stream().anyMatch(answer -> it.equals(answer.policy())))
                        .toList();
    }

    /// What was chosen, else what the words of the reason point to, marked as a suggestion. One is chosen already;
    /// several are named and stand first in the list.
    void criterion(AnswerForm form) {
        var suggested = form.criterion().isEmpty()
                ? RequestPackets.suggested(form.reason(), asked.answers(), Pages.speech(request))
                : List.<String>of();
        var all = criteria();
        var choices = new LinkedHashMap<>(Map.of("", say("choose")));
        suggested.forEach(
                id -> choices.put(id, phrases.capitalised(Pages.speech(request).criterion(id))));
        choices.put(AnswerForm.NONE, say("criterion-none"));
        all.forEach((id, words) -> choices.putIfAbsent(id, phrases.capitalised(words)));
        var chosen = suggested.size() == 1 ? suggested.getFirst() : form.criterion();
        new Form(request, out, problems).select("criterion", say("criterion"), choices, chosen);
        if (!suggested.isEmpty()) {
            if (suggested.size() == 1) {
                out.empty("input", "type", "hidden", "name", "suggested", "value", chosen);
            }
            var named = suggested.stream().map(choices::get).collect(Collectors.joining("; "));
            var said = suggested.size() == 1 ? say("criterion-suggested") : say("criterion-several", "criteria", named);
            out.element("p", said, "class", "hint", "role", "status");
        }
    }

    private Map<String, String> criteria() {
        return RequestPackets.criteria(asked.answers(), Pages.speech(request));
    }

    private String address() {
        return "/patients/%s/requests/%s".formatted(asked.patient(), asked.id());
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("server.desk." + key, namesAndValues);
    }
}
