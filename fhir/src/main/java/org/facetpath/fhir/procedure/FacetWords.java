package org.facetpath.fhir.procedure;

import java.util.EnumSet;
import java.util.Set;
import org.facetpath.core.chart.FacetProcedure.Intent;
import org.facetpath.core.chart.FacetProcedure.Kind;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Domains;
import org.facetpath.fhir.record.Match;
import org.facetpath.fhir.record.Negation;
import org.jspecify.annotations.Nullable;

/// What kind of facet procedure codes and words name, and whether it was meant to diagnose or to treat.
final class FacetWords {

    private static final Domains FACET = Domains.of(Domain.FACET_PROCEDURE);

    private final Concepts concepts;

    FacetWords(Concepts concepts) {
        this.concepts = concepts;
    }

    /// The kind the codes name. Where they leave open what was injected, the words may say it.
    @Nullable
    Kind kind(Match match, String words) {
        var kinds = kinds(match.terminology(), match.in(Domain.FACET_PROCEDURE));
        var byCode = narrowest(kinds);
        if (byCode != Kind.INJECTION) {
            return byCode;
        }
        var byWords = narrowest(kinds(match.terminology(), concepts.findWords(words, FACET)));
        return byWords != null && byWords.isInjection() ? byWords : byCode;
    }

    private static EnumSet<Kind> kinds(Terminology terminology, Set<CodeSetId> sets) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var id : sets) {
            var set = terminology.find(id);
            var name = set.map(it -> it.attributes().getOrDefault("kind", id.name()))
                    .orElse(id.name());
            var kind = kindNamed(name);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static @Nullable Kind kindNamed(String name) {
        return switch (name) {
            case "medial-branch-block" -> Kind.MEDIAL_BRANCH_BLOCK;
            case "facet-injection", "intra-articular" -> Kind.INTRA_ARTICULAR;
            case "injection" -> Kind.INJECTION;
            case "radiofrequency-ablation", "ablation" -> Kind.ABLATION;
            case "facet-cyst-rupture" -> Kind.CYST_RUPTURE;
            default -> null;
        };
    }

    /// One kind among several: ablation and rupture before a block, a block before an injection left open; joint
    /// and nerve named together leave it open.
    private static @Nullable Kind narrowest(Set<Kind> kinds) {
        if (kinds.contains(Kind.ABLATION)) {
            return Kind.ABLATION;
        }
        if (kinds.contains(Kind.CYST_RUPTURE)) {
            return Kind.CYST_RUPTURE;
        }
        boolean branch = kinds.contains(Kind.MEDIAL_BRANCH_BLOCK);
        boolean joint = kinds.contains(Kind.INTRA_ARTICULAR);
        if (branch != joint) {
            return branch ? Kind.MEDIAL_BRANCH_BLOCK : Kind.INTRA_ARTICULAR;
        }
        return branch || kinds.contains(Kind.INJECTION) ? Kind.INJECTION : null;
    }

    /// What the words say it was meant for.
    static Intent intent(String words) {
        var affirmed = Negation.split(words).affirmed();
        boolean diagnostic = Negation.find(affirmed, "diagnostic") >= 0 || Negation.find(affirmed, "confirmatory") >= 0;
        boolean therapeutic = Negation.find(affirmed, "therapeutic") >= 0;
        if (diagnostic == therapeutic) {
            return Intent.NOT_DOCUMENTED;
        }
        return diagnostic ? Intent.DIAGNOSTIC : Intent.THERAPEUTIC;
    }
}
