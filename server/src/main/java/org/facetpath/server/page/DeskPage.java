package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.html.CoverageMarkup;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.desk.DeskFilter;
import org.facetpath.server.desk.PayerRequest;
import org.facetpath.server.desk.Status;

/// The list of requests to payers, the most pressing first.
final class DeskPage {

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
        shown.forEach(it -> new RequestRow(request, knowledge, out).write(it, Markup.own(it.name())));
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

    private Speech speech() {
        return Pages.speech(request);
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("server.desk." + key, namesAndValues);
    }
}
