package org.facetpath.core.knowledge;

import java.util.List;
import org.facetpath.core.spine.Joint;

/// Which joints refer pain to an area of the pain drawing, in published studies; a range, never one joint.
public record ReferralArea(String area, List<Joint> joints, Reference reference) {

    public ReferralArea {
        joints = List.copyOf(joints);
    }
}
