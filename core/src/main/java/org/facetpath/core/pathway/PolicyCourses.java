package org.facetpath.core.pathway;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.course.TreatmentSession;
import org.facetpath.core.course.TreatmentSessions;
import org.facetpath.core.knowledge.Policy;
import org.facetpath.core.spine.Region;

/// What was done in each region as policies read it, read once for all policies that read it alike: most payers share
/// their thresholds, and reading a course is the larger part of judging by one.
final class PolicyCourses {

    private record Reading(Region region, BigDecimal positive, boolean above, BigDecimal repeat, boolean repeatAbove) {}

    private final View view;
    private final Map<Reading, RegionCourse> courses = new HashMap<>();
    private final Map<Reading, List<TreatmentSession>> cysts = new HashMap<>();

    PolicyCourses(View view) {
        this.view = view;
    }

    RegionCourse course(Region region, Policy policy) {
        var rule = policy.blocks().get(region);
        return rule == null
                ? new RegionCourse(List.of(), List.of())
                : courses.computeIfAbsent(
                        reading(region, rule), _ -> RegionCourse.read(view.known(), region, view.knowledge(), policy));
    }

    List<TreatmentSession> cysts(Region region, Policy policy) {
        var rule = policy.blocks().get(region);
        return rule == null
                ? List.of()
                : cysts.computeIfAbsent(
                        reading(region, rule),
                        _ -> TreatmentSessions.cysts(view.known(), region, view.knowledge(), rule));
    }

    private static Reading reading(Region region, Policy.BlockRule rule) {
        return new Reading(region, rule.positivePercent(), rule.above(), rule.repeatPercent(), rule.repeatAbove());
    }
}
