package org.facetpath.core.assessment;

import java.util.List;
import org.facetpath.core.logic.Verdict;

/// A red flag's verdict; `open` names the findings nobody answered.
public record ReviewedRedFlag(String id, Verdict verdict, List<String> open) {

    public ReviewedRedFlag {
        open = List.copyOf(open);
    }
}
