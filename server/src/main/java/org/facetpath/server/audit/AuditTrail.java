package org.facetpath.server.audit;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.facetpath.server.store.Actor;
import org.facetpath.server.store.Beside;
import org.facetpath.server.store.Change;
import org.facetpath.server.store.RecordStore;
import org.facetpath.server.store.ResourceKey;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Writes an AuditEvent for each access and decision into the log of the records, whose chain keeps it from being
/// changed. It is on the disk before the answer is sent: nobody sees a record without a trace.
///
/// The shapes are those of [IHE BALP](https://profiles.ihe.net/ITI/BALP/): the kind of interaction; the user, the
/// client and the server as agents, each with its address; the server as source; the patient and the object as
/// entities. They were read against the sources of its profiles, and are not validated by them: no package of them is
/// at hand.
public final class AuditTrail {

    private static final String EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    private static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";
    private static final String OWN = "https://facetpath.org/fhir/CodeSystem/audit-event";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String PURPOSE = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String SOURCE_TYPE = "http://terminology.hl7.org/CodeSystem/security-source-type";
    private static final Coding SOURCE = new Coding(DICOM, "110153", "Source Role ID");
    private static final Coding DESTINATION = new Coding(DICOM, "110152", "Destination Role ID");
    private static final Set<Event.Act> WRITES =
            Set.of(Event.Act.CREATE, Event.Act.UPDATE, Event.Act.DELETE, Event.Act.TRANSACTION);
    private static final Set<Event.Act> FHIRS = Set.of(
            Event.Act.READ,
            Event.Act.VERSION_READ,
            Event.Act.HISTORY,
            Event.Act.SEARCH,
            Event.Act.CREATE,
            Event.Act.UPDATE,
            Event.Act.DELETE,
            Event.Act.TRANSACTION);

    private final RecordStore store;
    private final FhirContext fhir;
    private final InstantSource clock;
    private final Supplier<String> here;

    /// The trail of what is done on the machine itself, over no network.
    public AuditTrail(RecordStore store, FhirContext fhir, InstantSource clock) {
        this(store, fhir, clock, () -> "");
    }

    /// @param here at which address the server was reached; empty when that is not known
    public AuditTrail(RecordStore store, FhirContext fhir, InstantSource clock, Supplier<String> here) {
        this.here = here;
        this.store = store;
        this.fhir = fhir;
        this.clock = clock;
    }

    /// Keeps an event.
    ///
    /// @param address where the request came from
    /// @param beside what is written with it
    public void keep(Event event, Actor who, String address, Beside beside) {
        store.write(List.of(entry(event, who, address)), who, event.act().code(), beside);
    }

    /// An event as it is written, for a write that it tells of.
    ///
    /// @param address where the request came from; null for what is done on the machine itself
    Change entry(Event event, Actor who, @Nullable String address) {
        var audit = audit(event, who, address);
        var key = new ResourceKey("AuditEvent", UUID.randomUUID().toString());
        audit.setId(key.id());
        return new Change.Write(key, fhir.newJsonParser().encodeResourceToString(audit));
    }

    private AuditEvent audit(Event event, Actor who, @Nullable String address) {
        var audit = new AuditEvent();
        audit.setType(new Coding(EVENT_TYPE, "rest", "RESTful Operation"))
                .addSubtype(subtype(event.act()))
                .setAction(AuditEventAction.fromCode(event.act().action()))
                .setRecorded(Date.from(clock.instant()))
                .setOutcome(event.succeeded() ? AuditEventOutcome._0 : AuditEventOutcome._8)
                .addAgent(user(event.act(), who));
        if (address != null) {
            audit.addAgent(client(event.act(), address)).addAgent(server(event.act()));
            audit.getSource().addType(new Coding(SOURCE_TYPE, "4", "Application Server"));
        }
        if (event.act() == Event.Act.BREAK_GLASS) {
            audit.addPurposeOfEvent(new CodeableConcept(new Coding(PURPOSE, "BTG", "break the glass")));
        }
        audit.getSource().setObserver(new Reference().setDisplay("Facetpath"));
        entities(audit, event);
        event.further().forEach(it -> elsewhere(audit, it));
        return audit;
    }

    private static Coding subtype(Event.Act act) {
        return FHIRS.contains(act) ? new Coding(INTERACTION, act.code(), null) : new Coding(OWN, act.code(), null);
    }

    private static AuditEventAgentComponent user(Event.Act act, Actor who) {
        var type = WRITES.contains(act)
                ? new Coding(PARTICIPATION, "AUT", "author")
                : new Coding(PARTICIPATION, "IRCP", "information recipient");
        var agent = new AuditEventAgentComponent();
        agent.setType(new CodeableConcept(type))
                .setRequestor(true)
                .getWho()
                .getIdentifier()
                .setValue(who.id());
        return agent;
    }

    private static AuditEventAgentComponent client(Event.Act act, String address) {
        var agent = new AuditEventAgentComponent();
        agent.setType(new CodeableConcept(isAnsweredWithData(act) ? DESTINATION.copy() : SOURCE.copy()))
                .setRequestor(false)
                .getWho()
                .setDisplay("the program that asked");
        agent.getNetwork().setAddress(address).setType(AuditEvent.AuditEventAgentNetworkType._2);
        return agent;
    }

    private AuditEventAgentComponent server(Event.Act act) {
        var agent = new AuditEventAgentComponent();
        agent.setType(new CodeableConcept(isAnsweredWithData(act) ? SOURCE.copy() : DESTINATION.copy()))
                .setRequestor(false)
                .getWho()
                .setDisplay("Facetpath");
        var address = here.get();
        if (!address.isEmpty()) {
            agent.getNetwork().setAddress(address).setType(AuditEvent.AuditEventAgentNetworkType._5);
        }
        return agent;
    }

    /// BALP has the client as the source of a search and of a write, as the destination of a read.
    private static boolean isAnsweredWithData(Event.Act act) {
        return act == Event.Act.READ || act == Event.Act.VERSION_READ || act == Event.Act.HISTORY;
    }

    private static void entities(AuditEvent audit, Event event) {
        var patient = event.patient();
        if (patient != null) {
            audit.addEntity()
                    .setWhat(new Reference("Patient/" + patient))
                    .setType(new Coding(ENTITY_TYPE, "1", "Person"))
                    .setRole(new Coding(ROLE, "1", "Patient"));
        }
        var object = event.object();
        var detail = event.detail();
        if (object == null && detail == null) {
            return;
        }
        var entity = audit.addEntity().setType(new Coding(ENTITY_TYPE, "2", "System Object"));
        if (object != null && event.act() == Event.Act.SEARCH) {
            entity.setRole(new Coding(ROLE, "24", "Query")).setQuery(object.getBytes(StandardCharsets.UTF_8));
        } else if (object != null) {
            entity.setRole(new Coding(ROLE, "4", "Domain Resource")).setWhat(new Reference(object));
        }
        if (detail != null) {
            entity.setDescription(detail);
        }
    }

    /// By its address; where none is known by its name alone, which would else be taken for a resource of this server.
    private static void elsewhere(AuditEvent audit, Event.Elsewhere resource) {
        var what = new Reference().setType(resource.type());
        if (resource.address() == null) {
            what.getIdentifier().setValue(resource.name());
        } else {
            what.setReference(resource.address());
        }
        audit.addEntity()
                .setWhat(what)
                .setType(new Coding(ENTITY_TYPE, "2", "System Object"))
                .setRole(new Coding(ROLE, "4", "Domain Resource"));
    }
}
