package org.facetpath.core.course;

import java.util.List;
import java.util.function.Function;
import org.facetpath.core.spine.Side;

/// Which of the scores and statements around a block session count.
///
/// @param side the side that is judged; not documented when all of the session is
/// @param apart the session treated the other side too, so that what names no side may be of the other: it counts only
///     where nothing names this side
record SideScope(Side side, boolean apart) {

    /// A session of which nobody wrote down the side: everything counts.
    static final SideScope ANY = new SideScope(Side.NOT_DOCUMENTED, false);

    /// A session of one side: what names no side counts like what names it.
    static SideScope only(Side side) {
        return new SideScope(side, false);
    }

    /// One of two treated sides.
    static SideScope apart(Side side) {
        return new SideScope(side, true);
    }

    /// Of all that was told what counts here; never what names the other side.
    <T> List<T> heard(List<T> told, Function<T, Side> sideOf) {
        var own = told.stream().filter(it -> sideOf.apply(it) == side).toList();
        if (apart && !own.isEmpty()) {
            return own;
        }
        return told.stream().filter(it -> mayBe(sideOf.apply(it))).toList();
    }

    private boolean mayBe(Side named) {
        return side == Side.NOT_DOCUMENTED || named == Side.NOT_DOCUMENTED || named == side;
    }
}
