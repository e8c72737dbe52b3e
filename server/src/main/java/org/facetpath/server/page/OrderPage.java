package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.facetpath.report.html.Unbroken;
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
        return Unbroken.in(part.end());
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
            Problems.note(out, say("order.wrong"));
        }
        out.open("div", "class", "form-and-answer");
        form(form);
        out.open("section", "class", "beside-form", "aria-labelledby", "answer-title");
        out.element("h2", say("order.answer"), "id", "answer-title");
        out.open("div", "id", "answer", "aria-live", "polite");
        answer(out, check);
        out.close().close().close();
        var here = "/patients/%s/order?form=%s".formatted(patient, form.id());
        var frame = AppFrame.of(request).backTo(here).living().styled("desk.css");
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
                "change from:.judged, load",
                "hx-target",
                "#answer",
                "hx-sync",
                "this:queue last");
        Pages.proof(request, out);
        out.empty("input", "type", "hidden", "name", "form", "value", form.id());
        out.open("div", "class", "judged");
        choices("action", actions(), form.action());
        joints(form);
        choices("side", sides(), form.side());
        var today = assessment.asOf().toString();
        fields().field("planned", say("order.planned"), form.planned(), "type", "date", "min", today);
        out.close();
        fields().lines("reason", say("order.reason"), form.reason());
        out.element("p", say("order.reason-hint"), "class", "hint");
        policies(form);
        acknowledgement(form);
        out.open("p", "class", "form-end");
        out.element("button", say("order.write"), "type", "submit");
        out.words(" ")
                .element(
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

    private void choices(String field, Map<String, String> choices, String chosen) {
        fields().open(field, say("order." + field));
        fields().boxes(field, choices, List.of(chosen), "radio");
        out.close();
    }

    private Form fields() {
        return new Form(request, out, problems);
    }

    /// The regions that hurt, or are chosen from, first; the others one press away.
    private void joints(OrderForm form) {
        fields().open("joint", say("order.joint"));
        var regions = new ArrayList<>(List.of(Region.values()));
        var shown = regions.stream().filter(it -> isShown(it, form)).toList();
        var others = regions.stream().filter(it -> !shown.contains(it)).toList();
        shown.forEach(it -> region(it, form));
        if (!shown.isEmpty() && !others.isEmpty()) {
            out.open("details", "class", "more").element("summary", say("order.other-regions"));
            others.forEach(it -> region(it, form));
            out.close();
        } else {
            others.forEach(it -> region(it, form));
        }
        out.close();
    }

    private boolean isShown(Region region, OrderForm form) {
        return assessment.problems().stream().anyMatch(it -> it.region() == region)
                || of(region).keySet().stream().anyMatch(form.joints()::contains);
    }

    private void region(Region region, OrderForm form) {
        out.open("div", "role", "group", "aria-label", term(region.code()));
        out.element("p", term(region.code()), "class", "group-name");
        fields().boxes("joint", of(region), form.joints(), "checkbox");
        out.close();
    }

    private static Map<String, String> of(Region region) {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(Joint.values()).filter(it -> it.region() == region).forEach(it -> all.put(it.code(), it.code()));
        return all;
    }

    private void policies(OrderForm form) {
        out.open("details", form.policies().isEmpty() ? "class" : "open", "more");
        out.element("summary", say("order.policies"));
        out.open("div", "class", "long-list judged");
        fields().boxes("policy", PolicyChoices.of(knowledge), form.policies(), "checkbox");
        out.close().close();
    }

    private void acknowledgement(OrderForm form) {
        if (!Flags.holdBack(assessment)) {
            return;
        }
        fields().open("acknowledged", say("order.flags"));
        var chosen = form.acknowledged() ? List.of("yes") : List.<String>of();
        fields().boxes("acknowledged", Map.of("yes", say("order.acknowledged")), chosen, "checkbox");
        out.close();
    }

    private String say(String key) {
        return Pages.say(request, key);
    }
}
