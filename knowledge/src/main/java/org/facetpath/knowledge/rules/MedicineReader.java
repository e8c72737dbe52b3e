package org.facetpath.knowledge.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import org.facetpath.core.knowledge.MedicineRules;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Reads `medicines/medicines.yaml`.
final class MedicineReader {

    private final CriterionReader criteria;

    MedicineReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    MedicineRules rules(Fields file) {
        var classes = file.each("classes", this::medicineClass);
        var agents = file.each("agents", this::agent);
        var rules = file.find("mme", mme -> {
            var factors = new LinkedHashMap<CodeSetId, BigDecimal>();
            mme.eachKey("factors", (name, factor) -> factors.put(medicine(mme, name), mme.decimal(factor)));
            return new MedicineRules(
                    classes, factors, mme.text("version"), criteria.citations().cite(mme), agents);
        });
        if (rules == null) {
            file.problems().add(new Problem.MissingKey(file.place(), "mme"));
            return KnowledgeReader.noMedicineRules();
        }
        return rules;
    }

    private CodeSetId medicine(Fields mme, Node name) {
        return criteria.sets().get(mme, name, Domain.MEDICINE);
    }

    private MedicineRules.MedicineClass medicineClass(Fields fields) {
        fields.findText("notes");
        return new MedicineRules.MedicineClass(
                criteria.sets().get(fields, "medicine", Domain.MEDICINE),
                fields.integer("long-term-days"),
                fields.integer("gap-days"),
                criteria.citations().cite(fields));
    }

    private MedicineRules.Agent agent(Fields fields) {
        fields.findText("notes");
        return new MedicineRules.Agent(
                criteria.sets().get(fields, "agent", Domain.MEDICINE),
                fields.decimal("expected-hours"),
                fields.decimal("span-hours"),
                criteria.citations().cite(fields));
    }
}
