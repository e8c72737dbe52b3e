package org.facetpath.cli.web;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The 256 colours that a picture has most of. Grounds and lines are among them as they are; what lies between, at the
/// edges of letters, becomes the nearest. A picture takes less than half the room by it.
final class Palette {

    private static final int MOST = 256;
    private static final int FULL = 255;

    private final int[] colours;

    private Palette(int... colours) {
        this.colours = colours;
    }

    static Palette of(BufferedImage image) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        return new Palette(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray());
    }

    BufferedImage paint(BufferedImage image) {
        var model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        var painted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var places = new HashMap<Integer, Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int place = places.computeIfAbsent(image.getRGB(x, y), this::nearest);
                painted.getRaster().setSample(x, y, 0, place);
            }
        }
        return painted;
    }

    private int nearest(int colour) {
        int best = 0;
        for (int place = 1; place < colours.length; place++) {
            best = distance(colours[place], colour) < distance(colours[best], colour) ? place : best;
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & FULL) - (other >> 16 & FULL);
        int green = (one >> 8 & FULL) - (other >> 8 & FULL);
        int blue = (one & FULL) - (other & FULL);
        return red * red + green * green + blue * blue;
    }
}
