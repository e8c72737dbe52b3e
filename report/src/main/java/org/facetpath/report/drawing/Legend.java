package org.facetpath.report.drawing;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.report.wording.Phrases;

/// What the signs and shapes of a picture mean, one to a line; only those it uses.
final class Legend {

    /// @param style class of the sample
    /// @param sign shown in its badge; empty for a sample without one
    record Entry(String style, String sign, String key) {}

    private final Phrases phrases;
    private final double text;
    private final double width;

    Legend(Phrases phrases, double text, double width) {
        this.phrases = phrases;
        this.text = text;
        this.width = width;
    }

    double height(List<Entry> entries) {
        return rows(entries) * row() + 8;
    }

    /// In two columns where every meaning fits beside another, else in one.
    private int rows(List<Entry> entries) {
        var letters = new Lettering(text);
        double room = width / 2 - text - 18;
        boolean beside = entries.stream().allMatch(it -> letters.width(phrases.say(it.key())) <= room);
        return beside ? (entries.size() + 1) / 2 : entries.size();
    }

    void draw(Svg svg, double top, List<Entry> entries, String idPrefix) {
        svg.open("g", "class", "legend");
        int rows = rows(entries);
        for (int i = 0; i < entries.size(); i++) {
            double x = i < rows ? 4 : width / 2 + 4;
            double y = top + 4 + (i % Math.max(rows, 1)) * row();
            entry(svg, x, y, entries.get(i), idPrefix);
        }
        svg.close();
    }

    private void entry(Svg svg, double x, double y, Entry entry, String idPrefix) {
        double high = text + 3;
        svg.open("g", "class", entry.style());
        if (entry.style().endsWith("is-open")) {
            svg.rectangle(x, y, high + 6, high, "class", "face", "style", Hatch.fill(idPrefix));
        } else if (entry.style().startsWith("nerve")) {
            svg.line(x, y + high / 2, x + high + 6, y + high / 2);
            svg.circle(x + high / 2 + 3, y + high / 2, 2.4);
        } else if (entry.style().startsWith("area")) {
            svg.rectangle(x, y, high + 6, high);
        } else {
            svg.rectangle(x, y, high + 6, high, "class", "badge", "rx", Svg.number(high / 2));
            svg.text(
                    x + high / 2 + 3,
                    y + high / 2 + text * 0.36,
                    entry.sign(),
                    "class",
                    "sign",
                    "text-anchor",
                    "middle");
        }
        svg.text(x + high + 11, y + high / 2 + text * 0.36, phrases.say(entry.key()), "class", "meaning");
        svg.close();
    }

    private double row() {
        return text + 8;
    }

    static List<Entry> of(Iterable<Look> looks) {
        var entries = new ArrayList<Entry>();
        looks.forEach(look -> entries.add(new Entry("joint " + look.style(), look.sign(), look.key())));
        return entries;
    }
}
