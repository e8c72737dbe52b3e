package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.List;

/// Rows in which things stand beside each other without touching: each goes to the first row with room for it.
final class Rows {

    private final double apart;
    private final List<List<double[]>> taken = new ArrayList<>();

    /// @param apart the least room between neighbours
    Rows(double apart) {
        this.apart = apart;
    }

    /// The row, from 0, of something from left to right; it is taken from now on.
    int place(double left, double right) {
        for (int row = 0; row < taken.size(); row++) {
            if (isFree(row, left, right)) {
                taken.get(row).add(new double[] {left, right});
                return row;
            }
        }
        var row = new ArrayList<double[]>();
        row.add(new double[] {left, right});
        taken.add(row);
        return taken.size() - 1;
    }

    /// Takes the room in that row when it is free.
    boolean placeIn(int row, double left, double right) {
        boolean free = isFree(row, left, right);
        if (free) {
            taken.get(row).add(new double[] {left, right});
        }
        return free;
    }

    int count() {
        return taken.size();
    }

    private boolean isFree(int row, double left, double right) {
        return taken.get(row).stream().allMatch(other -> right + apart <= other[0] || left >= other[1] + apart);
    }
}
