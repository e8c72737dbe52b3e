package org.facetpath.server.store.log;

import java.sql.SQLException;
import java.util.List;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.Outcome;
import org.facetpath.server.store.RefusedChangeException;
import org.facetpath.server.store.RefusedChangeException.Ground;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.facetpath.server.store.content.ContentReader;
import org.facetpath.server.store.content.PatientEdit;
import org.jspecify.annotations.Nullable;

/// Joins two Patients by their links, and parts them again. What is about them is not touched.
final class Merging {

    private static final String REPLACED_BY = "replaced-by";
    private static final String REPLACES = "replaces";

    private final ChangeWriter writer;

    Merging(ChangeWriter writer) {
        this.writer = writer;
    }

    List<Outcome> merge(Change.Merge change) throws SQLException {
        var merged = ResourceKey.patient(change.merged());
        var survivor = ResourceKey.patient(change.survivor());
        if (merged.equals(survivor)) {
            throw conflict("a patient cannot be merged into itself");
        }
        var from = requireFree(merged);
        var into = requireFree(survivor);
        return List.of(
                writer.write(
                        merged,
                        PatientEdit.of(from)
                                .withLink(change.survivor(), REPLACED_BY)
                                .withActive(false)
                                .write(),
                        null),
                writer.write(
                        survivor,
                        PatientEdit.of(into).withLink(change.merged(), REPLACES).write(),
                        null));
    }

    /// The content of a Patient that is not merged into another.
    private String requireFree(ResourceKey patient) throws SQLException {
        var content = writer.existing(patient);
        if (!ContentReader.read(content).replacedBy().isEmpty()) {
            throw conflict(patient + " was merged into another");
        }
        return content;
    }

    List<Outcome> unmerge(Change.Unmerge change) throws SQLException {
        var merged = ResourceKey.patient(change.merged());
        var survivor = ResourceKey.patient(change.survivor());
        var from = PatientEdit.of(writer.existing(merged));
        var into = PatientEdit.of(writer.existing(survivor));
        if (!from.isLinked(change.survivor(), REPLACED_BY)) {
            throw conflict("%s is not merged into %s".formatted(merged, survivor));
        }
        return List.of(
                writer.write(
                        merged,
                        from.withoutLink(change.survivor(), REPLACED_BY)
                                .withActive(activeBefore(merged, change.survivor()))
                                .write(),
                        null),
                writer.write(
                        survivor, into.withoutLink(change.merged(), REPLACES).write(), null));
    }

    /// Whether the merged Patient was active before the merge; null when that was not said.
    private @Nullable Boolean activeBefore(ResourceKey merged, String survivor) throws SQLException {
        return writer.history(merged).stream()
                .map(Version::content)
                .filter(content -> content != null)
                .map(PatientEdit::of)
                .filter(edit -> !edit.isLinked(survivor, REPLACED_BY))
                .findFirst()
                .flatMap(PatientEdit::active)
                .orElse(null);
    }

    private static RefusedChangeException conflict(String why) {
        return new RefusedChangeException(Ground.CONFLICT, why);
    }
}
