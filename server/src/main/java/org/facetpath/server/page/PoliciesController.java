package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.PolicyVersions;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.Speech;
import org.facetpath.server.assess.Assessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `/policies`: the guidelines and payers' policies there are, and what each version of one asks, side by side.
@RestController
final class PoliciesController {

    private final Assessor assessor;

    PoliciesController(Assessor assessor) {
        this.assessor = assessor;
    }

    @GetMapping(path = "/policies", produces = MediaType.TEXT_HTML_VALUE)
    String all(HttpServletRequest request) {
        var byId = new TreeMap<String, Policy>();
        assessor.knowledge()
                .policies()
                .all()
                .forEach(policy -> byId.merge(
                        policy.id(), policy, (one, other) -> one.from().isAfter(other.from()) ? one : other));
        var out = new Markup();
        for (var kind : Policy.Kind.values()) {
            out.element("h2", Pages.say(request, "policies." + kind.name().toLowerCase(Locale.ROOT)));
            out.open("ul", "class", "rows");
            byId.values().stream()
                    .filter(policy -> policy.kind() == kind)
                    .forEach(policy -> row(out, policy, Pages.speech(request)));
            out.close();
        }
        return Pages.page(request, "policies.title", out);
    }

    private static void row(Markup out, Policy policy, Speech speech) {
        out.open("li")
                .open("h3")
                .element("a", Markup.own(policy.title()), "href", "/policies/" + policy.id())
                .close();
        out.open("p", "class", "hint").words("%s, %s ".formatted(policy.id(), policy.from()));
        out.element("span", speech.term(policy.reference().status().code()), "class", "badge")
                .close()
                .close();
    }

    @GetMapping(path = "/policies/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, HttpServletRequest request) {
        var policy = PolicyVersions.of(assessor.knowledge().policies(), id);
        if (policy.versions().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var out = new Markup();
        out.open("p")
                .element("a", Pages.say(request, "policies.back"), "href", "/policies")
                .close();
        boolean one = policy.versions().size() == 1;
        out.element("p", Pages.say(request, one ? "policies.one-version" : "policies.text"));
        policy.steps().stream()
                .sorted(Comparator.comparingInt(PoliciesController::place))
                .forEach(step -> step(out, step, policy, request));
        var title = Markup.own(policy.versions().getLast().title());
        return PlainPage.in(AppFrame.of(request).staff(), Pages.speech(request), title, out.end(), "");
    }

    /// As the pathway has the steps; what it does not have comes last.
    private static int place(String step) {
        var codes =
                Stream.of(Proposal.Action.values()).map(Proposal.Action::code).toList();
        int at = codes.indexOf(step);
        return at < 0 ? codes.size() : at;
    }

    private static void step(Markup out, String step, PolicyVersions policy, HttpServletRequest request) {
        var speech = Pages.speech(request);
        var phrases = new Phrases(speech, "…");
        var words = phrases.capitalised(speech.term(step));
        out.element("h2", words);
        out.openTableFrame(words).open("table");
        out.open("thead").open("tr").element("th", Pages.say(request, "policies.criterion"), "scope", "col");
        policy.versions()
                .forEach(it -> out.element("th", "%s (%s)".formatted(it.from(), it.revision()), "scope", "col"));
        out.close().close().open("tbody");
        for (var row : policy.rows(step)) {
            var criterion = phrases.capitalised(speech.criterion(row.criterion().name()));
            out.open("tr").element("th", criterion, "scope", "row");
            row.standings().forEach(it -> out.element("td", Pages.say(request, "policies." + it.code())));
            out.close();
        }
        out.close().close().close();
    }
}
