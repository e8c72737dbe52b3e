package org.facetpath.server.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.PolicyVersions;
import org.facetpath.report.html.CoverageMarkup;
import org.facetpath.report.html.Markup;
import org.facetpath.report.wording.CoverageSentences;
import org.facetpath.report.wording.Phrases;
import org.facetpath.server.access.SignedIn;
import org.facetpath.server.account.Role;
import org.facetpath.server.desk.Orders;
import org.facetpath.server.desk.PayerRequest;
import org.jspecify.annotations.Nullable;

/// The page that puts policies side by side for what is proposed for a patient. It is a page of its own, since the
/// criteria of several policies are longer than all the rest that is known of somebody.
final class CoveragePage {

    /// More than these do not fit beside each other.
    static final int MOST = 4;

    private final HttpServletRequest request;
    private final Knowledge knowledge;
    private final Assessment assessment;
    private final @Nullable LocalDate asOf;
    private final Phrases phrases;
    private final Markup out = new Markup();

    /// @param asOf as the address says; null for today
    CoveragePage(HttpServletRequest request, Knowledge knowledge, Assessment assessment, @Nullable LocalDate asOf) {
        this.request = request;
        this.knowledge = knowledge;
        this.assessment = assessment;
        this.asOf = asOf;
        this.phrases = new Phrases(Pages.speech(request), "…");
    }

    /// From the patient's page to here.
    static Markup way(HttpServletRequest request, String patient, @Nullable LocalDate asOf) {
        var out = new Markup();
        var to = "/patients/%s/coverage%s".formatted(patient, asOf == null ? "" : "?asOf=" + asOf);
        out.open("p", "class", "packet-links");
        out.element("a", Pages.say(request, "coverage.open"), "class", "button second-button", "href", to);
        out.close();
        out.element("p", Pages.say(request, "coverage.open-hint"), "class", "hint no-print");
        return out;
    }

    /// @param asked the policies that were asked for besides the payer's, also those there is no room for
    /// @param named what those say that there is room for
    String write(String name, List<String> asked, List<CoverageAnswer> named) {
        var patient = assessment.patient().id();
        out.open("p").element("a", Markup.own(name), "href", "/patients/%s%s".formatted(patient, day("?")));
        out.close();
        out.element("p", say("text", "day", assessment.asOf().toString()), "class", "lead");
        Flags.write(request, out, assessment);
        choice(asked);
        if (assessment.coverage().isEmpty()) {
            nothing(patient);
        }
        var byProposal = assessment.coverage().stream()
                .collect(Collectors.groupingBy(
                        CoverageAnswer::proposal, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        byProposal.forEach((proposal, own) -> proposal(proposal, Orders.joined(own, about(proposal, named))));
        return Pages.page(request, AppFrame.of(request).styled("desk.css"), "coverage.title", out);
    }

    private static List<CoverageAnswer> about(Proposal proposal, List<CoverageAnswer> named) {
        return named.stream().filter(it -> it.proposal().equals(proposal)).toList();
    }

    private void choice(List<String> asked) {
        out.open(
                "form",
                "method",
                "get",
                "action",
                "/patients/%s/coverage".formatted(assessment.patient().id()));
        if (asOf != null) {
            out.empty("input", "type", "hidden", "name", "asOf", "value", asOf.toString());
        }
        out.open("details", asked.isEmpty() ? "open" : "class", asked.isEmpty() ? "" : "more");
        out.element("summary", say("policies", "count", Integer.toString(MOST)));
        out.open("div", "class", "long-list", "role", "group", "aria-label", say("group"));
        new Form(request, out, Map.of()).boxes("policy", PolicyChoices.of(knowledge), asked, "checkbox");
        out.close();
        out.open("p").element("button", say("compare"), "type", "submit").close();
        out.close().close();
        if (asked.size() > MOST) {
            var left = asked.stream().skip(MOST).collect(Collectors.joining(", "));
            out.element("p", say("left-out", "count", Integer.toString(MOST), "left", left), "class", "problem-note");
        }
    }

    private void nothing(String patient) {
        out.element("p", say("none"), "class", "panel");
        if (SignedIn.here().filter(it -> it.is(Role.CLINICIAN)).isPresent()) {
            out.open("p").element("a", Pages.say(request, "order"), "href", "/patients/%s/order".formatted(patient));
            out.close();
        }
    }

    private void proposal(Proposal proposal, List<CoverageAnswer> answers) {
        out.open("section").element("h2", RequestRow.what(request, answers.getFirst()));
        if (proposal.source().contains("/")) {
            var to =
                    "/patients/%s/requests/%s".formatted(assessment.patient().id(), PayerRequest.id(proposal.source()));
            out.open("p").element("a", Pages.say(request, "desk.request"), "href", to);
            out.close();
        }
        var judged = answers.stream().filter(it -> it.policy() != null).toList();
        if (!judged.isEmpty()) {
            answers.stream().filter(it -> it.policy() == null).forEach(this::withoutPolicy);
        }
        new CoverageMarkup(out, Pages.speech(request), knowledge)
                .write(judged.isEmpty() ? answers : judged, this::versions);
        out.close();
    }

    /// Beside what was judged, that no policy of the payer is known is one line and no card.
    private void withoutPolicy(CoverageAnswer answer) {
        out.element("p", new CoverageSentences(Pages.speech(request), phrases).chosen(answer), "class", "quiet");
    }

    /// How the versions of its policy differ.
    private void versions(CoverageAnswer answer) {
        var policy = answer.policy();
        if (policy == null) {
            return;
        }
        int count = PolicyVersions.of(knowledge.policies(), policy).versions().size();
        var words = count > 1 ? say("versions", "count", Integer.toString(count)) : say("one-version");
        out.open("p").element("a", words, "href", "/policies/" + policy).close();
    }

    private String day(String before) {
        return asOf == null ? "" : before + "asOf=" + asOf;
    }

    private String say(String key, String... namesAndValues) {
        return phrases.say("server.coverage." + key, namesAndValues);
    }
}
