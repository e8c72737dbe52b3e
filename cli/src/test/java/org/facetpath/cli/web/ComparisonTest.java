package org.facetpath.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On the reviewed pictures themselves, changed as a mistake would change the page.
@DisplayName("A page beside its reviewed picture")
class ComparisonTest {

    private static final Color PAPER = new Color(0xFBFAF7);

    private static Shot reviewed(String name) {
        return Shot.read(Path.of("src/test/resources/shots/%s.png".formatted(name)));
    }

    private static Comparison changed(String name, Consumer<BufferedImage> change) {
        var before = reviewed(name);
        var copy = copy(before.image());
        change.accept(copy);
        return new Comparison(before, new Shot(copy));
    }

    private static BufferedImage copy(BufferedImage image) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(copy, pen -> pen.drawImage(image, 0, 0, null));
        return copy;
    }

    private static void draw(BufferedImage image, Consumer<Graphics2D> strokes) {
        var pen = image.createGraphics();
        strokes.accept(pen);
        pen.dispose();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-desk", "worklist-desk", "diary-phone"})
    void is_the_same_as_itself(String name) {
        assertThat(changed(name, _ -> {}).difference()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient-desk", "worklist-desk", "diary-phone"})
    void is_the_same_where_each_point_is_a_little_off_as_at_the_edges_of_letters(String name) {
        var random = new Random(11);
        var noisy = changed(name, image -> {
            for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
                int x = i % image.getWidth();
                int y = i / image.getWidth();
                int shift = random.nextInt(-24, 25);
                var colour = new Color(image.getRGB(x, y));
                image.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.clamp(colour.getRed() + shift, 0, 255),
                                        Math.clamp(colour.getGreen() + shift, 0, 255),
                                        Math.clamp(colour.getBlue() + shift, 0, 255))
                                .getRGB());
            }
        });

        assertThat(noisy.difference()).isEmpty();
    }

    @Test
    void is_another_where_a_panel_is_gone() {
        var gone = changed(
                "patient-desk",
                image -> draw(image, pen -> {
                    pen.setColor(PAPER);
                    pen.fillRect(60, 120, 520, 60);
                }));

        assertThat(gone.difference()).isPresent();
        var marked = gone.marked().image();
        assertThat(IntStream.range(0, 520 * 60).map(at -> marked.getRGB(60 + at % 520, 120 + at / 520)))
                .as("what differs is drawn in another colour")
                .anyMatch(colour -> colour != PAPER.getRGB());
    }

    @Test
    void is_another_where_all_stands_lower_than_it_did() {
        var lower = changed("worklist-desk", image -> {
            var before = copy(image);
            draw(image, pen -> {
                pen.setColor(PAPER);
                pen.fillRect(0, 100, image.getWidth(), image.getHeight());
                pen.drawImage(before.getSubimage(0, 100, image.getWidth(), image.getHeight() - 110), 0, 106, null);
            });
        });

        assertThat(lower.difference()).isPresent();
    }

    @Test
    void is_another_where_colours_are_lost() {
        var grey = changed("patient-desk", image -> {
            for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
                int x = i % image.getWidth();
                int y = i / image.getWidth();
                var colour = new Color(image.getRGB(x, y));
                int mean = (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3;
                image.setRGB(x, y, new Color(mean, mean, mean).getRGB());
            }
        });

        assertThat(grey.difference()).isPresent();
    }

    @Test
    void is_another_where_it_ends_early_or_is_of_another_width() {
        var before = reviewed("worklist-desk");
        var image = before.image();
        var shorter = new Shot(image.getSubimage(0, 0, image.getWidth(), image.getHeight() - 24));
        var narrower = new Shot(image.getSubimage(0, 0, image.getWidth() - 16, image.getHeight()));

        assertThat(new Comparison(before, shorter).difference()).isPresent();
        assertThat(new Comparison(before, narrower).difference()).isPresent();
    }
}
