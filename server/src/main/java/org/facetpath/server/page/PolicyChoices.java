package org.facetpath.server.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.knowledge.Policy;

/// The policies that somebody can judge by, by their ids, each with the title of its last version.
final class PolicyChoices {

    private PolicyChoices() {}

    static Map<String, String> of(Knowledge knowledge) {
        var all = new LinkedHashMap<String, String>();
        knowledge.policies().all().stream()
                .sorted(Comparator.comparing(Policy::kind)
                        .reversed()
                        .thenComparing(Policy::title)
                        .thenComparing(Policy::from, Comparator.reverseOrder()))
                .forEach(it -> all.putIfAbsent(it.id(), it.title()));
        return all;
    }
}
