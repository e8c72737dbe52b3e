package org.facetpath.report.learn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where an education text stands, and where a link to another one leads.
///
/// @param alone whether the text has the page for itself; else its headings are a level lower and their names are made
/// unique by its topic
/// @param before what stands before a topic in the address of its text; null where there is no other text to go to
record Setting(boolean alone, @Nullable String before) {

    /// A file that holds one text.
    static final Setting ALONE = new Setting(true, null);

    /// A page that holds all.
    static final Setting TOGETHER = new Setting(false, "#");

    /// One of several pages.
    static Setting under(String before) {
        return new Setting(true, before);
    }

    Optional<String> address(String topic) {
        return Optional.ofNullable(before).map(it -> it + topic);
    }
}
