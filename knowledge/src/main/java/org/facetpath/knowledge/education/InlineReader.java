package org.facetpath.knowledge.education;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;

/// Reads the words of a block and keeps where its links lead.
final class InlineReader {

    private static final String SOURCE = "source:";
    private static final String TOPIC = "topic:";

    /// A link with its place, for checking where it leads once all texts are known.
    record Mention(String name, Place place) {}

    private final MarkdownReader blocks;
    private final List<Mention> sources = new ArrayList<>();
    private final List<Mention> topics = new ArrayList<>();

    InlineReader(MarkdownReader blocks) {
        this.blocks = blocks;
    }

    List<Mention> sources() {
        return List.copyOf(sources);
    }

    List<Mention> topics() {
        return List.copyOf(topics);
    }

    List<Inline> read(Node parent) {
        var words = new ArrayList<Inline>();
        for (var node : MarkdownReader.children(parent)) {
            switch (node) {
                case Text text -> words.add(new Inline.Words(text.getLiteral()));
                case SoftLineBreak _ -> words.add(new Inline.Words(" "));
                case StrongEmphasis strong -> words.add(new Inline.Strong(plain(strong)));
                case Link link -> link(link, words);
                default -> blocks.refuse(node);
            }
        }
        return joined(words);
    }

    private String plain(Node parent) {
        return Block.plain(read(parent));
    }

    private void link(Link link, List<Inline> words) {
        var target = link.getDestination();
        if (target.startsWith(SOURCE)) {
            var source = target.substring(SOURCE.length());
            sources.add(new Mention(source, blocks.place(link)));
            words.add(new Inline.SourceLink(plain(link), source));
        } else if (target.startsWith(TOPIC)) {
            var topic = target.substring(TOPIC.length());
            topics.add(new Mention(topic, blocks.place(link)));
            words.add(new Inline.TopicLink(plain(link), topic));
        } else {
            blocks.problems()
                    .add(new Problem.RefusedMarkdown(
                            blocks.place(link),
                            "a link to anything but source:… or topic:…, such as (%s)".formatted(target)));
        }
    }

    /// Neighbouring words as one, since the parser cuts at every mark that might have meant something.
    private static List<Inline> joined(List<Inline> words) {
        var joined = new ArrayList<Inline>();
        for (var word : words) {
            if (word instanceof Inline.Words(var text)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Inline.Words(var before)) {
                joined.set(joined.size() - 1, new Inline.Words(before + text));
            } else {
                joined.add(word);
            }
        }
        return joined;
    }
}
