package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.assessment.SpineProblem;
import org.facetpath.core.assessment.SpineProblem.PainArea;
import org.facetpath.core.knowledge.ReferralArea;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;

/// Where it hurts, and where the joints in question are known to refer pain, by area and side.
final class PainMap {

    private final List<PainArea> pains = new ArrayList<>();
    private final Map<String, Set<Joint>> referred = new LinkedHashMap<>();
    private final Map<String, Set<Side>> sides = new LinkedHashMap<>();

    /// The joints in question are those the record names, or, where it names none, those the areas suggest.
    PainMap(List<SpineProblem> problems, List<ReferralArea> referral) {
        for (var problem : problems) {
            problem.painAreas().stream().filter(it -> !pains.contains(it)).forEach(pains::add);
            var candidates = new LinkedHashSet<>(problem.joints());
            if (candidates.isEmpty()) {
                problem.suggestedJoints().forEach(it -> candidates.addAll(it.joints()));
            }
            for (var joint : candidates) {
                for (var pattern : referral) {
                    if (pattern.joints().contains(joint)) {
                        refers(problem, pattern.area(), joint);
                    }
                }
            }
        }
    }

    /// Pain where somebody ticked it, and all that the joints with a pattern for those areas are known to refer to.
    static PainMap ofTicked(List<PainArea> ticked, List<ReferralArea> referral) {
        var map = new PainMap(List.of(), List.of());
        map.pains.addAll(ticked);
        for (var pattern : referral) {
            for (var joint : pattern.joints()) {
                var from = ticked.stream()
                        .filter(it -> isReferredTo(it.area(), joint, referral))
                        .map(PainArea::side)
                        .toList();
                if (!from.isEmpty()) {
                    map.referred
                            .computeIfAbsent(pattern.area(), _ -> new LinkedHashSet<>())
                            .add(joint);
                    map.sides
                            .computeIfAbsent(pattern.area(), _ -> new LinkedHashSet<>())
                            .addAll(from);
                }
            }
        }
        return map;
    }

    private static boolean isReferredTo(String area, Joint joint, List<ReferralArea> referral) {
        return referral.stream()
                .anyMatch(it -> it.area().equals(area) && it.joints().contains(joint));
    }

    /// No pain, and every area that any joint is known to refer pain to.
    static PainMap ofReferral(List<ReferralArea> referral) {
        var map = new PainMap(List.of(), List.of());
        for (var pattern : referral) {
            map.referred
                    .computeIfAbsent(pattern.area(), _ -> new LinkedHashSet<>())
                    .addAll(pattern.joints());
            map.sides
                    .computeIfAbsent(pattern.area(), _ -> new LinkedHashSet<>())
                    .add(Side.BOTH);
        }
        return map;
    }

    private void refers(SpineProblem problem, String area, Joint joint) {
        referred.computeIfAbsent(area, _ -> new LinkedHashSet<>()).add(joint);
        var here = sides.computeIfAbsent(area, _ -> new LinkedHashSet<>());
        var named = problem.sites().stream()
                .filter(it -> it.site().joint() == joint)
                .map(it -> it.site().side())
                .toList();
        here.addAll(named.isEmpty() ? List.of(problem.side()) : named);
    }

    List<PainArea> pains() {
        return List.copyOf(pains);
    }

    List<PainArea> pains(String area, Side side) {
        return pains.stream()
                .filter(it -> it.area().equals(area) && (it.side() == side || it.side() == Side.NOT_DOCUMENTED))
                .toList();
    }

    /// Whether pain is only known without a side.
    boolean isSideless(String area, Side side) {
        var here = pains(area, side);
        return !here.isEmpty() && here.stream().allMatch(it -> it.side() == Side.NOT_DOCUMENTED);
    }

    /// Joints that refer pain here; of a joint without a side, on either.
    Set<Joint> referring(String area, Side side) {
        var here = sides.getOrDefault(area, Set.of());
        boolean either = here.contains(Side.BOTH) || here.contains(Side.NOT_DOCUMENTED);
        return either || here.contains(side) ? referred.getOrDefault(area, Set.of()) : Set.of();
    }

    boolean refers() {
        return !referred.isEmpty();
    }
}
