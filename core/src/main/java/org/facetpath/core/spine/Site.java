package org.facetpath.core.spine;

/// One joint of a pair: a level with its side. The side is left, right or not documented; a pair is two sites.
public record Site(Joint joint, Side side) implements Comparable<Site> {

    public Site {
        if (side == Side.BOTH) {
            throw new IllegalArgumentException("Both sides of %s are two sites.".formatted(joint.code()));
        }
    }

    /// From the top of the spine down, left before right.
    @Override
    public int compareTo(Site other) {
        int byJoint = joint.compareTo(other.joint);
        return byJoint != 0 ? byJoint : side.compareTo(other.side);
    }
}
