package org.facetpath.server.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What to search for among the resources that exist now.
///
/// @param type the resource type
/// @param patient the id of a patient they are about; null for all
/// @param identifier what they are called; null for all
/// @param since only those last written at this time or later; null for all
/// @param before only those last written before this time; null for all
/// @param order of when they were last written
/// @param size how many a page has, at most [#LARGEST]
/// @param cursor [Page#next()] of the page before; null for the first. A resource that is written while pages are
/// read oldest first may come twice, but none is left out.
public record RecordQuery(
        String type,
        @Nullable String patient,
        @Nullable Identifier identifier,
        @Nullable Instant since,
        @Nullable Instant before,
        Order order,
        int size,
        @Nullable Long cursor) {

    /// The largest page.
    public static final int LARGEST = 1_000;

    private static final int USUAL = 100;

    /// In which order resources come.
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    public RecordQuery {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 1 to %d resources".formatted(LARGEST));
        }
    }

    public static RecordQuery of(String type) {
        return new RecordQuery(type, null, null, null, null, Order.OLDEST_FIRST, USUAL, null);
    }

    public RecordQuery withPatient(@Nullable String id) {
        return new RecordQuery(type, id, identifier, since, before, order, size, cursor);
    }

    public RecordQuery withIdentifier(@Nullable Identifier wanted) {
        return new RecordQuery(type, patient, wanted, since, before, order, size, cursor);
    }

    public RecordQuery withSince(@Nullable Instant time) {
        return new RecordQuery(type, patient, identifier, time, before, order, size, cursor);
    }

    public RecordQuery withBefore(@Nullable Instant time) {
        return new RecordQuery(type, patient, identifier, since, time, order, size, cursor);
    }

    public RecordQuery withOrder(Order wanted) {
        return new RecordQuery(type, patient, identifier, since, before, wanted, size, cursor);
    }

    public RecordQuery withPage(int wantedSize, @Nullable Long after) {
        return new RecordQuery(type, patient, identifier, since, before, order, wantedSize, after);
    }
}
