package org.facetpath.knowledge.education;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;

/// Turns the Markdown of an education text into blocks. Only what every page can show is allowed; the rest is a problem
/// with its place.
final class MarkdownReader {

    static final Set<String> FIGURES = Set.of("spine", "body", "joint");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern ANCHORED = Pattern.compile("(.*?)\\s*\\{#([a-z0-9-]+)}");

    private final EducationFile file;
    private final Problems problems;
    private final InlineReader inlines;

    MarkdownReader(EducationFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.inlines = new InlineReader(this);
    }

    List<Block> read() {
        var blocks = new ArrayList<Block>();
        for (var node : children(PARSER.parse(file.body()))) {
            block(node, blocks);
        }
        return blocks;
    }

    private void block(Node node, List<Block> blocks) {
        switch (node) {
            case Heading heading -> heading(heading, blocks);
            case Paragraph paragraph
            when paragraph.getFirstChild() instanceof Image image && image.getNext() == null -> figure(image, blocks);
            case Paragraph paragraph -> blocks.add(new Block.Paragraph(inlines.read(paragraph)));
            case BulletList list -> blocks.add(new Block.Bullets(false, items(list)));
            case OrderedList list -> blocks.add(new Block.Bullets(true, items(list)));
            case TableBlock table -> blocks.add(table(table));
            default -> refuse(node);
        }
    }

    private void heading(Heading node, List<Block> blocks) {
        var words = Block.plain(inlines.read(node));
        var anchored = ANCHORED.matcher(words);
        if (!anchored.matches() || node.getLevel() < 2 || node.getLevel() > 3) {
            problems.add(new Problem.RefusedMarkdown(
                    place(node), "a heading that is not of level 2 or 3 with an anchor at its end, such as {#causes}"));
            return;
        }
        blocks.add(new Block.Heading(node.getLevel(), anchored.group(2), anchored.group(1)));
    }

    private void figure(Image image, List<Block> blocks) {
        var target = image.getDestination();
        var name = target.startsWith("figure:") ? target.substring("figure:".length()) : target;
        var alt = Block.plain(inlines.read(image));
        if (!FIGURES.contains(name)) {
            problems.add(new Problem.UnknownWord(place(image), "figure", name, ClosestName.to(name, FIGURES)));
        } else if (alt.isBlank()) {
            problems.add(
                    new Problem.RefusedMarkdown(place(image), "a figure without words for those who cannot see it"));
        } else {
            blocks.add(new Block.Figure(name, alt));
        }
    }

    private List<List<Inline>> items(ListBlock list) {
        var items = new ArrayList<List<Inline>>();
        for (var item : children(list)) {
            var only = item.getFirstChild();
            if (only instanceof Paragraph && only.getNext() == null) {
                items.add(inlines.read(only));
            } else {
                problems.add(new Problem.RefusedMarkdown(place(item), "an item of more than one paragraph"));
            }
        }
        return items;
    }

    private Block.Table table(TableBlock table) {
        var head = new ArrayList<List<Inline>>();
        var rows = new ArrayList<List<List<Inline>>>();
        for (var part : children(table)) {
            switch (part) {
                case TableHead it -> children(it).forEach(row -> head.addAll(cells(row)));
                case TableBody it -> children(it).forEach(row -> rows.add(cells(row)));
                default -> refuse(part);
            }
        }
        return new Block.Table(head, rows);
    }

    private List<List<Inline>> cells(Node row) {
        return children(row).stream().map(inlines::read).toList();
    }

    void refuse(Node node) {
        var feature = node.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        problems.add(new Problem.RefusedMarkdown(place(node), "this kind of Markdown (%s)".formatted(feature)));
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    Problems problems() {
        return problems;
    }

    /// The links met so far.
    InlineReader inlines() {
        return inlines;
    }

    /// Where in the file the node begins; what has no span of its own is told by what is around it.
    Place place(Node node) {
        for (var around = node; around != null; around = around.getParent()) {
            var spans = around.getSourceSpans();
            if (!spans.isEmpty()) {
                var first = spans.getFirst();
                return new Place(
                        file.path(), file.linesBefore() + first.getLineIndex() + 1, first.getColumnIndex() + 1);
            }
        }
        return new Place(file.path(), file.linesBefore() + 1, 1);
    }
}
