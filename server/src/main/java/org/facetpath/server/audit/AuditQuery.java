package org.facetpath.server.audit;

import java.time.Instant;
import java.util.regex.Pattern;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.Version;
import org.jspecify.annotations.Nullable;

/// Which events of the trail are asked for; null asks for all.
///
/// @param from when they were kept at the earliest
/// @param until before when they were kept
/// @param agent who did it, such as `user/maria`; a name alone is that of an account
/// @param patient the id of the patient they are about
/// @param entity what was touched, such as `Observation/1`; here or, as the order of a hook, at a record system
public record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String agent,
        @Nullable String patient,
        @Nullable String entity) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{1,64}/[A-Za-z0-9.-]{1,64}");

    public AuditQuery {
        if (entity != null && !REFERENCE.matcher(entity).matches()) {
            throw new IllegalArgumentException("what was touched is written as Type/id");
        }
        agent = agent == null || agent.contains("/") ? agent : "user/" + agent;
    }

    /// For the store, which finds by patient and time; the rest is seen by [#fits].
    RecordQuery stored() {
        return RecordQuery.of("AuditEvent")
                .withPatient(patient)
                .withSince(from)
                .withOrder(RecordQuery.Order.NEWEST_FIRST)
                .withPage(RecordQuery.LARGEST, null);
    }

    boolean fits(Version event) {
        var content = event.content();
        return content != null
                && (until == null || event.at().isBefore(until))
                && (agent == null || agent.equals(event.by().id()))
                && (entity == null || names(content, entity));
    }

    private static boolean names(String content, String entity) {
        return content.contains("\"reference\":\"" + entity + "\"")
                || content.contains("/" + entity + "\"")
                || content.contains("\"value\":\"" + entity + "\"");
    }
}
