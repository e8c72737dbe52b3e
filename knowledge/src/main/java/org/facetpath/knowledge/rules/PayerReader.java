package org.facetpath.knowledge.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.knowledge.PayerDirectory;
import org.facetpath.core.knowledge.PayerDirectory.Clock;
import org.facetpath.core.knowledge.PayerDirectory.Payer;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.yaml.Fields;

/// Reads `payers/*.yaml`: who payers are by their words, states by their names, and the clocks around a decision.
final class PayerReader {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Citations citations;
    private final CodeSets sets;
    private final List<Payer> payers = new ArrayList<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final List<Clock> clocks = new ArrayList<>();
    private int rereadAfterDays = NEVER;

    PayerReader(Citations citations, CodeSets sets) {
        this.citations = citations;
        this.sets = sets;
    }

    void add(Fields file) {
        if (file.has("reread-after-days")) {
            rereadAfterDays = file.integer("reread-after-days");
        }
        if (file.has("states")) {
            file.eachKey("states", (code, name) -> states.put(file.text(name).toLowerCase(Locale.ROOT), code.text()));
        }
        if (file.has("payers")) {
            payers.addAll(file.each("payers", this::payer));
        }
        if (file.has("clocks")) {
            clocks.addAll(file.each("clocks", this::clock));
        }
    }

    private Payer payer(Fields fields) {
        var id = fields.text("id");
        var label = fields.text("label");
        var words = new CodeSet(
                new CodeSetId(id),
                Domain.OTHER_PROCEDURE,
                label,
                List.of(),
                fields.texts("words"),
                fields.texts("not-words"),
                Set.of(),
                Map.of());
        return new Payer(
                id, label, fields.findText("follows"), words, fields.findText("country"), citations.cite(fields));
    }

    private Clock clock(Fields fields) {
        return new Clock(
                fields.text("id"),
                fields.texts("payers"),
                fields.findText("label"),
                fields.findInteger("amount"),
                fields.has("unit") ? fields.choice("unit", Vocabularies.CLOCK_UNIT) : null,
                fields.findDate("from"),
                fields.findDate("to"),
                sets.findAll(fields, "codes", Domain.FACET_PROCEDURE),
                fields.flag("in-answers", false),
                fields.has("bounds") ? fields.choice("bounds", Vocabularies.CLOCK_BOUND) : null,
                citations.cite(fields));
    }

    PayerDirectory directory() {
        return new PayerDirectory(payers, states, rereadAfterDays, clocks);
    }
}
