package org.facetpath.knowledge.education;

import java.util.HashMap;
import org.facetpath.knowledge.education.EmergencyNumbers.EmergencyNumber;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.problem.Problem;
import org.facetpath.knowledge.rules.Citations;
import org.facetpath.knowledge.yaml.Fields;

/// Reads `education/emergency-numbers.yaml`.
public final class EmergencyReader {

    private final Citations citations;

    public EmergencyReader(Citations citations) {
        this.citations = citations;
    }

    public EmergencyNumbers read(Fields file) {
        var byCountry = new HashMap<String, EmergencyNumber>();
        var places = new HashMap<String, Place>();
        file.text("clinicallyReviewedBy");
        file.each("numbers", entry -> {
            var number = new EmergencyNumber(entry.text("number"), citations.cite(entry));
            for (var node : entry.items("countries")) {
                var country = entry.text(node);
                var first = places.putIfAbsent(country, node.place());
                if (first != null) {
                    file.problems().add(new Problem.DuplicateId(node.place(), country, first));
                }
                byCountry.put(country, number);
            }
            return number;
        });
        return new EmergencyNumbers(byCountry);
    }
}
