package org.facetpath.server.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.chart.Proposal;
import org.facetpath.core.spine.Joint;
import org.facetpath.core.spine.Region;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;

/// The codes of an order: our own concept of the procedure and, as far as the terminology knows them, the billing codes
/// of its first joint and of those that follow. Billing counts joints, whatever their sides.
final class OrderCodes {

    /// What a code stands for beyond the first joint, in the order in which joints are counted.
    private static final List<List<String>> LEVELS =
            List.of(List.of("first"), List.of("second", "further"), List.of("third"));

    private final Terminology terminology;

    OrderCodes(Terminology terminology) {
        this.terminology = terminology;
    }

    List<ProcedureCode> of(Order order) {
        var codes = new ArrayList<ProcedureCode>();
        codes.add(new ProcedureCode(CodeSystems.PROCEDURE, own(order.action()), List.of()));
        var regions = new TreeSet<>(order.joints().stream().map(Joint::region).toList());
        for (var region : regions) {
            var joints =
                    order.joints().stream().filter(it -> it.region() == region).count();
            for (int level = 0; level < Math.min(joints, LEVELS.size()); level++) {
                billing(order.action(), region, LEVELS.get(level)).ifPresent(codes::add);
            }
        }
        return codes;
    }

    static String own(Proposal.Action action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK -> "medial-branch-block";
            case FACET_INJECTION -> "facet-injection";
            case RADIOFREQUENCY_ABLATION, REPEAT_ABLATION -> "radiofrequency-ablation";
            case CYST_RUPTURE -> "facet-cyst-rupture";
        };
    }

    private static String billedKind(Proposal.Action action) {
        return switch (action) {
            case DIAGNOSTIC_BLOCK, CONFIRMATORY_BLOCK, FACET_INJECTION -> "injection";
            case RADIOFREQUENCY_ABLATION, REPEAT_ABLATION -> "radiofrequency-ablation";
            // No code of its own is known here.
            case CYST_RUPTURE -> "facet-cyst-rupture";
        };
    }

    private Optional<ProcedureCode> billing(Proposal.Action action, Region region, List<String> levels) {
        return terminology.list().stream()
                .filter(set -> set.domain() == Domain.FACET_PROCEDURE)
                .filter(set -> fits(set.attributes(), action, region, levels))
                .sorted(Comparator.comparing(set -> set.id().name()))
                .flatMap(set -> cpt(set).stream())
                .findFirst();
    }

    private static boolean fits(Map<String, String> of, Proposal.Action action, Region region, List<String> levels) {
        return of.getOrDefault("kind", "").equals(billedKind(action))
                && of.getOrDefault("region", "").contains(region.code())
                && levels.contains(of.getOrDefault("level", ""));
    }

    private static List<ProcedureCode> cpt(CodeSet set) {
        return set.codes().stream()
                .filter(code -> code.system().equals(CodeSystems.CPT))
                .map(code -> new ProcedureCode(code.system(), code.code(), List.of()))
                .toList();
    }
}
