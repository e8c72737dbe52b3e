package org.facetpath.server.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;

/// An order of a facet procedure in the making, complete.
///
/// @param id of the resource it becomes; chosen when the form is shown, so that sending it twice writes it once
/// @param side left, right or both
/// @param planned the day it is to be done
/// @param reason in the words of whoever orders; may be empty
public record Order(
        String id,
        String patient,
        Proposal.Action action,
        List<Joint> joints,
        Side side,
        LocalDate planned,
        String reason) {

    public Order {
        joints = List.copyOf(new TreeSet<>(joints));
        if (joints.isEmpty() || side == Side.NOT_DOCUMENTED) {
            throw new IllegalArgumentException("An order names joints and a side.");
        }
    }

    /// From the top of the spine down, left before right.
    public List<Site> sites() {
        var sides = side == Side.BOTH ? List.of(Side.LEFT, Side.RIGHT) : List.of(side);
        return joints.stream()
                .flatMap(joint -> sides.stream().map(one -> new Site(joint, one)))
                .toList();
    }
}
