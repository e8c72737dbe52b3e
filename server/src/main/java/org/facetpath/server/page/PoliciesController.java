package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.CriterionId;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.knowledge.PolicyVersions;
import org.facetpath.report.html.Markup;
import org.facetpath.report.html.PlainPage;
import org.facetpath.report.wording.CriterionWords;
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
        var day = policy.from().toString();
        out.open("p", "class", "hint")
                .words(Pages.say(speech, "server.policies.row", "id", policy.id(), "day", day) + " ");
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
        var rows = policy.rows(step);
        var changed = rows.stream().filter(row -> !isSame(row)).toList();
        if (!changed.isEmpty()) {
            out.openTableFrame(words).open("table", "class", "stack versions");
            out.open("thead").open("tr").element("th", Pages.say(request, "policies.criterion"), "scope", "col");
            policy.versions().forEach(it -> out.element("th", version(it, speech), "scope", "col"));
            out.close().close().open("tbody");
            changed.forEach(row -> row(out, step, row, policy, request));
            out.close().close().close();
        } else if (policy.versions().size() > 1) {
            out.element("p", Pages.say(request, "policies.none-changed"));
        }
        same(out, rows.stream().filter(PoliciesController::isSame).toList(), policy, request);
    }

    private static String version(Policy version, Speech speech) {
        var day = version.from().toString();
        return Pages.say(speech, "server.policies.version", "day", day, "revision", version.revision());
    }

    /// Whether every version asks it, and asks the same.
    private static boolean isSame(PolicyVersions.Row row) {
        return row.standings().stream()
                .allMatch(it -> it == PolicyVersions.Standing.ASKED || it == PolicyVersions.Standing.SAME);
    }

    private static String criterion(PolicyVersions.Row row, Speech speech) {
        return new Phrases(speech, "…")
                .capitalised(speech.criterion(row.criterion().name()));
    }

    private static void row(
            Markup out, String step, PolicyVersions.Row row, PolicyVersions policy, HttpServletRequest request) {
        out.open("tr").element("th", criterion(row, Pages.speech(request)), "scope", "row");
        for (int i = 0; i < row.standings().size(); i++) {
            var standing = row.standings().get(i).code();
            out.open("td", "data-head", version(policy.versions().get(i), Pages.speech(request)));
            out.element("span", Pages.say(request, "policies." + standing), "class", "standing " + standing);
            changes(out, policy.changes(step, row.criterion(), i), row.criterion(), Pages.speech(request));
            out.close();
        }
        out.close();
    }

    /// What was asked before and what is asked now, each part by its label.
    private static void changes(Markup out, List<PolicyVersions.Change> changes, CriterionId criterion, Speech speech) {
        if (changes.isEmpty()) {
            return;
        }
        out.open("ul", "class", "changes");
        for (var change : changes) {
            out.element("li", told(change, criterion, speech));
        }
        out.close();
    }

    private static String told(PolicyVersions.Change change, CriterionId criterion, Speech speech) {
        var phrases = new Phrases(speech, "…");
        var none = phrases.say("server.policies.nothing");
        var difference = new CriterionWords(speech).difference(change.before(), change.after());
        var told = phrases.say(
                "server.policies.change",
                "before",
                difference.before().isEmpty() ? none : difference.before(),
                "after",
                difference.after().isEmpty() ? none : difference.after());
        var what = what(change, criterion, speech);
        return what.isEmpty() ? told : phrases.say("server.policies.part", "what", what, "change", told);
    }

    /// The part by its label, or by where it stands; empty for the criterion of the row itself.
    private static String what(PolicyVersions.Change change, CriterionId criterion, Speech speech) {
        var id = change.after().id();
        if (id.equals(criterion)) {
            return "";
        }
        if (change.after().parts().isEmpty() && change.before().id().equals(id)) {
            return new Phrases(speech, "…").capitalised(speech.criterion(id.name()));
        }
        return change.place() == PolicyVersions.Place.WITHIN
                ? ""
                : Pages.say(speech, "server.policies." + change.place().code());
    }

    /// What did not change is long and read last; of a policy with one version it is all there is.
    private static void same(
            Markup out, List<PolicyVersions.Row> rows, PolicyVersions policy, HttpServletRequest request) {
        if (rows.isEmpty()) {
            return;
        }
        boolean folded = policy.versions().size() > 1;
        if (folded) {
            var count = Integer.toString(rows.size());
            out.open("details", "class", "more")
                    .element("summary", Pages.say(Pages.speech(request), "server.policies.unchanged", "count", count));
        }
        out.open("ul");
        rows.forEach(row -> out.element("li", criterion(row, Pages.speech(request))));
        out.close();
        if (folded) {
            out.close();
        }
    }
}
