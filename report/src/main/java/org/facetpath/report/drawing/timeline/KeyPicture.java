package org.facetpath.report.drawing.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.facetpath.report.drawing.Svg;
import org.facetpath.report.drawing.timeline.Entry.Kind;

/// What the signs mean, those used only, and what the record places nowhere in time.
final class KeyPicture implements Picture {

    private static final double ROW = 20;
    private static final double APART = 16;
    private static final double SAMPLE = 22;
    private static final int MOST_LINES = 4;

    private final Sheet sheet;
    private final List<Placed> items = new ArrayList<>();
    private final int rows;
    private final List<String> undated;

    private record Item(String key, String words) {}

    private record Placed(Item item, double x, int row) {}

    KeyPicture(Sheet sheet) {
        this.sheet = sheet;
        this.rows = place(items());
        this.undated = undated();
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        var entries = sheet.model().lanes().stream()
                .flatMap(lane -> lane.entries().stream())
                .toList();
        sheet.model().lanes().stream()
                .filter(lane -> lane.kind() == Lane.Kind.SIGNS)
                .flatMap(lane -> lane.entries().stream())
                .map(Entry::kind)
                .distinct()
                .filter(kind -> kind != Kind.IMAGING)
                .sorted()
                .forEach(kind -> items.add(new Item(kind.code(), sheet.telling().say("key." + kind.code()))));
        if (entries.stream().anyMatch(entry -> !entry.isOnDay() && isRough(entry))) {
            items.add(new Item("rough", sheet.telling().say("key.rough")));
        }
        if (entries.stream().anyMatch(entry -> entry.kind() == Kind.WORN_OFF)) {
            items.add(new Item("worn-off", sheet.telling().say("key.worn-off")));
        }
        if (entries.stream().anyMatch(KeyPicture::endNotSaid)) {
            items.add(new Item("ask", sheet.telling().say("key.ask")));
        }
        return items;
    }

    private static boolean isRough(Entry entry) {
        var end = entry.span().end();
        return !entry.span().start().isDay() || (end != null && !end.isDay());
    }

    private static boolean endNotSaid(Entry entry) {
        return entry.span().end() == null && !entry.span().ongoing();
    }

    private double left() {
        return sheet.frame().isWide() ? 12 : sheet.axis().left();
    }

    private int place(List<Item> wanted) {
        double x = left();
        int row = 0;
        for (var item : wanted) {
            double width = SAMPLE + sheet.lettering().width(item.words());
            if (x + width > sheet.axis().right() && x > left()) {
                x = left();
                row++;
            }
            items.add(new Placed(item, x, row));
            x += width + APART;
        }
        return wanted.isEmpty() ? 0 : row + 1;
    }

    private List<String> undated() {
        if (sheet.model().undated().isEmpty()) {
            return List.of();
        }
        var list = sheet.model().undated().stream()
                .map(entry -> entry.words().what())
                .collect(Collectors.groupingBy(it -> it, java.util.LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> it.getValue() == 1
                        ? it.getKey()
                        : it.getKey() + " " + sheet.telling().say("times", "count", String.valueOf(it.getValue())))
                .collect(Collectors.joining("; "));
        var words = sheet.telling().say("undated", "list", list);
        return sheet.lettering().lines(words, sheet.axis().right() - left(), MOST_LINES);
    }

    @Override
    public double height() {
        return 8 + rows * ROW + undated.size() * sheet.line() + 6;
    }

    @Override
    public void paint(Svg svg, double top) {
        if (rows > 0 || !undated.isEmpty()) {
            svg.line(left(), top, sheet.axis().right(), top, "class", "tl-rule");
        }
        for (var placed : items) {
            double y = top + 6 + placed.row() * ROW + ROW / 2;
            sample(svg, placed.item().key(), placed.x() + 8, y);
            svg.text(placed.x() + SAMPLE, y + 4.3, placed.item().words(), "class", "tl-quiet");
        }
        double y = top + 8 + rows * ROW;
        for (var line : undated) {
            y += sheet.line();
            svg.text(left(), y, line, "class", "tl-quiet");
        }
    }

    private void sample(Svg svg, String key, double x, double y) {
        switch (key) {
            case "rough" -> {
                svg.open("g", "class", "tl-rough");
                svg.rectangle(x - 8, y - 4.5, 16, 9, "class", "tl-maybe");
                svg.close();
            }
            case "ask" -> svg.text(x, y + 4.4, "?", "class", "tl-ask", "text-anchor", "middle");
            case "worn-off" -> {
                svg.open("g", "class", "tl-worn-off");
                svg.path("M%s %sl-4 -6h8Z".formatted(Svg.number(x), Svg.number(y + 4)), "class", "tl-offhead");
                svg.close();
            }
            default -> {
                var kind = List.of(Kind.values()).stream()
                        .filter(it -> it.code().equals(key))
                        .findFirst()
                        .orElseThrow();
                svg.open("g", "class", "tl-" + key);
                Sign.of(kind, sheet.telling()).paint(svg, x, y);
                svg.close();
            }
        }
    }
}
