package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import org.facetpath.report.html.Markup;
import org.facetpath.server.hooks.card.CardLedger;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What became of the cards that record systems were given: how often each kind was shown, taken up and set aside, and
/// why.
@RestController
final class CardsController {

    private static final int COMMENTS = 50;

    private final CardLedger ledger;

    CardsController(CardLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping(path = "/admin/cards", produces = MediaType.TEXT_HTML_VALUE)
    String list(HttpServletRequest request) {
        var out = new Markup();
        counts(request, out);
        reasons(request, out);
        comments(request, out);
        out.open("p")
                .element("a", Pages.say(request, "cards-file"), "href", "/admin/cards.csv", "download", "cards.csv");
        out.close();
        return Pages.page(request, "cards", out);
    }

    private void counts(HttpServletRequest request, Markup out) {
        var counts = ledger.counts();
        if (counts.isEmpty()) {
            out.element("p", Pages.say(request, "cards-none"), "class", "panel");
            return;
        }
        out.openTableFrame(Pages.say(request, "cards"));
        out.open("table").open("thead").open("tr");
        for (var head :
                new String[] {"cards-service", "cards-topic", "cards-shown", "cards-accepted", "cards-overridden"}) {
            out.element("th", Pages.say(request, head), "scope", "col");
        }
        out.close().close().open("tbody");
        for (var count : counts) {
            out.open("tr");
            out.element("td", Markup.own(count.service()));
            out.element("td", topic(request, count.topic()));
            out.element("td", Long.toString(count.shown()));
            out.element("td", Long.toString(count.accepted()));
            out.element("td", Long.toString(count.overridden()));
            out.close();
        }
        out.close().close().close();
        out.element("p", "%s: %d".formatted(Pages.say(request, "cards-unknown"), ledger.unknown()));
    }

    private void reasons(HttpServletRequest request, Markup out) {
        out.element("h2", Pages.say(request, "cards-reasons"));
        var reasons = ledger.reasons();
        if (reasons.isEmpty()) {
            out.element("p", Pages.say(request, "cards-no-reasons"), "class", "quiet");
            return;
        }
        out.open("ul");
        for (var reason : reasons) {
            out.element(
                    "li",
                    "%s, %s: %d"
                            .formatted(
                                    topic(request, reason.topic()), reason(request, reason.reason()), reason.count()));
        }
        out.close();
    }

    private void comments(HttpServletRequest request, Markup out) {
        out.element("h2", Pages.say(request, "cards-comments"));
        var comments = ledger.comments(COMMENTS);
        if (comments.isEmpty()) {
            out.element("p", Pages.say(request, "cards-no-comments"), "class", "quiet");
            return;
        }
        out.open("ul");
        for (var comment : comments) {
            out.element(
                    "li",
                    "%s, %s: %s"
                            .formatted(
                                    Markup.own(comment.when().toString()),
                                    topic(request, comment.topic()),
                                    Markup.own(comment.words())));
        }
        out.close();
    }

    private static String topic(HttpServletRequest request, String code) {
        return new CardWords(Pages.speech(request)).topic(code);
    }

    /// One that a record system made up is shown as somebody's own words.
    private static String reason(HttpServletRequest request, String code) {
        var words = new CardWords(Pages.speech(request));
        return words.knowsReason(code) ? words.reason(code) : Markup.own(code);
    }
}
