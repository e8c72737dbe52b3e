package org.facetpath.core.chart;

import org.jspecify.annotations.Nullable;

/// Where a statement comes from, exact enough to open it.
///
/// @param resource type and id, such as `Observation/123`
/// @param element the element's path in the resource, such as `valueInteger`
/// @param value the value as written
/// @param date the date as written that places it in time; null when the record gives none
/// @param note a message key when the reading needs a word ("dated by issued", "from a claim only"); else null
public record Evidence(
        String resource,
        String element,
        String value,
        @Nullable String date,
        @Nullable String note) {

    /// Of what tells lines apart, written out: lines are kept in sets, and what the JDK makes for a record is
    /// slow until compiled.
    @Override
    public int hashCode() {
        return 31 * resource.hashCode() + element.hashCode();
    }

    public Evidence withNote(String note) {
        return new Evidence(resource, element, value, date, note);
    }
}
