package org.facetpath.knowledge.rules;

import java.util.HashMap;
import java.util.Map;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.problem.Problems;

/// Names that may be taken once.
final class UniqueNames {

    private final Problems problems;
    private final Map<String, Place> taken = new HashMap<>();

    UniqueNames(Problems problems) {
        this.problems = problems;
    }

    /// Takes the name, or reports who has it.
    String take(String name, Place place) {
        var first = taken.putIfAbsent(name, place);
        if (first != null) {
            problems.add(new Problem.DuplicateId(place, name, first));
        }
        return name;
    }
}
