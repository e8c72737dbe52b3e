package org.facetpath.fhir.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Device;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads devices of interest that a patient has or had.
public final class Devices {

    private static final Set<String> GONE = Set.of("inactive");
    private static final Set<String> IN_USE = Set.of("active", "on-hold");
    private static final Set<String> USED = Set.of("completed", "stopped");

    private final Context context;

    public Devices(Context context) {
        this.context = context;
    }

    /// A Device that names its patient.
    public void device(Resource device, Draft draft) {
        var root = device.root();
        var status = String.valueOf(root.get("status").text());
        if (status.equals("entered-in-error") || Context.isModified(root)) {
            return;
        }
        add(root, root, !GONE.contains(status), Dated.unknown(), draft);
    }

    /// The use of a device by the patient.
    public void use(Resource statement, Draft draft) {
        var root = statement.root();
        var status = String.valueOf(root.get("status").text());
        boolean was = IN_USE.contains(status) || USED.contains(status);
        if (!was || Context.isModified(root)) {
            return;
        }
        var reference = root.get("device");
        var device = context.shelf().find(reference);
        var own = context.dating().start(root, "timing");
        var dated = own != null
                ? own
                : Dating.orUnknown(context.dating().notAfter(root.get("recordedOn"), "note.dated-by-recorded"));
        if (device != null) {
            add(device.root(), root, IN_USE.contains(status), dated, draft);
        } else if (reference.get("display").isPresent()) {
            var kinds = context.concepts()
                    .match(reference.get("display"), Kinds.DEVICES)
                    .sets();
            add(kinds, reference.get("display"), IN_USE.contains(status), dated.when(), dated, draft);
        }
    }

    private void add(Part device, Part statement, boolean present, Dated dated, Draft draft) {
        var kinds = new HashSet<>(
                context.concepts().match(device.get("type"), Kinds.DEVICES).sets());
        var shown = device.get("type");
        for (var name : device.list("deviceName")) {
            kinds.addAll(
                    context.concepts().match(name.get("name"), Kinds.DEVICES).sets());
            shown = shown.isPresent() ? shown : name.get("name");
        }
        add(kinds, shown, present && statement.isPresent(), dated.when(), dated, draft);
    }

    private static void add(Set<CodeSetId> kinds, Part shown, boolean present, When when, Dated dated, Draft draft) {
        if (!kinds.isEmpty()) {
            var words = Concepts.words(shown);
            draft.add(new Device(
                    kinds, words.isEmpty() ? shown.shown() : words, present, when, List.of(dated.evidence(shown))));
        }
    }
}
