package org.facetpath.knowledge.rules;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSet.CodePattern;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.knowledge.problem.ClosestName;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.yaml.Fields;
import org.facetpath.knowledge.yaml.Node;

/// Reads a site's own codes: a terminology file whose sets are ones we have, each with further codes and words. A code
/// system may be given by its short name or its address.
public final class SiteCodesReader {

    private final Terminology terminology;

    public SiteCodesReader(Terminology terminology) {
        this.terminology = terminology;
    }

    /// The sets of one file, to be merged into the terminology.
    public List<CodeSet> read(Fields file) {
        if (file.has("clinicallyReviewedBy")) {
            file.text("clinicallyReviewedBy");
        }
        return file.each("sets", this::set);
    }

    private CodeSet set(Fields fields) {
        var id = new CodeSetId(fields.text("id"));
        var ours = terminology.find(id);
        if (ours.isEmpty()) {
            var known = terminology.list().stream()
                    .map(set -> set.id().name())
                    .sorted()
                    .toList();
            fields.problems()
                    .add(new Problem.UnknownCodeSet(fields.placeOf("id"), id.name(), ClosestName.to(id.name(), known)));
        }
        var domain = ours.map(CodeSet::domain)
                .orElse(Vocabularies.DOMAIN.words().values().iterator().next());
        if (fields.has("domain") && fields.choice("domain", Vocabularies.DOMAIN) != domain && ours.isPresent()) {
            fields.problems()
                    .add(new Problem.WrongDomain(
                            fields.placeOf("domain"), id.name(), Vocabularies.nameOf(domain), fields.text("domain")));
        }
        if (fields.has("label")) {
            fields.text("label");
        }
        List<CodePattern> codes = fields.has("codes") ? fields.each("codes", SiteCodesReader::code) : new ArrayList<>();
        return new CodeSet(id, domain, id.name(), codes, fields.texts("words"), List.of(), Set.of(), Map.of());
    }

    private static CodePattern code(Fields fields) {
        var system = system(fields);
        if (fields.has("status")) {
            fields.choice("status", Vocabularies.STANDING);
        }
        var prefix = fields.findText("prefix");
        return prefix == null
                ? new CodePattern(system, fields.text("code"), false)
                : new CodePattern(system, prefix, true);
    }

    /// A short name we know, or the address of the site's own system.
    private static String system(Fields fields) {
        var node = fields.findNode("system");
        if (node instanceof Node.Scalar scalar && isAddress(scalar.text())) {
            return scalar.text();
        }
        return fields.choice("system", CodeSystems.ADDRESS);
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
