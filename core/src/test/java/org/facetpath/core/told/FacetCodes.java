package org.facetpath.core.told;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Domain;
import org.facetpath.core.terminology.Terminology;

/// The billing codes of facet procedures, as the knowledge names them.
public final class FacetCodes {

    private static final String INJECTION = "injection";
    private static final String ABLATION = "radiofrequency-ablation";
    private static final String NECK = "cervical-thoracic";
    private static final String LOW_BACK = "lumbar";

    private FacetCodes() {}

    public static Terminology terminology() {
        return new Terminology(List.of(
                set("facet-injection-cervical-thoracic", "64490", INJECTION, NECK, "first"),
                set("facet-injection-cervical-thoracic-second", "64491", INJECTION, NECK, "second"),
                set("facet-injection-cervical-thoracic-third", "64492", INJECTION, NECK, "third"),
                set("facet-injection-lumbar", "64493", INJECTION, LOW_BACK, "first"),
                set("facet-injection-lumbar-second", "64494", INJECTION, LOW_BACK, "second"),
                set("facet-injection-lumbar-third", "64495", INJECTION, LOW_BACK, "third"),
                set("facet-ablation-lumbar", "64635", ABLATION, LOW_BACK, "first"),
                set("facet-ablation-lumbar-further", "64636", ABLATION, LOW_BACK, "further"),
                codeSet(
                        "facet-injection-ultrasound-lumbar",
                        "0216T",
                        Map.of("kind", INJECTION, "guidance", "ultrasound"))));
    }

    private static CodeSet set(String id, String code, String kind, String region, String level) {
        var attributes =
                new TreeMap<>(Map.of("kind", kind, "region", region, "level", level, "guidance", "fluoroscopy-or-ct"));
        if (kind.equals(ABLATION)) {
            attributes.put("technique", "thermal");
        }
        // It also bills the joint between the mid back and the low back.
        if (code.equals("64490")) {
            attributes.put("also-joint", "T12-L1");
        }
        return codeSet(id, code, attributes);
    }

    private static CodeSet codeSet(String id, String code, Map<String, String> attributes) {
        var codes = List.of(new CodeSet.CodePattern(CodeSystems.CPT, code, false));
        return new CodeSet(Told.id(id), Domain.FACET_PROCEDURE, id, codes, List.of(), List.of(), Set.of(), attributes);
    }
}
