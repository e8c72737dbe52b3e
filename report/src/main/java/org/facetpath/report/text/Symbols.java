package org.facetpath.report.text;

/// The few signs a page draws with. Where a terminal knows only ASCII, its own signs say the same.
public enum Symbols {
    UNICODE("─", "●", "◉", "○", "▼", "→", "·", "…", "▁▂▃▄▅▆▇█"),
    ASCII("-", "*", "@", "o", "v", "->", ".", "...", "");

    private final String rule;
    private final String passed;
    private final String here;
    private final String ahead;
    private final String pointer;
    private final String arrow;
    private final String nothing;
    private final String cut;
    private final String bars;

    Symbols(
            String rule,
            String passed,
            String here,
            String ahead,
            String pointer,
            String arrow,
            String nothing,
            String cut,
            String bars) {
        this.rule = rule;
        this.passed = passed;
        this.here = here;
        this.ahead = ahead;
        this.pointer = pointer;
        this.arrow = arrow;
        this.nothing = nothing;
        this.cut = cut;
        this.bars = bars;
    }

    String rule(int width) {
        return rule.repeat(Math.max(0, width));
    }

    String passed() {
        return passed;
    }

    String here() {
        return here;
    }

    String ahead() {
        return ahead;
    }

    String pointer() {
        return pointer;
    }

    String arrow() {
        return arrow;
    }

    String nothing() {
        return nothing;
    }

    String cut() {
        return cut;
    }

    /// Bars from low to high; empty where there are none.
    String bars() {
        return bars;
    }
}
