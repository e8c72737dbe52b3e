package org.facetpath.report.learn;

import java.util.List;
import org.facetpath.knowledge.education.Block;
import org.facetpath.knowledge.education.EducationText;
import org.facetpath.knowledge.education.Inline;
import org.facetpath.report.html.Markup;

/// Writes the blocks of one education text as HTML.
final class EducationMarkup {

    private final Markup out;
    private final Figures figures;
    private final EducationText text;
    private final Setting setting;

    EducationMarkup(Markup out, Figures figures, EducationText text, Setting setting) {
        this.out = out;
        this.figures = figures;
        this.text = text;
        this.setting = setting;
    }

    void write() {
        text.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var anchor, var words) ->
                out.element(
                        "h" + (setting.alone() ? level : level + 1),
                        words,
                        "id",
                        setting.alone() ? anchor : text.topic() + "-" + anchor);
            case Block.Paragraph(var words) -> inline("p", words);
            case Block.Bullets(var ordered, var items) -> {
                out.open(ordered ? "ol" : "ul");
                items.forEach(item -> inline("li", item));
                out.close();
            }
            case Block.Table table -> table(table);
            case Block.Figure(var name, var alt) ->
                figures.find(name, "%s-%s".formatted(text.topic(), name))
                        .ifPresent(drawing -> out.open("figure")
                                .append(drawing)
                                .element("figcaption", alt)
                                .close());
        }
    }

    private void table(Block.Table table) {
        out.openTableFrame(Block.plain(table.head().getFirst()));
        out.open("table").open("thead").open("tr");
        table.head().forEach(cell -> inline("th", cell, "scope", "col"));
        out.close().close().open("tbody");
        for (var row : table.rows()) {
            out.open("tr");
            inline("th", row.getFirst(), "scope", "row");
            row.stream().skip(1).forEach(cell -> inline("td", cell));
            out.close();
        }
        out.close().close().close();
    }

    private void inline(String element, List<Inline> words, String... namesAndValues) {
        out.open(element, namesAndValues);
        words.forEach(this::inline);
        out.close();
    }

    private void inline(Inline word) {
        switch (word) {
            case Inline.Words(var words) -> out.words(words);
            case Inline.Strong(var words) -> out.element("strong", words);
            case Inline.SourceLink(var words, var source) -> out.element("a", words, "href", "#source-" + source);
            case Inline.TopicLink(var words, var topic) ->
                setting.address(topic)
                        .ifPresentOrElse(address -> out.element("a", words, "href", address), () -> out.words(words));
        }
    }
}
