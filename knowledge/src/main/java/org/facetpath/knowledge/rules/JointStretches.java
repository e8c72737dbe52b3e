package org.facetpath.knowledge.rules;

import java.util.EnumSet;
import java.util.Set;
import org.facetpath.core.spine.Joint;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Stretches of the spine, each written by its first and its last joint: `[[C2-C3, C7-T1], [T12-L1, L5-S1]]`.
final class JointStretches {

    private JointStretches() {}

    /// All joints of the stretches under a key.
    static Set<Joint> read(Fields map, String key) {
        var joints = EnumSet.noneOf(Joint.class);
        for (var stretch : map.items(key)) {
            joints.addAll(stretch(map, stretch));
        }
        return joints;
    }

    private static Set<Joint> stretch(Fields map, Node stretch) {
        if (stretch instanceof Node.Items ends && ends.nodes().size() == 2) {
            var first = map.choice(ends.nodes().getFirst(), Vocabularies.JOINT);
            var last = map.choice(ends.nodes().getLast(), Vocabularies.JOINT);
            if (first.compareTo(last) <= 0) {
                return EnumSet.range(first, last);
            }
        }
        map.problems()
                .add(new Problem.WrongType(
                        stretch.place(), "the first and the last joint, from top to bottom", stretch.described()));
        return Set.of();
    }
}
