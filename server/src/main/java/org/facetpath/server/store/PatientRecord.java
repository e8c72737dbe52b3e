package org.facetpath.server.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.facetpath.server.store.content.References;

/// All that is stored about one patient: the Patient, what is about that person, also under ids merged into this one,
/// and what those resources refer to, as far as it is stored. Audit events and provenance are left out.
///
/// @param patient the id that was asked for
/// @param merged the ids of patients merged into it
/// @param position the end of the log that this was read at: the same position, the same record
/// @param versions in the order of the log; all have content
public record PatientRecord(String patient, Set<String> merged, long position, List<Version> versions) {

    private static final Actor DRAFT = new Actor("system/draft");

    public PatientRecord {
        merged = Set.copyOf(merged);
        versions = List.copyOf(versions);
    }

    /// The record as it would be with a resource that nobody wrote yet, in place of the one of its name if there is
    /// one.
    public PatientRecord with(ResourceKey key, String content) {
        var more = new ArrayList<>(versions);
        more.removeIf(version -> version.key().equals(key));
        more.add(new Version(position + 1, key, 1, Version.Act.WRITTEN, Instant.EPOCH, DRAFT, "draft", content));
        return new PatientRecord(patient, merged, position, more);
    }

    /// The same record, read at a later end of the log, up to which nothing of it has changed.
    public PatientRecord readAt(long end) {
        return new PatientRecord(patient, merged, end, versions);
    }

    /// How long all that is stored about the patient is.
    public long characters() {
        long characters = 0;
        for (var version : versions) {
            var content = version.content();
            characters += content == null ? 0 : content.length();
        }
        return characters;
    }

    /// The record as one FHIR Bundle for the chart reader. What refers to a merged patient refers to this one
    /// in it, and the merged Patient resources are left out, so that it is one person's.
    public InputStream bundle() {
        List<InputStream> parts = new ArrayList<>(versions.size() + 2);
        parts.add(stream("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["));
        var begin = "{\"resource\":";
        for (var version : versions) {
            var content = version.content();
            if (content != null && !isMergedPatient(version.key())) {
                var turned = merged.isEmpty() ? content : References.turn(content, this::ofSurvivor);
                parts.add(stream(begin + turned + "}"));
                begin = ",{\"resource\":";
            }
        }
        parts.add(stream("]}"));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isMergedPatient(ResourceKey key) {
        return key.type().equals("Patient") && merged.contains(key.id());
    }

    private String ofSurvivor(String target) {
        return ResourceKey.named(target)
                .filter(this::isMergedPatient)
                .map(_ -> ResourceKey.patient(patient).toString())
                .orElse(target);
    }
}
