package org.facetpath.core.pathway;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.course.Episode;
import org.facetpath.core.judge.AgeOnDay;
import org.facetpath.core.judge.KnownFacts;
import org.facetpath.core.judge.RedFlagReview;
import org.facetpath.core.judge.Situation;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.logic.Verdict;

/// What holds for the whole patient on the day, read once and shared by every region.
///
/// @param day the day of the assessment, or of death when that came first
/// @param alive whether the patient was alive on that day
record View(
        Chart known,
        Knowledge knowledge,
        Policy guideline,
        Options options,
        LocalDate day,
        boolean alive,
        AgeOnDay age,
        List<Episode> episodes,
        KnownFacts facts,
        RedFlagReview redFlags) {

    private static final int ADULT_YEARS = 18;

    /// Whether the patient is certainly under 18 years.
    boolean isMinor() {
        return age.atLeast(ADULT_YEARS) == Verdict.NOT_MET;
    }

    /// The region's pain with nothing judged yet but the red flags.
    Situation situation(Episode episode, RegionCourse course) {
        return Situation.anywhere(known, knowledge, guideline, day)
                .lookingAt(episode)
                .withSessions(course.blocks(), course.treatments())
                .withRedFlags(redFlags.raised());
    }
}
