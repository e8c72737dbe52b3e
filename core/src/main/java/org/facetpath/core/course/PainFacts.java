package org.facetpath.core.course;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.Diagnosis;
import org.facetpath.core.chart.FacetProcedure;
import org.facetpath.core.chart.Fact;
import org.facetpath.core.chart.Finding;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.chart.Score;
import org.facetpath.core.logic.Verdict;
import org.facetpath.core.terminology.CodeSetId;

/// Which facts tell of pain in the spine, once their place is known.
final class PainFacts {

    /// Diagnoses that are the pain itself.
    private static final Set<CodeSetId> PAIN = ids("spine-pain-any");

    /// Diagnoses of the spine under which pain is recorded without a diagnosis of its own.
    private static final Set<CodeSetId> PAINFUL = ids(
            "spondylosis",
            "radiculopathy",
            "sciatica",
            "spinal-stenosis",
            "disc-disorder",
            "post-laminectomy-syndrome");

    /// Symptoms and signs that are pain, or say what makes it worse or better.
    private static final Set<CodeSetId> SYMPTOMS = ids(
            "axial-pain",
            "dull-ache",
            "worse-with-extension",
            "worse-with-rotation",
            "worse-with-bending",
            "worse-with-sitting",
            "worse-with-walking",
            "worse-with-cough",
            "better-with-rest",
            "better-lying-down",
            "better-bending-forward",
            "localized-tenderness",
            "segmental-tenderness",
            "facet-loading");

    private PainFacts() {}

    private static Set<CodeSetId> ids(String... names) {
        return Stream.of(names).map(CodeSetId::new).collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the fact, wherever it is, says or implies that something in the spine hurts or hurt; a facet
    /// procedure and a proposal for one imply it.
    static boolean tellsOfSpinePain(Fact fact) {
        return switch (fact) {
            case Diagnosis it -> isPain(it) || isPainful(it);
            case Finding it -> isPain(it);
            case Score it -> it.measure().isPain();
            case FacetProcedure _, Proposal _ -> true;
            default -> false;
        };
    }

    /// A diagnosis of pain; suspicions and what was ruled out are none.
    static boolean isPain(Diagnosis diagnosis) {
        return diagnosis.certainty() == Diagnosis.Certainty.CONFIRMED && holdsAny(diagnosis, PAIN);
    }

    /// A diagnosis that stands for pain where pain has no diagnosis of its own.
    static boolean isPainful(Diagnosis diagnosis) {
        return diagnosis.certainty() == Diagnosis.Certainty.CONFIRMED && holdsAny(diagnosis, PAINFUL);
    }

    static boolean isPain(Finding finding) {
        return finding.presence() == Finding.Presence.PRESENT && SYMPTOMS.contains(finding.finding());
    }

    /// Met when the score tells of some pain, not met when it tells of none.
    static Verdict isPain(Score score) {
        var low = score.value().low();
        if (low != null
                && (low.signum() > 0 || (low.signum() == 0 && score.value().lowOpen()))) {
            return Verdict.MET;
        }
        var exact = score.value().exact();
        return exact != null && exact.signum() == 0 ? Verdict.NOT_MET : Verdict.NOT_DOCUMENTED;
    }

    private static boolean holdsAny(Diagnosis diagnosis, Set<CodeSetId> ids) {
        return diagnosis.sets().stream().anyMatch(ids::contains);
    }
}
