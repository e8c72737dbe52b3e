package org.facetpath.core.spine;

/// One nerve of a pair: a nerve with its side. The side is left, right or not documented; a pair is two sites.
public record NerveSite(Nerve nerve, Side side) {

    public NerveSite {
        if (side == Side.BOTH) {
            throw new IllegalArgumentException("Both sides of %s are two sites.".formatted(nerve.code()));
        }
    }
}
