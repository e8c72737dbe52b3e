package org.facetpath.exchange.assessment;

import org.facetpath.exchange.part.Narratives;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;

/// The software that judged, with the version of its knowledge, as the author of all the rest.
final class SoftwareWriter {

    private final Dossier dossier;

    SoftwareWriter(Dossier dossier) {
        this.dossier = dossier;
    }

    Device write() {
        var software = dossier.begin(new Device(), Dossier.SOFTWARE);
        software.addDeviceName().setName("Facetpath").setType(DeviceNameType.USERFRIENDLYNAME);
        var knowledge = dossier.assessment().knowledge();
        var words = dossier.say("exchange.knowledge", "version", knowledge);
        software.addVersion().setValue(words);
        software.addNote(dossier.purpose());
        Narratives.put(
                software, "Facetpath", java.util.List.of(words, dossier.speech().say("exchange.purpose")));
        return software;
    }
}
