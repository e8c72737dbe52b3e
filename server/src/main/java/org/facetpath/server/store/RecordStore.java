package org.facetpath.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps every version of every resource. Safe to share between threads, and on PostgreSQL between processes.
///
/// What the database itself refuses or breaks is a [StoreFailedException]; nothing was written then unless it says so.
public interface RecordStore {

    /// Does all changes or none. When this returns they are on the disk.
    ///
    /// @param reason why, for people: shown in histories, at most 2,000 characters
    /// @return one outcome for each change, in order, and two for a merge or an unmerge
    /// @throws StaleVersionException when a resource is not at the version it was expected to be at
    /// @throws RefusedChangeException when a change cannot be done: content that is not such a resource, an
    /// identifier that several have, a patient that does not exist
    default List<Outcome> write(List<? extends Change> changes, Actor by, String reason) {
        return write(changes, by, reason, Beside.NOTHING);
    }

    /// The same, and with it rows beside the log.
    List<Outcome> write(List<? extends Change> changes, Actor by, String reason, Beside beside);

    /// The current version, also when it says that the resource was deleted or erased; empty when there never
    /// was one.
    Optional<Version> read(ResourceKey key);

    /// The version of this number.
    Optional<Version> read(ResourceKey key, int number);

    /// The version that was current at that time.
    Optional<Version> readAsOf(ResourceKey key, Instant time);

    /// All versions of a resource, newest first.
    List<Version> history(ResourceKey key);

    /// All versions of all that is or once was about a patient, newest first: also the version that took a
    /// resource away to another patient, and deletions.
    Page<Version> historyOfPatient(String patientId, int size, @Nullable Long cursor);

    /// The current versions of resources that exist.
    Page<Version> search(RecordQuery query);

    /// All that is known about a patient now.
    ///
    /// @return empty when no such Patient exists
    Optional<PatientRecord> record(String patientId);

    /// All that was known about a patient at that time.
    Optional<PatientRecord> recordAsOf(String patientId, Instant time);

    /// The log itself: the rows behind a position, in order.
    List<Version> log(long after, int size);

    /// The position of the last row of the log; 0 when it is empty. While it stays the same nothing has
    /// changed.
    long position();

    /// The same, page after page: looks further only as long as it is asked to.
    default Stream<Version> all(RecordQuery query) {
        return Stream.iterate(
                        Optional.of(search(query)),
                        Optional::isPresent,
                        page -> page.map(Page::next).map(next -> search(query.withPage(query.size(), next))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }

    /// The Patients that exist.
    default Page<Version> patients(int size, @Nullable Long cursor) {
        return search(RecordQuery.of("Patient").withPage(size, cursor));
    }
}
