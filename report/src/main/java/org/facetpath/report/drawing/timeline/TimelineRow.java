package org.facetpath.report.drawing.timeline;

import java.util.List;

/// One row of the table that says what the drawing shows.
///
/// @param date as precise as the record, in words
/// @param lane the strip of the drawing it stands on
/// @param resources where it stands in the record, such as `Observation/123`
public record TimelineRow(String date, String lane, String what, String result, List<String> resources) {

    public TimelineRow {
        resources = List.copyOf(resources);
    }
}
