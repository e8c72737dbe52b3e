package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.spine.Side;
import org.facetpath.report.html.CoverageMarkup;
import org.facetpath.report.html.Markup;
import org.facetpath.report.packet.Hindrance;
import org.facetpath.report.wording.Phrases;
import org.facetpath.server.desk.OrderForm;
import org.facetpath.server.desk.Orders;

/// The page of an order: what holds it back first, then the form, with the answer of the policies beside it.
final class OrderPage {

    private final HttpServletRequest request;
    private final Knowledge knowledge;
    private final Assessment assessment;
    private final String name;
    private final String patient;
    private final Phrases phrases;
    private final Markup out = new Markup();
    private Map<String, String> problems = Map.of();

    OrderPage(HttpServletRequest request, Knowledge knowledge, Assessment assessment, String name) {
        this.request = request;
        this.knowledge = knowledge;
        this.assessment = assessment;
        this.name = name;
        this.patient = assessment.patient().id();
        this.phrases = new Phrases(Pages.speech(request), "…");
    }

    /// An empty form, or one that begins with what the pathway would do next.
    String first(OrderForm form) {
        return page(form, Optional.empty());
    }

    String checked(OrderForm form, Optional<Orders.Check> check) {
        problems = form.problems(assessment.asOf());
        return page(form, check);
    }

    String refused(OrderForm form, Optional<Orders.Check> check) {
        problems = new LinkedHashMap<>(form.problems(assessment.asOf()));
        if (Flags.holdBack(assessment) && !form.acknowledged()) {
            problems.put("acknowledged", "order.wrong-acknowledged");
        }
        return page(form, check);
    }

    /// What the policies would say, as a part of the page.
    String answer(Optional<Orders.Check> check) {
        var part = new Markup();
        answer(part, check);
        return part.end();
    }

    private String page(OrderForm form, Optional<Orders.Check> check) {
        out.open("p").open("a", "href", "/patients/" + patient).words(Markup.own(name));
        out.close().close();
        Flags.write(request, out, assessment);
        if (!Flags.holdBack(assessment)) {
            Hindrance.find(assessment, Pages.speech(request))
                    .ifPresent(it -> out.element("p", phrases.capitalised(it) + ".", "class", "problem-note"));
        }
        if (!problems.isEmpty()) {
            out.element("p", say("order.wrong"), "role", "alert", "class", "problem-note");
        }
        out.open("div", "class", "form-and-answer");
        form(form);
        out.open("section", "class", "beside-form", "aria-labelledby", "answer-title");
        out.element("h2", say("order.answer"), "id", "answer-title");
        out.open("div", "id", "answer", "aria-live", "polite");
        answer(out, check);
        out.close().close().close();
        var frame = AppFrame.of(request).styled("desk.css");
        return Pages.page(request, frame, "order", out);
    }

    private void answer(Markup part, Optional<Orders.Check> check) {
        if (check.isEmpty()) {
            part.element("p", say("order.incomplete"), "class", "quiet");
            return;
        }
        var answers = check.get().answers();
        if (answers.isEmpty()) {
            part.element("p", say("order.not-judged"), "class", "quiet");
        }
        new CoverageMarkup(part, Pages.speech(request), knowledge).write(answers);
    }

    private void form(OrderForm form) {
        var action = "/patients/%s/order".formatted(patient);
        out.open(
                "form",
                "method",
                "post",
                "action",
                action,
                "class",
                "order-form",
                "hx-post",
                action + "/check",
                "hx-trigger",
                "change, load",
                "hx-target",
                "#answer",
                "hx-sync",
                "this:replace");
        Pages.proof(request, out);
        out.empty("input", "type", "hidden", "name", "form", "value", form.id());
        choices("action", actions(), List.of(form.action()), "radio");
        joints(form);
        choices("side", sides(), List.of(form.side()), "radio");
        day(form);
        reason(form);
        policies(form);
        acknowledgement(form);
        out.open("p", "class", "form-end");
        out.element("button", say("order.write"), "type", "submit");
        out.words(" ").element(
                "button",
                say("order.check"),
                "type",
                "submit",
                "class",
                "second-button",
                "formaction",
                action + "/check",
                "formnovalidate",
                "");
        out.close().close();
    }

