package org.facetpath.knowledge.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.facetpath.core.knowledge.LikelihoodRules;
import org.facetpath.core.spine.Region;
import org.facetpath.knowledge.problem.Problems;
import org.facetpath.knowledge.yaml.Fields;

/// Reads `findings/likelihood.yaml`: what speaks for and against facet joint pain, by region.
final class LikelihoodReader {

    private final CriterionReader criteria;

    LikelihoodReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    Map<Region, LikelihoodRules> regions(Fields file) {
        var regions = new EnumMap<Region, LikelihoodRules>(Region.class);
        file.eachKey("regions", (name, node) -> {
            var region = file.choice(name, Vocabularies.REGION);
            var rules = Fields.read(node, file.problems(), fields -> rules(region, fields));
            if (rules != null) {
                regions.put(region, rules);
            }
        });
        return regions;
    }

    private LikelihoodRules rules(Region region, Fields fields) {
        var source = criteria.citations().find(fields);
        return new LikelihoodRules(
                region,
                findings(fields, fields.problems()),
                criteria.under(fields, "supported-when", region.code() + "-supported", source),
                criteria.under(fields, "against-when", region.code() + "-against", source));
    }

    private List<LikelihoodRules.Weighed> findings(Fields fields, Problems problems) {
        var names = new UniqueNames(problems);
        return fields.each("findings", finding -> {
            var id = names.take(finding.text("id"), finding.placeOf("id"));
            return new LikelihoodRules.Weighed(
                    criteria.under(finding, "when", id, criteria.citations().cite(finding)),
                    finding.choice("direction", Vocabularies.DIRECTION),
                    finding.choice("weight", Vocabularies.WEIGHT),
                    finding.choice("from", Vocabularies.ORIGIN));
        });
    }
}
