package org.facetpath.server.fhir;

import java.util.Date;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/// Who wrote a version of a resource, when and why, as FHIR has it. It is told from the row of the log, whose chain
/// proves it, and kept nowhere else.
final class WriteProvenance {

    private static final String ID = "facetpath-log-";
    private static final Pattern OWN = Pattern.compile("facetpath-log-([1-9][0-9]{0,17})");
    private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private WriteProvenance() {}

    /// Which row of the log a Provenance of this name is told from; empty for one that somebody brought.
    static OptionalLong position(ResourceKey key) {
        var own = OWN.matcher(key.id());
        return key.type().equals("Provenance") && own.matches()
                ? OptionalLong.of(Long.parseLong(own.group(1)))
                : OptionalLong.empty();
    }

    static Provenance of(Version version) {
        var provenance = new Provenance();
        provenance.setId(new IdType("Provenance", ID + version.position()));
        provenance.getMeta().setLastUpdated(Date.from(version.at()));
        provenance
                .addTarget(reference(version.key(), version.number()))
                .setRecorded(Date.from(version.at()))
                .setActivity(new CodeableConcept(operation(version)))
                .addReason(new CodeableConcept().setText(version.reason()));
        provenance
                .addAgent()
                .setType(new CodeableConcept(participant(version)))
                .setWho(new Reference())
                .getWho()
                .getIdentifier()
                .setValue(version.by().id());
        if (version.number() > 1) {
            provenance
                    .addEntity()
                    .setRole(ProvenanceEntityRole.REVISION)
                    .setWhat(reference(version.key(), version.number() - 1));
        }
        return provenance;
    }

    private static Reference reference(ResourceKey key, int number) {
        return new Reference("%s/_history/%d".formatted(key, number));
    }

    private static Coding operation(Version version) {
        return switch (version.act()) {
            case WRITTEN ->
                version.number() == 1
                        ? new Coding(OPERATION, "CREATE", "create")
                        : new Coding(OPERATION, "UPDATE", "revise");
            case DELETED, ERASED -> new Coding(OPERATION, "DELETE", "delete");
        };
    }

    /// An account enters; a program passes on what was entered elsewhere.
    private static Coding participant(Version version) {
        return version.by().id().startsWith("user/")
                ? new Coding(PARTICIPANT, "enterer", "Enterer")
                : new Coding(PARTICIPANT, "transmitter", "Transmitter");
    }
}
