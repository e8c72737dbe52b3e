package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.jspecify.annotations.Nullable;

/// Answers what a payer asks about the lines a service is billed with: their units, their modifiers, and whether they
/// fit together and fit the joints. Apart from whether it is clinically indicated.
final class LineAnswers {

    private static final String DIAGNOSTIC_MODIFIER = "KX";
    private static final Set<Action> DIAGNOSTIC = EnumSet.of(Action.DIAGNOSTIC_BLOCK, Action.CONFIRMATORY_BLOCK);

    private final Situation situation;

    LineAnswers(Situation situation) {
        this.situation = situation;
    }

    private BilledLines linesOf(Proposal proposal) {
        return new BilledLines(proposal, situation.knowledge().terminology());
    }

    // Requests to the payer carry units and modifiers; an order says in words what it is for.
    private static boolean isRequest(Proposal proposal) {
        return proposal.source().startsWith("Claim/");
    }

    Answer units(PayerCriterion.UnitsAtMost wanted) {
        var service = situation.service();
        if (service == null) {
            return JointAnswers.doesNotApply();
        }
        var proposal = service.proposal();
        var lines = linesOf(proposal);
        var byCode = lines.among(wanted.anyOf());
        var limit = BigDecimal.valueOf(wanted.atMost());
        for (var code : byCode.keySet()) {
            var units = lines.units(code, wanted.eachSide());
            if (units.compareTo(limit) > 0) {
                var message = new Message(
                        wanted.eachSide() ? "found.units-above-side" : "found.units-above",
                        Map.of("code", code, "units", units.toPlainString(), "limit", limit.toPlainString()));
                return Answer.of(NOT_MET, message, proposal.evidence());
            }
        }
        var codes = byCode.values().stream().flatMap(List::stream).toList();
        boolean none = codes.stream().allMatch(code -> code.units() == null);
        if (codes.isEmpty() || (none && !isRequest(proposal))) {
            return JointAnswers.doesNotApply();
        }
        return codes.stream().anyMatch(code -> code.units() == null)
                ? Answer.of(NOT_DOCUMENTED, "found.units-not-said", proposal.evidence())
                : Answer.of(MET, Message.of("found.units-within", "limit", limit.toPlainString()), proposal.evidence());
    }

    /// Whether the lines fit together and fit the joints and sides.
    Answer fit() {
        var service = situation.service();
        if (service == null) {
            return JointAnswers.doesNotApply();
        }
        var proposal = service.proposal();
        var lines = linesOf(proposal);
        if (lines.isEmpty()) {
            return JointAnswers.doesNotApply();
        }
        var joints = new TreeSet<Joint>();
        service.sites().stream().map(Site::joint).forEach(joints::add);
        if (lines.hasAddOnAlone(joints)) {
            return Answer.of(NOT_MET, "found.add-on-alone", proposal.evidence());
        }
        var modifier = modifier(proposal, lines);
        if (modifier != null) {
            return Answer.of(NOT_DOCUMENTED, modifier, proposal.evidence());
        }
        if (joints.isEmpty()) {
            return JointAnswers.noJoints();
        }
        return sidesDiffer(service, lines)
                ? Answer.of(NOT_DOCUMENTED, "found.codes-and-sides-differ", proposal.evidence())
                : levels(proposal, joints.size(), lines);
    }

    // The modifier calls an injection diagnostic: missing or too many, the caps count it as what it is not.
    private static @Nullable String modifier(Proposal proposal, BilledLines lines) {
        if (proposal.action() == null) {
            return null;
        }
        boolean diagnostic = DIAGNOSTIC.contains(proposal.action());
        if (diagnostic && isRequest(proposal) && !lines.allCarry(DIAGNOSTIC_MODIFIER)) {
            return "found.modifier-missing";
        }
        return !diagnostic && lines.anyCarries(DIAGNOSTIC_MODIFIER) ? "found.modifier-not-fitting" : null;
    }

    private static boolean sidesDiffer(ProposedService service, BilledLines lines) {
        var asked = EnumSet.noneOf(Side.class);
        service.sites().stream()
                .map(Site::side)
                .filter(side -> side != Side.NOT_DOCUMENTED)
                .forEach(asked::add);
        var billed = lines.sides();
        if (asked.isEmpty()) {
            return false;
        }
        // One side may go without a modifier; both may not where modifiers are to be expected.
        return billed.isEmpty() ? asked.size() > 1 && isRequest(service.proposal()) : !billed.equals(asked);
    }

    private static Answer levels(Proposal proposal, int joints, BilledLines lines) {
        int billed = lines.levels();
        var counts = Map.of("levels", Integer.toString(billed), "joints", Integer.toString(joints));
        if (billed > joints && lines.statesUnits()) {
            return Answer.of(NOT_MET, new Message("found.units-above-joints", counts), proposal.evidence());
        }
        if (billed == joints || (joints > billed && lines.standsForMore())) {
            return Answer.of(MET, "found.codes-fit", proposal.evidence());
        }
        boolean unitsOpen = joints > billed && lines.lacksUnits();
        var key = unitsOpen ? "found.units-not-said" : "found.codes-and-joints-differ";
        return Answer.of(NOT_DOCUMENTED, new Message(key, counts), proposal.evidence());
    }
}
