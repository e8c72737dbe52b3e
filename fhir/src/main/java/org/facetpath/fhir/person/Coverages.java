package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.Set;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.PayerCoverage;
import org.facetpath.core.time.Span;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.fact.Dated;
import org.facetpath.fhir.fact.Draft;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;

/// Reads who pays.
public final class Coverages {

    private static final Set<String> KNOWN = Set.of("active", "cancelled");

    private final Context context;

    public Coverages(Context context) {
        this.context = context;
    }

    public void read(Resource coverage, Draft draft) {
        var root = coverage.root();
        var status = String.valueOf(root.get("status").text());
        if (!KNOWN.contains(status) || Context.isModified(root)) {
            return;
        }
        var period = root.get("period");
        var span = period.isPresent() ? context.dating().times().span(period) : null;
        var written = period.isPresent() ? period.shown() : null;
        var dated = new Dated(span == null ? When.unknown() : span.start(), written, null);
        var evidence = new ArrayList<Evidence>();
        evidence.add(dated.evidence(root.get("type")));
        root.list("payor").forEach(payor -> evidence.add(dated.evidence(payor)));
        draft.add(new PayerCoverage(
                type(root.get("type")),
                String.join("; ", root.list("payor").stream().map(this::payor).toList()),
                status.equals("active"),
                span == null ? Span.from(When.unknown()) : span,
                evidence));
    }

    /// Codes and words as written.
    private static String type(Part type) {
        var all = new ArrayList<String>();
        var value = type.value();
        if (value != null) {
            for (var coding : Concepts.codings(value)) {
                var code = coding.text("code");
                if (code != null) {
                    all.add(code);
                }
            }
        }
        var words = Concepts.words(type);
        if (!words.isEmpty()) {
            all.add(words);
        }
        return String.join("; ", all);
    }

    private String payor(Part reference) {
        var found = context.shelf().find(reference);
        var name = found == null ? null : found.body().text("name");
        if (name != null) {
            return name;
        }
        var display = reference.get("display").text();
        return display == null ? reference.shown() : display;
    }
}
