package org.facetpath.server.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facetpath.server.store.PatientRecord;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.content.ContentReader;
import org.facetpath.server.store.content.References;

/// Gathers all that the log says about a patient up to a position.
final class RecordAssembly {

    /// A medication names its maker, a role its person: what is referred to is followed so far.
    private static final int DEPTH = 2;

    /// How many resources are asked for at once.
    private static final int CHUNK = 100;

    private static final String ABOUT = Rows.SELECT
            + "FROM (%s) i JOIN facetpath_log l ON l.position = i.position WHERE l.act = 'WRITTEN'"
                    .formatted(LogIndex.PLACES)
            + " AND l.type NOT IN ('AuditEvent', 'Provenance')"
            + Rows.IS_CURRENT;

    private final Connection connection;
    private final long end;
    private final Map<ResourceKey, Version> found = new HashMap<>();

    RecordAssembly(Connection connection, long end) {
        this.connection = connection;
        this.end = end;
    }

    Optional<PatientRecord> assemble(String patient) throws SQLException {
        if (!ResourceKey.isId(patient)
                || current(List.of(ResourceKey.patient(patient))).isEmpty()) {
            return Optional.empty();
        }
        var ids = withMerged(patient);
        for (var id : ids) {
            keep(found(Terms.about(id)));
        }
        Collection<Version> newest = List.copyOf(found.values());
        for (int depth = 0; depth < DEPTH && !newest.isEmpty(); depth++) {
            newest = keep(current(unknown(newest)).stream()
                    .filter(RecordAssembly::isAboutNobody)
                    .toList());
        }
        ids.remove(patient);
        var versions = found.values().stream()
                .sorted(Comparator.comparingLong(Version::position))
                .toList();
        return Optional.of(new PatientRecord(patient, ids, end, versions));
    }

    /// The patient and all that were merged into it, one after the other.
    private Set<String> withMerged(String patient) throws SQLException {
        Set<String> ids = new LinkedHashSet<>(Set.of(patient));
        var open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            for (var merged : found(Terms.mergedInto(open.removeLast()))) {
                if (ids.add(merged.key().id())) {
                    open.add(merged.key().id());
                }
            }
        }
        return ids;
    }

    private List<Version> found(String term) throws SQLException {
        List<Object> values = new ArrayList<>(LogIndex.places(term, 0, end));
        values.add(end);
        return Rows.list(connection, ABOUT, values.toArray());
    }

    /// Keeps what has content: it may have been erased since the end was read.
    private Collection<Version> keep(List<Version> versions) {
        var kept =
                versions.stream().filter(version -> version.content() != null).toList();
        kept.forEach(version -> found.put(version.key(), version));
        return kept;
    }

    private List<ResourceKey> unknown(Collection<Version> versions) {
        // A record refers to the same few thousands of times, so they are told apart before they are looked at.
        Set<String> targets = new LinkedHashSet<>();
        for (var version : versions) {
            var content = version.content();
            if (content != null) {
                targets.addAll(References.list(content));
            }
        }
        return targets.stream()
                .flatMap(target -> ResourceKey.named(target).stream())
                .filter(key -> !key.type().equals("Patient") && !found.containsKey(key))
                .distinct()
                .toList();
    }

    /// Whatever another patient is spoken of in must not get into this one's record.
    private static boolean isAboutNobody(Version version) {
        var content = version.content();
        return content != null && ContentReader.read(content).patients().isEmpty();
    }

    private List<Version> current(List<ResourceKey> keys) throws SQLException {
        List<Version> versions = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            var some = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            var places = "(?, ?), ".repeat(some.size() - 1) + "(?, ?)";
            List<Object> values = new ArrayList<>();
            some.forEach(key -> values.addAll(List.of(key.type(), key.id())));
            values.addAll(List.of(end, end));
            versions.addAll(Rows.list(
                    connection,
                    Rows.SELECT + "FROM facetpath_log l WHERE (l.type, l.id) IN (VALUES " + places
                            + ") AND l.position <= ? AND l.act = 'WRITTEN'" + Rows.IS_CURRENT,
                    values.toArray()));
        }
        return versions;
    }
}
