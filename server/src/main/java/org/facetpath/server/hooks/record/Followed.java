package org.facetpath.server.hooks.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.facetpath.exchange.cds.Body.Slice;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.json.ElementReader;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.json.Recall;
import org.facetpath.fhir.json.Wanted;

/// References that are worth following, and that no template of CDS Hooks 2.0.1 can follow: who the payer is, and where
/// an order or appointment is to be carried out.
final class Followed {

    /// More are not followed: each is a request.
    private static final int MOST = 8;

    private static final Pattern WORTH = Pattern.compile("(Organization|Location)/[A-Za-z0-9\\-.]{1,64}");
    private static final String NAMES =
            "payor[reference display] locationReference[reference] participant[actor[reference]]";
    private static final Wanted WANTED = Wanted.read("resourceType " + NAMES + " entry[resource[" + NAMES + "]]");

    private final Recall<String> names = new Recall<>();

    /// In the order in which they stand; those that are named in words need not be followed.
    List<String> in(List<Slice> slices) {
        var found = new LinkedHashSet<String>();
        for (var slice : slices) {
            try {
                var json = JsonReader.within(slice.bytes(), slice.from(), slice.end(), names);
                if (json.hasMore() && json.isObject()) {
                    collect((Element) new ElementReader(json).read(WANTED), found);
                }
            } catch (IOException broken) {
                // The reader of charts tells.
            }
        }
        return found.stream().limit(MOST).toList();
    }

    private static void collect(Element root, Set<String> found) {
        for (var entry : root.list("entry")) {
            var resource = entry instanceof Element one ? one.element("resource") : null;
            if (resource != null) {
                collect(resource, found);
            }
        }
        var references = new ArrayList<Object>();
        root.list("payor").stream()
                .filter(payor -> payor instanceof Element one && one.text("display") == null)
                .forEach(references::add);
        references.addAll(root.list("locationReference"));
        for (var participant : root.list("participant")) {
            var actor = participant instanceof Element one ? one.element("actor") : null;
            if (actor != null) {
                references.add(actor);
            }
        }
        for (var reference : references) {
            var target = reference instanceof Element one ? one.text("reference") : null;
            if (target != null && WORTH.matcher(target).matches()) {
                found.add(target);
            }
        }
    }
}
