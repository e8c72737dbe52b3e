package org.facetpath.cli.web;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A picture of a page made small: each of its points is the mean of a square of the screen, in 64 steps of each
/// colour, so that many pages fit into the repository and flat grounds stay flat.
///
/// It is compared by cells of points. The mean of a cell hardly changes with the way a machine draws the edges of
/// letters, and changes with a word, a panel, a colour or a place.
record Shot(BufferedImage image) {

    /// Points of the screen along the side of one point here.
    static final int SHRUNK = 2;

    /// Points along the side of a cell.
    static final int CELL = 8;

    private static final int STEPS = 63;
    private static final int FULL = 255;

    static Shot of(byte[] png) {
        return new Shot(shrunk(image(png)));
    }

    static Shot read(Path file) {
        try {
            return new Shot(image(Files.readAllBytes(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(Palette.of(image).paint(image), "png", file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    int columns() {
        return image.getWidth() / CELL;
    }

    int rows() {
        return (image.getHeight() + CELL - 1) / CELL;
    }

    /// The mean colour of a cell; below the end of the picture there is none.
    ///
    /// @return red, green and blue from 0 to 255, below 0 for none
    double[] mean(int column, int row) {
        return row < rows() ? mean(image, column * CELL, row * CELL, CELL) : new double[] {-FULL, -FULL, -FULL};
    }

    private static BufferedImage shrunk(BufferedImage whole) {
        var small =
                new BufferedImage(whole.getWidth() / SHRUNK, whole.getHeight() / SHRUNK, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                var mean = mean(whole, x * SHRUNK, y * SHRUNK, SHRUNK);
                small.setRGB(x, y, new Color(stepped(mean[0]), stepped(mean[1]), stepped(mean[2])).getRGB());
            }
        }
        return small;
    }

    private static int stepped(double value) {
        return (int) Math.round(Math.round(value * STEPS / FULL) * (double) FULL / STEPS);
    }

    private static double[] mean(BufferedImage image, int left, int top, int side) {
        var sum = new double[3];
        int points = 0;
        for (int y = top; y < Math.min(top + side, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + side, image.getWidth()); x++) {
                int colour = image.getRGB(x, y);
                sum[0] += colour >> 16 & FULL;
                sum[1] += colour >> 8 & FULL;
                sum[2] += colour & FULL;
                points++;
            }
        }
        return new double[] {sum[0] / points, sum[1] / points, sum[2] / points};
    }
}
