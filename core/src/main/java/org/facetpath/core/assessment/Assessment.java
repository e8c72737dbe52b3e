package org.facetpath.core.assessment;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.chart.NotUnderstood;

/// What the record of one patient says on one day, judged with one version of the knowledge and one guideline. The
/// software supports a clinician's decision; nothing in here is a diagnosis.
///
/// @param redFlags raised flags, the most urgent first; read before anything else
/// @param redFlagReview every flag with its verdict, so that no raised flag is not read as "cleared"
/// @param problems one for each region with an episode of pain or facet treatment, from the neck down; empty when the
///     record tells of no spine pain
/// @param narratives how many narrative notes were not read
public record Assessment(
        String knowledge,
        PatientSummary patient,
        LocalDate asOf,
        String guideline,
        List<RaisedRedFlag> redFlags,
        List<ReviewedRedFlag> redFlagReview,
        List<SpineProblem> problems,
        List<CoverageAnswer> coverage,
        List<MedicineCourse> medicines,
        List<Question> questions,
        List<StatedConflict> conflicts,
        List<NotUnderstood> notUnderstood,
        int narratives) {

    public Assessment {
        redFlags = List.copyOf(redFlags);
        redFlagReview = List.copyOf(redFlagReview);
        problems = List.copyOf(problems);
        coverage = List.copyOf(coverage);
        medicines = List.copyOf(medicines);
        questions = List.copyOf(questions);
        conflicts = List.copyOf(conflicts);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
