package org.facetpath.server.access;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.facetpath.server.account.Role;
import org.facetpath.server.store.RecordQuery;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/// Which patients somebody may see. A patient sees their own record and no other. Staff see all patients of the clinic,
/// or only those whose care team names them, as the clinic has chosen; a clinician can open another record with a
/// reason.
public final class Access {

    /// What the clinic has chosen.
    public enum Mode {
        /// All staff see all patients.
        CLINIC,
        /// Clinicians see the patients whose CareTeam or general practitioner names them.
        CARE_TEAM
    }

    private static final Set<Role> STAFF = Set.of(Role.CLINICIAN, Role.AUTHORISATION);

    private final Mode mode;
    private final RecordStore store;
    private final BreakGlass opened;
    private final FhirContext fhir;

    public Access(Mode mode, RecordStore store, BreakGlass opened, FhirContext fhir) {
        this.mode = mode;
        this.store = store;
        this.opened = opened;
        this.fhir = fhir;
    }

    /// Whether this account may see this patient.
    public boolean maySee(SignedIn who, String patient) {
        if (patient.equals(who.patient()) && who.is(Role.PATIENT)) {
            return true;
        }
        if (who.roles().stream().noneMatch(STAFF::contains)) {
            return false;
        }
        return seesAll(who) || isInCareTeam(who, patient) || opened.isOpen(who.name(), patient);
    }

    /// Whether nobody is hidden from this account.
    public boolean seesAll(SignedIn who) {
        return who.roles().stream().anyMatch(STAFF::contains) && (mode == Mode.CLINIC || isDesk(who));
    }

    /// The desk belongs to no care team: it serves all patients whose requests it prepares.
    private static boolean isDesk(SignedIn who) {
        return who.is(Role.AUTHORISATION) && !who.is(Role.CLINICIAN);
    }

    private boolean isInCareTeam(SignedIn who, String patient) {
        if (who.practitioner() == null) {
            return false;
        }
        var self = "Practitioner/" + who.practitioner();
        return isGeneralPractitioner(self, patient)
                || store.all(RecordQuery.of("CareTeam").withPatient(patient)).anyMatch(team -> names(team, self));
    }

    private boolean isGeneralPractitioner(String self, String patient) {
        return store.read(ResourceKey.patient(patient)).filter(Version::exists).stream()
                .map(version -> fhir.newJsonParser().parseResource(Patient.class, version.content()))
                .flatMap(it -> it.getGeneralPractitioner().stream())
                .anyMatch(it -> isTo(it, self));
    }

    private boolean names(Version version, String self) {
        var team = fhir.newJsonParser().parseResource(CareTeam.class, version.content());
        return team.getStatus() != CareTeamStatus.INACTIVE
                && team.getStatus() != CareTeamStatus.ENTEREDINERROR
                && team.getParticipant().stream().anyMatch(it -> isTo(it.getMember(), self));
    }

    private static boolean isTo(Reference reference, String self) {
        return self.equals(
                reference.getReferenceElement().toUnqualifiedVersionless().getValue());
    }
}
