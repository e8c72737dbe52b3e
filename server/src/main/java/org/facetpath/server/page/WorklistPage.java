package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.NextStep;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Sentences;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.worklist.Concern;
import org.facetpath.server.worklist.Worklist;
import org.facetpath.server.worklist.WorklistChoice;
import org.facetpath.server.worklist.WorklistRow;
import org.springframework.web.util.UriComponentsBuilder;

/// The worklist: whom to look after first, and why.
final class WorklistPage {

    private final HttpServletRequest request;
    private final WorklistChoice choice;
    private final Speech speech;
    private final Sentences sentences;
    private final Markup out = new Markup();

    WorklistPage(HttpServletRequest request, WorklistChoice choice) {
        this.request = request;
        this.choice = choice;
        this.speech = Pages.speech(request);
        this.sentences = new Sentences(speech, new Phrases(speech, "…"));
    }

    String write(List<WorklistRow> all) {
        search();
        out.open("div", "id", "found");
        concerns(all);
        var shown = choice.of(all);
        out.element("p", say("worklist.count", "count", shown.size()), "role", "status", "class", "quiet");
        if (shown.isEmpty()) {
            out.element("p", Pages.say(request, all.isEmpty() ? "worklist.empty" : "worklist.none"));
        }
        out.open("ol", "class", "rows");
        shown.forEach(this::row);
        out.close().close();
        if (all.size() == Worklist.MOST) {
            out.element("p", say("worklist.most", "count", Worklist.MOST), "class", "hint");
        }
        return Pages.page(request, AppFrame.of(request).living(), "worklist.title", out);
    }

    private void search() {
        out.open(
                "form",
                "class",
                "filters",
                "method",
                "get",
                "action",
                "/",
                "role",
                "search",
                "hx-get",
                "/",
                "hx-target",
                "#found",
                "hx-select",
                "#found",
                "hx-swap",
                "outerHTML",
                "hx-trigger",
                "input changed delay:250ms from:#q, change from:#sort");
        choice.concern().ifPresent(it -> out.empty("input", "type", "hidden", "name", "group", "value", it.code()));
        out.open("p").element("label", Pages.say(request, "worklist.search"), "for", "q");
        out.empty("input", "id", "q", "name", "q", "type", "search", "value", choice.words(), "data-key", "/")
                .close();
        out.open("p").element("label", Pages.say(request, "worklist.sort"), "for", "sort");
        out.open("select", "id", "sort", "name", "sort");
        for (var order : WorklistChoice.Order.values()) {
            option(order);
        }
        out.close().close();
        Pages.button(request, out, "worklist.show");
        out.close();
    }

    private void option(WorklistChoice.Order order) {
        var words = Pages.say(request, "worklist.sort-" + order.code());
        if (order == choice.order()) {
            out.element("option", words, "value", order.code(), "selected", "selected");
        } else {
            out.element("option", words, "value", order.code());
        }
    }

    private void concerns(List<WorklistRow> all) {
        out.open("nav", "aria-label", Pages.say(request, "worklist.concerns"), "class", "bare")
                .open("ul", "class", "chips");
        chip(Pages.say(request, "worklist.all"), all.size(), Optional.empty());
        for (var concern : Concern.values()) {
            long count =
                    all.stream().filter(it -> it.concerns().contains(concern)).count();
            chip(Pages.say(request, "concern." + concern.code()), count, Optional.of(concern));
        }
        out.close().close();
    }

    private void chip(String words, long count, Optional<Concern> concern) {
        var address = UriComponentsBuilder.fromPath("/")
                .queryParam("q", choice.words())
                .queryParam("group", concern.map(Concern::code).orElse(""))
                .queryParam("sort", choice.order().code())
                .encode()
                .toUriString();
        var text = "%s (%d)".formatted(words, count);
        out.open("li");
        if (choice.concern().equals(concern)) {
            out.element("a", text, "class", "chip", "href", address, "aria-current", "true");
        } else {
            out.element("a", text, "class", "chip", "href", address);
        }
        out.close();
    }

    private void row(WorklistRow row) {
        var assessment = row.assessment();
        out.open("li", "class", look(row));
        out.open("h2")
                .element(
                        "a",
                        Markup.own(row.name()),
                        "href",
                        "/patients/" + assessment.patient().id(),
                        "data-row",
                        "");
        var age = assessment.patient().age();
        if (age != null) {
            out.words(" ").element("span", say("worklist.age", "age", age), "class", "quiet");
        }
        out.close();
        badges(row);
        assessment.problems().forEach(problem -> problem(problem, assessment));
        if (assessment.problems().isEmpty()) {
            out.element("p", sentences.noSpinePain(assessment));
        }
        out.close();
    }

    private static String look(WorklistRow row) {
        return row.assessment().redFlags().stream()
                .findFirst()
                .map(flag -> flag.urgency().code())
                .orElse(row.concerns().contains(Concern.DUE) ? "due" : "calm");
    }

    private void badges(WorklistRow row) {
        out.open("ul", "class", "chips");
        row.assessment()
                .redFlags()
                .forEach(flag -> out.open("li")
                        .element(
                                "span",
                                "%s: %s".formatted(speech.term(flag.urgency().code()), speech.term(flag.id())),
                                "class",
                                "chip flag-chip")
                        .close());
        row.concerns().stream()
                .filter(it -> it != Concern.RED_FLAG)
                .sorted()
                .forEach(it -> out.open("li")
                        .element("span", Pages.say(request, "concern." + it.code()), "class", "badge")
                        .close());
        out.close();
    }

    private void problem(SpineProblem problem, Assessment assessment) {
        out.open("p").element("strong", sentences.title(problem) + ":");
        out.words(" " + sentences.answer(problem)).close();
        problem.nextSteps().stream()
                .filter(step -> Concern.isDue(step, assessment.asOf()))
                .min(Comparator.comparing(NextStep::status))
                .ifPresent(
                        step -> out.element("p", say("worklist.next", "step", sentences.title(step)), "class", "next"));
    }

    private String say(String key, String name, Object value) {
        return new Phrases(speech, "…").say("server." + key, name, String.valueOf(value));
    }
}
