package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Proposal.Action;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// Answers what a payer asks about the codes a service is billed with. Apart from whether it is clinically indicated.
final class CodeAnswers {

    private static final String LEVEL = "level";
    /// An add-on code that stands for any further level.
    private static final String FURTHER = "further";
    private static final String DIAGNOSTIC_MODIFIER = "KX";

    private final Situation situation;
    private final KnownFacts facts;

    CodeAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
    }

    /// Which level the proposal's codes count up to: 3 for an add-on code of a third level; 0 when no
    /// code tells.
    static int highestLevel(Proposal proposal, Terminology terminology) {
        return proposal.codes().stream()
                .mapToInt(code -> level(code, terminology))
                .max()
                .orElse(0);
    }

    private static int level(ProcedureCode code, Terminology terminology) {
        return terminology
                .findAttribute(setsOf(code, terminology), LEVEL)
                .map(word -> switch (word) {
                    case "first" -> 1;
                    case "second", FURTHER -> 2;
                    case "third" -> 3;
                    default -> 0;
                })
                .orElse(0);
    }

    private static Set<CodeSetId> setsOf(ProcedureCode code, Terminology terminology) {
        return terminology.findCode(code.system(), code.code());
    }

    Answer diagnosis(PayerCriterion.DiagnosisOnList wanted) {
        var region = situation.region();
        var listed = new ArrayList<Evidence>();
        var other = new ArrayList<Evidence>();
        for (var diagnosis : facts.diagnoses()) {
            if (region == null || !counts(diagnosis) || !facts.isHere(diagnosis, region)) {
                continue;
            }
            if (!Collections.disjoint(diagnosis.sets(), wanted.anyOf())) {
                listed.addAll(diagnosis.evidence());
            } else if (facts.regionsOf(diagnosis).contains(region)) {
                other.addAll(diagnosis.evidence());
            }
        }
        if (!listed.isEmpty()) {
            return Answer.of(MET, "found.diagnosis-on-list", listed);
        }
        return other.isEmpty() ? Answer.silent() : Answer.of(NOT_MET, "found.diagnosis-not-on-list", other);
    }

    private static boolean counts(Diagnosis diagnosis) {
        return diagnosis.certainty() == Diagnosis.Certainty.CONFIRMED
                && diagnosis.activity() != Diagnosis.Activity.INACTIVE
                && diagnosis.abated() == null;
    }

    Answer notAmong(PayerCriterion.CodesNotAmong wanted) {
        var service = situation.service();
        if (service == null || service.proposal().codes().isEmpty()) {
            return JointAnswers.doesNotApply();
        }
        var terminology = situation.knowledge().terminology();
        var evidence = service.proposal().evidence();
        boolean known = false;
        for (var code : service.proposal().codes()) {
            var sets = setsOf(code, terminology);
            if (!Collections.disjoint(sets, wanted.anyOf())) {
                return Answer.of(NOT_MET, Message.of("found.code-not-covered", "code", code.code()), evidence);
            }
            known |= !sets.isEmpty();
        }
        return known
                ? Answer.of(MET, "found.codes-covered", evidence)
                : Answer.of(NOT_DOCUMENTED, "found.codes-unknown", evidence);
    }

    Answer lines() {
        var service = situation.service();
        var terminology = situation.knowledge().terminology();
        if (service == null || highestLevel(service.proposal(), terminology) == 0) {
            return JointAnswers.doesNotApply();
        }
        var proposal = service.proposal();
        var levels = new TreeSet<Integer>();
        proposal.codes().forEach(code -> levels.add(level(code, terminology)));
        levels.remove(0);
        if (!levels.contains(1) || (levels.contains(3) && !levels.contains(2))) {
            return Answer.of(NOT_MET, "found.add-on-alone", proposal.evidence());
        }
        if (diagnosticWithoutModifier(proposal)) {
            return Answer.of(NOT_DOCUMENTED, "found.modifier-missing", proposal.evidence());
        }
        var joints = new TreeSet<Joint>();
        service.sites().stream().map(Site::joint).forEach(joints::add);
        if (joints.isEmpty()) {
            return JointAnswers.noJoints();
        }
        return contradicts(joints.size(), levels.last(), open(proposal, terminology))
                ? Answer.of(NOT_DOCUMENTED, "found.codes-and-joints-differ", proposal.evidence())
                : Answer.of(MET, "found.codes-fit", proposal.evidence());
    }

    // Only requests to the payer carry modifiers; an order says in words what it is for.
    private static boolean diagnosticWithoutModifier(Proposal proposal) {
        boolean diagnostic =
                proposal.action() == Action.DIAGNOSTIC_BLOCK || proposal.action() == Action.CONFIRMATORY_BLOCK;
        return diagnostic
                && proposal.source().startsWith("Claim/")
                && proposal.codes().stream().noneMatch(code -> code.modifiers().contains(DIAGNOSTIC_MODIFIER));
    }

    // An add-on that may stand for several levels leaves the number open upwards.
    private static boolean contradicts(int joints, int levels, boolean open) {
        return open ? joints < levels : joints != levels;
    }

    private static boolean open(Proposal proposal, Terminology terminology) {
        return proposal.codes().stream()
                .anyMatch(code -> terminology
                        .findAttribute(setsOf(code, terminology), LEVEL)
                        .filter(word -> word.equals(FURTHER) || word.equals("third"))
                        .isPresent());
    }
}