    private Map<String, String> actions() {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(Proposal.Action.values()).forEach(it -> all.put(it.code(), term(it.code())));
        return all;
    }

    private Map<String, String> sides() {
        var all = new LinkedHashMap<String, String>();
        List.of(Side.LEFT, Side.RIGHT, Side.BOTH).forEach(it -> all.put(it.code(), term(it.code())));
        return all;
    }

    private String term(String code) {
        return phrases.capitalised(Pages.speech(request).term(code));
    }

    private void choices(String field, Map<String, String> choices, List<String> chosen, String type) {
        open(field, say("order." + field));
        boxes(field, choices, chosen, type);
        out.close();
    }

    private void open(String field, String legend) {
        if (problems.containsKey(field)) {
            out.open("fieldset", "aria-describedby", field + "-wrong");
            out.element("legend", legend);
            wrong(field);
        } else {
            out.open("fieldset").element("legend", legend);
        }
    }

    private void wrong(String field) {
        var problem = problems.get(field);
        if (problem != null) {
            out.element("p", say(problem), "id", field + "-wrong", "class", "wrong");
        }
    }

    private void boxes(String field, Map<String, String> choices, List<String> chosen, String type) {
        out.open("div", "class", "choice");
        choices.forEach((value, words) -> {
            out.open("label");
            if (chosen.contains(value)) {
                out.empty("input", "type", type, "name", field, "value", value, "checked", "");
            } else {
                out.empty("input", "type", type, "name", field, "value", value);
            }
            out.words(" " + words).close();
        });
        out.close();
    }

    /// The regions that hurt first.
    private void joints(OrderForm form) {
        open("joint", say("order.joint"));
        var painful = assessment.problems().stream().map(it -> it.region()).toList();
        Arrays.stream(Region.values())
                .sorted(Comparator.comparing(it -> !painful.contains(it)))
                .forEach(region -> {
                    out.open("div", "role", "group", "aria-label", term(region.code()));
                    out.element("p", term(region.code()), "class", "group-name");
                    boxes("joint", of(region), form.joints(), "checkbox");
                    out.close();
                });
        out.close();
    }

    private static Map<String, String> of(Region region) {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(Joint.values())
                .filter(it -> it.region() == region)
                .forEach(it -> all.put(it.code(), it.code()));
        return all;
    }

    private void day(OrderForm form) {
        out.open("p").element("label", say("order.planned"), "for", "planned");
        field("planned", "input", form.planned(), "type", "date", "min", assessment.asOf().toString());
        wrong("planned");
        out.close();
    }

    private void reason(OrderForm form) {
        out.open("p").element("label", say("order.reason"), "for", "reason");
        out.element("span", say("order.reason-hint"), "class", "hint", "id", "reason-hint");
        var limit = Integer.toString(OrderForm.LONGEST_REASON);
        if (problems.containsKey("reason")) {
            out.open("textarea", "id", "reason", "name", "reason", "maxlength", limit, "aria-describedby", "reason-wrong", "aria-invalid", "true");
        } else {
            out.open("textarea", "id", "reason", "name", "reason", "maxlength", limit, "aria-describedby", "reason-hint");
        }
        out.append(Pages.lines(form.reason())).close();
        wrong("reason");
        out.close();
    }

    private void field(String field, String element, String value, String... more) {
        var attributes = new ArrayList<>(List.of("id", field, "name", field, "value", value));
        attributes.addAll(List.of(more));
        if (problems.containsKey(field)) {
            attributes.addAll(List.of("aria-invalid", "true", "aria-describedby", field + "-wrong"));
        }
        out.empty(element, attributes.toArray(String[]::new));
    }

    private void policies(OrderForm form) {
        out.open("details", form.policies().isEmpty() ? "class" : "open", "more");
        out.element("summary", say("order.policies"));
        boxes("policy", PolicyChoices.of(knowledge), form.policies(), "checkbox");
        out.close();
    }

    private void acknowledgement(OrderForm form) {
        if (!Flags.holdBack(assessment)) {
            return;
        }
        open("acknowledged", say("order.flags"));
        var chosen = form.acknowledged() ? List.of("yes") : List.<String>of();
        boxes("acknowledged", Map.of("yes", say("order.acknowledged")), chosen, "checkbox");
        out.close();
    }

    private String say(String key) {
        return Pages.say(request, key);
    }
}
