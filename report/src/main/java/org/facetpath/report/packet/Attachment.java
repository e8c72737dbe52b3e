package org.facetpath.report.packet;

import java.util.List;

/// A resource of the record to send along.
///
/// @param resource type and id
/// @param from the first date its lines carry, as written; empty when none
/// @param to the last one
/// @param criteria ids of the criteria it supports, or [#COURSE], in the order of the letter
/// @param notes the footnotes that point into it
public record Attachment(String resource, String from, String to, List<String> criteria, List<Integer> notes) {

    /// Stands for what was done so far, which no single criterion asks for.
    public static final String COURSE = "course";

    /// Stands for the order or other proposal itself.
    public static final String REQUEST = "request";

    public Attachment {
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
    }

    String type() {
        int slash = resource.indexOf('/');
        return slash < 0 ? resource : resource.substring(0, slash);
    }
}
