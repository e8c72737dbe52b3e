package org.facetpath.server.store.archive;

import java.util.List;

/// The tables beside the log that a backup holds too, in an order in which they can be filled. Columns are texts,
/// numbers without a fraction, and bytes.
///
/// A table that stands neither here nor in [#LEFT_OUT] fails a test, so that none is forgotten.
public final class SideTables {

    /// What a backup holds.
    public static final List<String> KEPT = List.of(
            "facetpath_account",
            "facetpath_secret",
            "facetpath_identity",
            "facetpath_card",
            "facetpath_card_feedback",
            "facetpath_answer",
            "facetpath_diary_link",
            "facetpath_diary_device");

    /// What it does not: the log has its own rows, what it is found by is made anew, and migrations were run before a
    /// restore.
    public static final List<String> LEFT_OUT = List.of(
            "facetpath_log", "facetpath_index", "facetpath_type", "facetpath_migration", "facetpath_break_glass");

    private SideTables() {}
}
