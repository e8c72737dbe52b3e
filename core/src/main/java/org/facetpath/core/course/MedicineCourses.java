package org.facetpath.core.course;

import java.time.LocalDate;
import java.util.List;
import org.facetpath.core.assessment.MedicineCourse;
import org.facetpath.core.chart.Chart;
import org.facetpath.core.knowledge.Knowledge;

/// How long each watched class of medicines was used.
public final class MedicineCourses {

    private MedicineCourses() {}

    /// The latest course of each class on record.
    public static List<MedicineCourse> read(Chart known, Knowledge knowledge, LocalDate asOf) {
        return List.of();
    }
}
