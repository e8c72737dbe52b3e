package org.facetpath.core.knowledge;

/// A criterion's name, unique within its policy or rule, such as `pain-duration`; wording is found by it.
public record CriterionId(String name) {

    @Override
    public String toString() {
        return name;
    }
}
