package org.facetpath.fhir.input;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.facetpath.fhir.json.BrokenJsonException;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.record.Concepts;

/// Looks through a resource for what decides whether it matters before anything is made of it, so that the many of no
/// use cost little. Whatever is odd in one is left to be read. Records repeat few concepts many times, so what their
/// bytes mean is remembered. Safe to share between threads.
final class Glance {

    /// A resource is held while it is looked through; a larger one is read without a look.
    private static final int MOST_HELD = 1 << 20;

    private final Concepts concepts;
    private final IdentityHashMap<Kind, Recall<Boolean>> known = new IdentityHashMap<>();

    Glance(Concepts concepts) {
        this.concepts = concepts;
        Kinds.list().forEach(kind -> known.put(kind, new Recall<>()));
    }

    /// Passes over what is left of a resource of this kind, and leaves it, when it is of no use; otherwise the reader
    /// stands where it stood.
    boolean passes(JsonReader json, String type, Kind kind) throws IOException, ForeignVersionException {
        if (kind.decisive() == null && kind.lines() == null) {
            return false;
        }
        json.hold(MOST_HELD);
        if (isOfNoUse(json, type, kind)) {
            json.letGo();
            return true;
        }
        json.goBack();
        return false;
    }

    private boolean isOfNoUse(JsonReader json, String type, Kind kind) throws IOException, ForeignVersionException {
        boolean any = kind.lines() != null;
        try {
            String name;
            while ((name = json.nextName()) != null) {
                kind.refuseForeign(type, name);
                if (name.equals(kind.decisive())) {
                    any = true;
                    if (!json.isObject() || isKnown(json, kind)) {
                        return false;
                    }
                } else if (name.equals(kind.lines())) {
                    if (billsKnown(json, kind)) {
                        return false;
                    }
                } else if (kind.otherwise() != null && kind.looksInto(name)) {
                    return false;
                } else {
                    json.skip();
                }
            }
        } catch (BrokenJsonException _) {
            return false;
        }
        return any;
    }

    /// Whether a line bills a code that matters.
    private boolean billsKnown(JsonReader json, Kind kind) throws IOException {
        if (!json.isList()) {
            return true;
        }
        json.enter();
        while (json.hasNext()) {
            if (!json.isObject()) {
                return true;
            }
            json.enter();
            String name;
            while ((name = json.nextName()) != null) {
                if (!name.equals(Kind.BILLED)) {
                    json.skip();
                    continue;
                }
                if (!json.isObject() || isKnown(json, kind)) {
                    return true;
                }
                json.skipRest();
                break;
            }
        }
        return false;
    }

    private boolean isKnown(JsonReader json, Kind kind) throws IOException {
        var remembered = known.get(kind);
        return remembered == null || json.meaning(remembered, concept -> kind.mayMatter(concept, concepts));
    }
}
