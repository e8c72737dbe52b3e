package org.facetpath.core.judge;

import static org.facetpath.core.logic.Verdict.MET;
import static org.facetpath.core.logic.Verdict.NOT_DOCUMENTED;
import static org.facetpath.core.logic.Verdict.NOT_MET;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.PayerCriterion;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// Answers what a payer asks about the codes a service is billed with. Apart from whether it is clinically indicated.
final class CodeAnswers {

    private final Situation situation;
    private final KnownFacts facts;

    CodeAnswers(Situation situation, KnownFacts facts) {
        this.situation = situation;
        this.facts = facts;
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

    /// One code that nobody here knows leaves it open, whatever stands beside it: it may be one that is not covered. A
    /// code of a system in which the payer lists none says what is done in other words, and bills nothing.
    Answer notAmong(PayerCriterion.CodesNotAmong wanted) {
        var service = situation.service();
        if (service == null || service.proposal().codes().isEmpty()) {
            return JointAnswers.doesNotApply();
        }
        var terminology = situation.knowledge().terminology();
        var evidence = service.proposal().evidence();
        boolean known = false;
        ProcedureCode unknown = null;
        for (var code : service.proposal().codes()) {
            var sets = setsOf(code, terminology);
            if (!Collections.disjoint(sets, wanted.anyOf())) {
                return Answer.of(NOT_MET, Message.of("found.code-not-covered", "code", code.code()), evidence);
            }
            known |= !sets.isEmpty();
            unknown = sets.isEmpty() && lists(wanted, code.system(), terminology) ? code : unknown;
        }
        if (unknown != null) {
            return Answer.of(NOT_DOCUMENTED, Message.of("found.code-unknown", "code", unknown.code()), evidence);
        }
        return known
                ? Answer.of(MET, "found.codes-covered", evidence)
                : Answer.of(NOT_DOCUMENTED, "found.codes-unknown", evidence);
    }

    private static boolean lists(PayerCriterion.CodesNotAmong wanted, String system, Terminology terminology) {
        return terminology.list().stream()
                .filter(set -> wanted.anyOf().stream().anyMatch(listed -> terminology.isA(set.id(), listed)))
                .flatMap(set -> set.codes().stream())
                .anyMatch(code -> code.system().equals(system));
    }
}
