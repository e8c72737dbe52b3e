package org.facetpath.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What people see who lack one kind of cone: colours are turned by the matrices for severity 1.0 of Machado,
/// Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
/// TVCG 15(6), 2009, in linear RGB, and compared by their distance in CIELAB (1976).
@DisplayName("The colours of drawings and answers")
class ColoursTest {

    /// Far above the 2.3 that is just noticed side by side.
    private static final double CLEARLY = 15;

    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6})");

    /// Colours that stand for opposite answers or different treatments within one drawing. Negative and
    /// uncertain are not among them: they are near for whoever lacks red or green cones, and differ by word
    /// and broken border.
    private static final List<List<String>> APART = List.of(
            List.of("positive", "negative"),
            List.of("positive", "uncertain"),
            List.of("positive", "ablated"),
            List.of("positive", "danger"),
            List.of("ablated", "negative"),
            List.of("injected", "negative"));

    enum Sight {
        ALL_CONES,
        PROTANOPIA,
        DEUTERANOPIA,
        TRITANOPIA;

        private double[] matrix() {
            return switch (this) {
                case ALL_CONES -> rows(1, 0, 0, 0, 1, 0, 0, 0, 1);
                case PROTANOPIA ->
                    rows(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998);
                case DEUTERANOPIA ->
                    rows(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);
                case TRITANOPIA ->
                    rows(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);
            };
        }

        private static double[] rows(double... numbers) {
            return numbers;
        }

        double[] see(double... linear) {
            return times(matrix(), linear);
        }
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void are_told_apart_in_light_and_dark(Sight sight) throws IOException {
        for (var theme : themes()) {
            for (var pair : APART) {
                assertThat(distance(sight, theme.get(pair.getFirst()), theme.get(pair.getLast())))
                        .as("%s with %s of %s", pair, sight, theme)
                        .isGreaterThan(CLEARLY);
            }
        }
    }

    /// The light one stands first; the dark one overrides it.
    private static List<Map<String, Integer>> themes() throws IOException {
        try (var file = ColoursTest.class.getResourceAsStream("page.css")) {
            assertThat(file).isNotNull();
            var style = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int dark = style.indexOf("prefers-color-scheme: dark");
            assertThat(dark).isPositive();
            return List.of(colours(style.substring(0, dark)), colours(style.substring(dark)));
        }
    }

    private static Map<String, Integer> colours(String style) {
        var colours = new HashMap<String, Integer>();
        COLOUR.matcher(style)
                .results()
                .forEach(it -> colours.putIfAbsent(it.group(1), Integer.parseInt(it.group(2), 16)));
        return colours;
    }

    private static double distance(Sight sight, int one, int other) {
        var first = lab(sight.see(linear(one)));
        var second = lab(sight.see(linear(other)));
        return Math.hypot(Math.hypot(first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
    }

    private static double[] linear(int colour) {
        return new double[] {linear(colour >> 16 & 255, 255), linear(colour >> 8 & 255, 255), linear(colour & 255, 255)
        };
    }

    private static double linear(int part, int most) {
        double share = (double) part / most;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// From linear sRGB under D65.
    private static double[] lab(double... linear) {
        var held = new double[3];
        for (int i = 0; i < 3; i++) {
            held[i] = Math.clamp(linear[i], 0, 1);
        }
        var xyz = times(new double[] {0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505}, held);
        double x = bent(xyz[0] / 0.95047);
        double y = bent(xyz[1]);
        double z = bent(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }

    private static double[] times(double[] matrix, double... vector) {
        var product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[3 * row + column] * vector[column];
            }
        }
        return product;
    }
}
