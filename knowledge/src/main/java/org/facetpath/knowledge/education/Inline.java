package org.facetpath.knowledge.education;

/// A run of words within a block.
public sealed interface Inline {

    /// The words as they are read.
    String text();

    record Words(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    /// Words that rest on a source of `knowledge/sources`.
    record SourceLink(String text, String source) implements Inline {}

    /// Words that lead to another education text.
    record TopicLink(String text, String topic) implements Inline {}
}
