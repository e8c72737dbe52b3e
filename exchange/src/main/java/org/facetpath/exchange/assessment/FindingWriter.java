package org.facetpath.exchange.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.ContributingCause;
import org.facetpath.core.assessment.SpineProblem.OtherCauseAnswer;
import org.facetpath.core.assessment.SpineProblem.SiteStatus;
import org.facetpath.core.assessment.SpineProblem.WeighedFinding;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.exchange.part.CleanText;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.exchange.part.Extensions;
import org.facetpath.exchange.part.Own;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionFindingComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/// The findings of an impression: the judgement itself first, then each joint, then what speaks for, against, as a
/// contributing cause or for another cause, each with the lines of the record it rests on.
final class FindingWriter {

    /// What FHIR lets a finding be an item of.
    private static final Set<String> ITEMS = Set.of("Condition", "Observation", "Media");

    private final Dossier dossier;

    FindingWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    List<ClinicalImpressionFindingComponent> of(SpineProblem problem) {
        var all = new ArrayList<ClinicalImpressionFindingComponent>();
        all.add(judged(
                "exchange.likelihood", Own.LIKELIHOOD, problem.likelihood().code()));
        all.add(judged("exchange.stage", Own.STAGE, problem.stage().code()));
        problem.sites().forEach(site -> all.add(site(site)));
        problem.supports().forEach(it -> all.add(weighed(it, "supports")));
        problem.against().forEach(it -> all.add(weighed(it, "against")));
        problem.causes().forEach(it -> all.add(cause(it)));
        problem.otherCauses().forEach(it -> all.add(otherCause(it)));
        return all;
    }

    private ClinicalImpressionFindingComponent judged(String key, String system, String code) {
        var words = dossier.say(key, key.substring(key.indexOf('.') + 1), code);
        return new ClinicalImpressionFindingComponent()
                .setItemCodeableConcept(Concepts.of(system, code, words))
                .setBasis(dossier.speech().say("exchange.judged"));
    }

    private ClinicalImpressionFindingComponent site(SiteStatus status) {
        var basis = dossier.say(
                "exchange.site",
                Map.of(
                        "likelihood",
                        status.likelihood().code(),
                        "stage",
                        status.stage().code()));
        return new ClinicalImpressionFindingComponent()
                .setItemCodeableConcept(new Joints(dossier.speech()).of(status.site()))
                .setBasis(CleanText.of(basis));
    }

    private ClinicalImpressionFindingComponent weighed(WeighedFinding finding, String direction) {
        var basis = dossier.say(
                "exchange." + direction,
                Map.of(
                        "weight",
                        finding.weight().code(),
                        "from",
                        finding.source().name().toLowerCase(Locale.ROOT)));
        return grounded(criterion(finding.finding()), direction, basis, finding.evidence(), finding.reference());
    }

    private ClinicalImpressionFindingComponent cause(ContributingCause cause) {
        var basis = dossier.speech().say("exchange.contributes");
        return grounded(criterion(cause.finding()), "contributes", basis, cause.evidence(), cause.reference());
    }

    private ClinicalImpressionFindingComponent otherCause(OtherCauseAnswer cause) {
        var what = Concepts.of(Own.OTHER_CAUSE, cause.id(), dossier.speech().term(cause.id()));
        var basis =
                dossier.speech().say("exchange.other-cause." + cause.verdict().code());
        return (ClinicalImpressionFindingComponent)
                grounded(what, "other-cause", basis, cause.evidence(), cause.reference())
                        .addExtension(Extensions.code(
                                Extensions.VERDICT, cause.verdict().code()));
    }

    private CodeableConcept criterion(String id) {
        return Concepts.of(Own.CRITERION, id, dossier.speech().criterion(id));
    }

    private ClinicalImpressionFindingComponent grounded(
            CodeableConcept what, String direction, String basis, List<Evidence> evidence, @Nullable Reference source) {
        var finding = new ClinicalImpressionFindingComponent().setItemCodeableConcept(what);
        finding.addExtension(Extensions.code(Extensions.DIRECTION, direction));
        dossier.origins().of(evidence).forEach(line -> finding.addExtension(Extensions.evidence(line)));
        dossier.origins().of(evidence, ITEMS).stream().findFirst().ifPresent(finding::setItemReference);
        if (source != null) {
            finding.addExtension(
                    Extensions.code(Extensions.STANDING, source.status().code()));
        }
        var words = source == null ? basis : basis + " " + dossier.cited(source);
        return finding.setBasis(CleanText.of(words));
    }
}
