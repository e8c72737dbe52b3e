package org.facetpath.exchange.cds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a clinician is told. It cannot be made other than CDS Hooks wants it.
///
/// @param uuid names this showing of the card, so that what became of it can be told back
/// @param summary in fewer than 140 characters
/// @param detail GitHub Markdown, without HTML; null for none
/// @param about the orders it is about, as references, where it is about some of those asked about
public record Card(
        String uuid,
        String summary,
        @Nullable String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable SelectionBehavior selectionBehavior,
        List<Coding> overrideReasons,
        List<Link> links,
        List<String> about) {

    /// The first length that a summary must not have.
    public static final int SUMMARY_ENDS = 140;

    public enum Indicator {
        INFO("info"),
        WARNING("warning"),
        /// For danger to the patient only.
        CRITICAL("critical");

        private final String code;

        Indicator(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public enum SelectionBehavior {
        AT_MOST_ONE("at-most-one"),
        ANY("any");

        private final String code;

        SelectionBehavior(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Card {
        about = List.copyOf(about);
        suggestions = List.copyOf(suggestions);
        overrideReasons = List.copyOf(overrideReasons);
        links = List.copyOf(links);
        require(!summary.isBlank() && summary.length() < SUMMARY_ENDS, "a summary is short");
        require(detail == null || !detail.isBlank(), "a detail says something");
        require(suggestions.isEmpty() == (selectionBehavior == null), "suggestions say how many may be taken");
        long recommended = suggestions.stream().filter(Suggestion::recommended).count();
        require(selectionBehavior != SelectionBehavior.AT_MOST_ONE || recommended <= 1, "one is recommended at most");
        Set<String> ids = new HashSet<>();
        require(suggestions.stream().allMatch(one -> ids.add(one.uuid())), "suggestions have ids of their own");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /// The same with a paragraph more.
    public Card withMore(String paragraph) {
        return new Card(
                uuid,
                summary,
                detail == null ? paragraph : detail + "\n\n" + paragraph,
                indicator,
                source,
                suggestions,
                selectionBehavior,
                overrideReasons,
                links,
                about);
    }

    /// The same with a link more.
    public Card withLink(Link link) {
        var more = new ArrayList<>(links);
        more.add(link);
        return new Card(
                uuid, summary, detail, indicator, source, suggestions, selectionBehavior, overrideReasons, more, about);
    }

    /// The same from another source.
    public Card from(Source other) {
        return new Card(
                uuid, summary, detail, indicator, other, suggestions, selectionBehavior, overrideReasons, links, about);
    }

    /// What it says, whenever and however often it is shown: all but its ids.
    public List<Object> said() {
        return List.of(
                summary,
                detail == null ? "" : detail,
                indicator,
                source,
                suggestions.stream().map(Suggestion::label).toList(),
                links);
    }
}
