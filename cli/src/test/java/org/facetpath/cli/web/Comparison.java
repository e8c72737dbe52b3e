package org.facetpath.cli.web;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;

/// Sets a picture of a page beside the reviewed one. A cell is off when its mean colour differs by more than
/// [#TOLERANCE] of 255; the page is another one when [#PATCH] cells that touch each other are off.
///
/// What that lets pass and what it does not: `docs/adr/2026-11-26-pages-are-compared-with-reviewed-pictures.md`.
final class Comparison {

    static final double TOLERANCE = 10;
    static final int PATCH = 6;

    private static final int RED = 0xD00000;

    private final Shot reviewed;
    private final Shot now;
    private final int columns;
    private final int rows;
    private final BitSet off = new BitSet();

    Comparison(Shot reviewed, Shot now) {
        this.reviewed = reviewed;
        this.now = now;
        this.columns = Math.max(reviewed.columns(), now.columns());
        this.rows = Math.max(reviewed.rows(), now.rows());
        if (reviewed.columns() == now.columns()) {
            for (int cell = 0; cell < columns * rows; cell++) {
                off.set(cell, isOff(cell % columns, cell / columns));
            }
        }
    }

    private boolean isOff(int column, int row) {
        var before = reviewed.mean(column, row);
        var after = now.mean(column, row);
        for (int colour = 0; colour < before.length; colour++) {
            if (Math.abs(before[colour] - after[colour]) > TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    /// What makes it another page; empty when it looks the same.
    Optional<String> difference() {
        if (reviewed.columns() != now.columns()) {
            return Optional.of("it is %d cells wide, the reviewed picture %d".formatted(now.columns(), columns));
        }
        int patch = largestPatch();
        return patch < PATCH
                ? Optional.empty()
                : Optional.of("%d cells of %d differ, %d of them in one patch; it is %d rows of cells high, was %d"
                        .formatted(off.cardinality(), columns * rows, patch, now.rows(), reviewed.rows()));
    }

    /// The most cells that are off and touch each other by their sides.
    private int largestPatch() {
        var left = (BitSet) off.clone();
        int most = 0;
        while (!left.isEmpty()) {
            most = Math.max(most, takePatch(left));
        }
        return most;
    }

    private int takePatch(BitSet left) {
        var open = new ArrayDeque<Integer>();
        take(left, left.nextSetBit(0), open);
        int size = 0;
        while (!open.isEmpty()) {
            int cell = open.pop();
            size++;
            int column = cell % columns;
            if (column > 0) {
                take(left, cell - 1, open);
            }
            if (column < columns - 1) {
                take(left, cell + 1, open);
            }
            take(left, cell - columns, open);
            take(left, cell + columns, open);
        }
        return size;
    }

    private static void take(BitSet left, int cell, ArrayDeque<Integer> open) {
        if (cell >= 0 && left.get(cell)) {
            left.clear(cell);
            open.push(cell);
        }
    }

    /// The page as it is now, with what differs in red.
    Shot marked() {
        var image = now.image();
        var marked = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean wrong = off.get(y / Shot.CELL * columns + Math.min(x / Shot.CELL, columns - 1));
                int colour = image.getRGB(x, y);
                marked.setRGB(x, y, wrong ? (colour >> 1 & 0x7F7F7F) + (RED >> 1) : colour);
            }
        }
        return new Shot(marked);
    }
}
