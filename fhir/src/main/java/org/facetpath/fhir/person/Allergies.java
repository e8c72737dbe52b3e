package org.facetpath.fhir.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.facetpath.core.chart.Allergy;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dating;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.input.Kinds;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads allergies and intolerances of medicines of interest. One that was refuted or has resolved is none.
public final class Allergies {

    private final Context context;

    public Allergies(Context context) {
        this.context = context;
    }

    public void read(Resource allergy, Draft draft) {
        var root = allergy.root();
        var verification = root.get("verificationStatus").shown();
        var codes = codes(root.get("verificationStatus"));
        var clinical = codes(root.get("clinicalStatus"));
        boolean none = codes.contains("entered-in-error")
                || codes.contains("refuted")
                || clinical.contains("resolved")
                || clinical.contains("inactive");
        if (none || Context.isModified(root)) {
            return;
        }
        Set<CodeSetId> substances = new HashSet<>(
                context.concepts().match(root.get("code"), Kinds.MEDICINES).sets());
        for (var reaction : root.list("reaction")) {
            substances.addAll(context.concepts()
                    .match(reaction.get("substance"), Kinds.MEDICINES)
                    .sets());
        }
        if (substances.isEmpty()) {
            return;
        }
        var onset = context.dating().start(root, "onset");
        var dated = onset != null
                ? onset
                : Dating.orUnknown(context.dating().notAfter(root.get("recordedDate"), "note.dated-by-recorded"));
        var words = Concepts.words(root.get("code"));
        draft.add(new Allergy(
                substances,
                words.isEmpty() ? root.get("code").shown() : words,
                codes.contains("unconfirmed") || verification.equals("unconfirmed"),
                dated.when(),
                List.of(dated.evidence(root.get("code")))));
    }

    private static Set<String> codes(Part concept) {
        var codes = new HashSet<String>();
        var value = concept.value();
        if (value != null) {
            Concepts.codings(value).forEach(coding -> codes.add(String.valueOf(coding.text("code"))));
        }
        return codes;
    }
}
