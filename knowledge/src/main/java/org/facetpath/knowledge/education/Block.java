package org.facetpath.knowledge.education;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of an education text. The set is closed: what a text may hold must be shown alike on every page.
public sealed interface Block {

    /// @param level 2 or 3; the title of the text is the first level
    /// @param anchor its name in links, the same in every language
    record Heading(int level, String anchor, String text) implements Block {}

    record Paragraph(List<Inline> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    record Bullets(boolean ordered, List<List<Inline>> items) implements Block {
        public Bullets {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// The first cell of each row names the row.
    record Table(List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
        }
    }

    /// One of our drawings.
    ///
    /// @param name `spine`, `body` or `joint`
    /// @param alt what it shows, in words
    record Figure(String name, String alt) implements Block {}

    /// What is read as sentences: paragraphs and items of lists. Headings, tables and figures are no
    /// sentences, and would make a text look easier than it is.
    static List<String> passages(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Paragraph(var words) -> List.of(plain(words)).stream();
                    case Bullets(var _, var items) -> items.stream().map(Block::plain);
                    case Heading _, Table _, Figure _ -> List.<String>of().stream();
                })
                .toList();
    }

    /// The words without their marks.
    static String plain(List<Inline> words) {
        return words.stream().map(Inline::text).collect(Collectors.joining());
    }
}
