package org.facetpath.report.drawing.timeline;

import java.util.List;

/// What is drawn beside each other on one strip of the timeline.
///
/// @param region the code of the region it belongs to, empty when it belongs to the whole person
/// @param title what the strip shows
/// @param note its unit, and which direction is worse
public record Lane(Kind kind, String region, String title, String note, List<Entry> entries) {

    /// How a strip is drawn.
    public enum Kind {
        /// Bars in rows, one row for each `what`.
        BARS,
        /// Heights on a scale, joined by a line.
        SCORES,
        /// A daily dose as steps.
        DOSES,
        /// Signs with their result beside them.
        SIGNS
    }

    public Lane {
        entries = List.copyOf(entries);
    }

    /// The same strip with other entries.
    Lane with(List<Entry> others) {
        return new Lane(kind, region, title, note, others);
    }
}
