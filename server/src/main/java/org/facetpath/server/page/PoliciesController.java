package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.report.html.Markup;
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
        versions()
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
        var versions = versions().stream()
                .filter(policy -> policy.id().equals(id))
                .sorted(Comparator.comparing(Policy::from))
                .toList();
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var out = new Markup();
        out.element("p", Markup.own(versions.getLast().title()), "class", "lead");
        out.element("p", Pages.say(request, versions.size() == 1 ? "policies.one-version" : "policies.text"));
        var steps = new TreeSet<String>();
        versions.forEach(policy -> steps.addAll(policy.steps().keySet()));
        steps.forEach(step -> step(out, step, versions, request));
        return Pages.page(request, "policies.title", out);
    }

    private List<Policy> versions() {
        return assessor.knowledge().policies().all();
    }

    private static void step(Markup out, String step, List<Policy> versions, HttpServletRequest request) {
        var speech = Pages.speech(request);
        var words = new Phrases(speech, "…").capitalised(speech.term(step));
        out.element("h2", words);
        out.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", words)
                .open("table");
        out.open("thead").open("tr").element("th", Pages.say(request, "policies.criterion"), "scope", "col");
        versions.forEach(
                policy -> out.element("th", "%s (%s)".formatted(policy.from(), policy.revision()), "scope", "col"));
        out.close().close().open("tbody");
        for (var id : criteria(step, versions)) {
            out.open("tr").element("th", new Phrases(speech, "…").capitalised(speech.criterion(id)), "scope", "row");
            var before = Optional.<AskedCriterion>empty();
            for (int i = 0; i < versions.size(); i++) {
                var here = criterion(step, id, versions.get(i));
                out.element("td", Pages.say(request, "policies." + standing(before, here, i == 0)));
                before = here;
            }
            out.close();
        }
        out.close().close().close();
    }

    /// In the order of the newest version that has them, then those only older ones have.
    private static List<String> criteria(String step, List<Policy> versions) {
        return versions.reversed().stream()
                .flatMap(policy -> policy.steps().getOrDefault(step, List.of()).stream())
                .map(criterion -> criterion.id().name())
                .distinct()
                .toList();
    }

    private static Optional<AskedCriterion> criterion(String step, String id, Policy policy) {
        return policy.steps().getOrDefault(step, List.of()).stream()
                .filter(it -> it.id().name().equals(id))
                .findFirst()
                .map(AskedCriterion::of);
    }

    private static String standing(Optional<AskedCriterion> before, Optional<AskedCriterion> here, boolean first) {
        if (here.isEmpty()) {
            return before.isEmpty() ? "not-asked" : "dropped";
        }
        if (first) {
            return "asked";
        }
        if (before.isEmpty()) {
            return "new";
        }
        return before.equals(here) ? "same" : "changed";
    }
}
