package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.facetpath.exchange.cds.Action;
import org.facetpath.exchange.cds.Card;
import org.facetpath.report.html.Markup;
import org.facetpath.server.demo.DemoPatients;
import org.facetpath.server.hooks.HookSandbox;
import org.facetpath.server.hooks.sandbox.Choice;
import org.facetpath.server.hooks.sandbox.Exchange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The sandbox of CDS Hooks: pick an example patient, a hook and an order, and see request, answer and cards side by
/// side, and the assessment behind them. Only made-up patients; works without a network.
@RestController
final class SandboxController {

    private static final String ORDER = "radiofrequency ablation of the facet joints L4-L5 and L5-S1, right";
    private static final List<String> ORDERS = List.of(
            ORDER,
            "diagnostic medial branch block of the facet joints L4-L5 and L5-S1, right",
            "therapeutic facet joint injection L4-L5, both sides",
            "magnetic resonance imaging of the knee");
    private static final List<String> PAYERS =
            List.of("", "Medicare", "Aetna", "UnitedHealthcare", "Cigna", "Nobody's Health Plan");
    private static final List<String> VERSIONS = List.of("", "2.0", "2.2");
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final HookSandbox sandbox;

    SandboxController(HookSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @GetMapping(path = "/cds-sandbox", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam(defaultValue = "low-back-two-blocks") String example,
            @RequestParam(defaultValue = "order-sign") String hook,
            @RequestParam(defaultValue = ORDER) String order,
            @RequestParam(defaultValue = "Medicare") String payer,
            @RequestParam(defaultValue = "") String crd,
            HttpServletRequest request) {
        var choice = new Choice(example, hook, order, payer, crd);
        var out = new Markup();
        out.element("p", Pages.say(request, "sandbox-text"));
        choices(choice, out, request);
        if (DemoPatients.examples().contains(example) && HookSandbox.hooks().contains(hook)) {
            show(sandbox.fire(choice, Pages.speech(request)), out, request);
        } else {
            out.element("p", Pages.say(request, "sandbox-unknown"), "role", "alert");
        }
        return ResponseEntity.ok(Pages.page(request, "sandbox", out));
    }

    private static void choices(Choice choice, Markup out, HttpServletRequest request) {
        out.open("form", "method", "get", "action", "/cds-sandbox", "class", "choices");
        select("example", DemoPatients.examples(), choice.example(), out, request);
        select("hook", HookSandbox.hooks(), choice.hook(), out, request);
        select("order", ORDERS, choice.order(), out, request);
        select("payer", PAYERS, choice.payer(), out, request);
        select("crd", VERSIONS, choice.crd(), out, request);
        Pages.button(request, out, "sandbox-fire");
        out.close();
    }

    private static void select(
            String name, List<String> values, String chosen, Markup out, HttpServletRequest request) {
        out.open("p").element("label", Pages.say(request, "sandbox-" + name), "for", name);
        out.open("select", "id", name, "name", name);
        for (var value : values) {
            var words = value.isEmpty() ? Pages.say(request, "sandbox-" + name + "-none") : value;
            if (value.equals(chosen)) {
                out.element("option", words, "value", value, "selected", "selected");
            } else {
                out.element("option", words, "value", value);
            }
        }
        out.close().close();
    }

    private static void show(Exchange exchange, Markup out, HttpServletRequest request) {
        out.open("div", "class", "side-by-side");
        part("sandbox-cards", out, request);
        var response = exchange.response();
        if (response == null) {
            out.element("p", exchange.answer(), "role", "alert");
        } else if (response.cards().isEmpty()) {
            out.element("p", Pages.say(request, "sandbox-no-cards"));
        } else {
            response.cards().forEach(card -> card(card, out, request));
        }
        out.close();
        part("sandbox-request", out, request);
        laidOut(exchange.request(), out);
        part("sandbox-answer", out, request);
        laidOut(exchange.answer(), out);
        part("sandbox-reason", out, request);
        laidOut(exchange.reason().isEmpty() ? Pages.say(request, "sandbox-no-reason") : exchange.reason(), out);
        out.close();
    }

    // Line by line, since a pen turns a line feed within words into a space.
    private static void laidOut(String text, Markup out) {
        out.open("pre", "tabindex", "0");
        text.lines().forEach(line -> out.words(line).append("\n"));
        out.close().close();
    }

    private static void part(String title, Markup out, HttpServletRequest request) {
        out.open("section").element("h2", Pages.say(request, title));
    }

    // As a record system would show it. The detail is Markdown; raw HTML in it is shown as text.
    private static void card(Card card, Markup out, HttpServletRequest request) {
        out.open("article", "class", "card card-" + card.indicator().code());
        out.element("h3", card.summary());
        out.element("p", card.source().label(), "class", "card-source");
        var detail = card.detail();
        if (detail != null) {
            out.append(HTML.render(MARKDOWN.parse(detail)));
        }
        for (var suggestion : card.suggestions()) {
            out.open("p").element("strong", Pages.say(request, "sandbox-suggestion") + ": " + suggestion.label());
            suggestion.actions().stream()
                    .map(Action::description)
                    .forEach(it -> out.append("<br>").words(it));
            out.close();
        }
        card.links()
                .forEach(link -> out.open("p")
                        .element("a", link.label(), "href", link.url(), "rel", "noopener")
                        .close());
        out.close();
    }
}
