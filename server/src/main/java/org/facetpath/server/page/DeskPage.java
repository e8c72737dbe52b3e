package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.html.CoverageMarkup;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.desk.DeskFilter;
import org.facetpath.server.desk.PayerRequest;
import org.facetpath.server.desk.Status;

/// The list of requests to payers, the most pressing first.
final class DeskPage {

    private static final int SHOWN = 3;

    private final HttpServletRequest request;
    private final Knowledge knowledge;
    private final DeskFilter filter;
    private final Phrases phrases;
    private final Markup out = new Markup();

    DeskPage(HttpServletRequest request, Knowledge knowledge, DeskFilter filter) {
        this.request = request;
        this.knowledge = knowledge;
        this.filter = filter;
        this.phrases = new Phrases(Pages.speech(request), "…");
    }

    String write(List<PayerRequest> all) {
        counts(all);
        filters(all);
        var shown = filter.of(all);
        out.element("p", say("count", "shown", number(shown.size()), "all", number(all.size())), "role", "status");
        if (shown.isEmpty()) {
            out.element("p", say(all.isEmpty() ? "empty" : "none-fits"), "class", "panel");
        }
        out.open("ul", "class", "rows");
        shown.forEach(this::row);
        out.close();
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "desk", out);
    }

    private static String number(int count) {
        return Integer.toString(count);
    }

    /// How many there are of each status, each a way to see only those.
    private void counts(List<PayerRequest> all) {
        out.open("nav", "aria-label", say("by-status")).open("ul", "class", "chips");
        chip("/desk", say("all") + " " + all.size(), filter.status().isEmpty());
        for (var status : Status.values()) {
            long count = all.stream().filter(it -> it.status() == status).count();
            if (count > 0) {
                var words = "%s %d".formatted(phrases.capitalised(say("status." + status.code())), count);
                chip("/desk?status=" + status.code(), words, filter.status().equals(status.code()));
            }
        }
        out.close().close();
    }

    private void chip(String to, String words, boolean current) {
        out.open("li");
        if (current) {
            out.element("a", words, "class", "chip", "href", to, "aria-current", "true");
        } else {
            out.element("a", words, "class", "chip", "href", to);
        }
        out.close();
    }

    private void filters(List<PayerRequest> all) {
        var form = new Form(request, out, Map.of());
        out.open("form", "method", "get", "action", "/desk", "class", "filters", "role", "search");
        out.empty("input", "type", "hidden", "name", "status", "value", filter.status());
        form.field("q", say("search"), filter.words(), "type", "search", "autocomplete", "off");
        form.select("payer", say("policy"), payers(all), filter.payer());
        var who = choices();
        Stream.of(Ask.values()).forEach(it -> who.put(it.code(), phrases.capitalised(speech().term(it.code()))));
        form.select("who", say("who"), who, filter.who());
        var orders = new LinkedHashMap<String, String>();
        Stream.of("deadline", "status", "patient").forEach(it -> orders.put(it, say("order-" + it)));
        form.select("sort", say("order"), orders, filter.order());
        out.open("p").element("button", say("show"), "type", "submit", "class", "second-button");
        out.close().close();
    }

    private Map<String, String> payers(List<PayerRequest> all) {
        var titles = new CoverageMarkup(new Markup(), speech(), knowledge);
        var payers = choices();
        all.stream()
                .flatMap(it -> it.answers().stream())
                .forEach(it -> payers.putIfAbsent(DeskFilter.policy(it), titles.title(it)));
        return payers;
    }

    private Map<String, String> choices() {
        return new LinkedHashMap<>(Map.of("", say("any")));
    }

    private void row(PayerRequest asked) {
        out.open("li", "class", asked.status().code()).open("div", "class", "desk-row");
        out.open("div").open("h2");
        var to = "/patients/%s/requests/%s".formatted(asked.patient(), asked.id());
        out.element("a", Markup.own(asked.name()), "href", to).close();
        out.element("p", what(request, asked.answers().getFirst()));
        out.open("p");
        status(request, out, asked);
        if (asked.heldBack()) {
            out.element("span", Pages.say(request, "red-flag"), "class", "chip flag-chip");
        }
        out.close();
        asked.answers().forEach(this::answer);
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
                : say("missing-more", "criteria", names, "more", number(open.size() - SHOWN));
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
