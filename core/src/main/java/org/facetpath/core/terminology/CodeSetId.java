package org.facetpath.core.terminology;

/// The name of a code set in `knowledge/terminology`, such as `low-back-pain`; finding codes and procedure codes of
/// our own code systems are code sets of the same name.
public record CodeSetId(String name) implements Comparable<CodeSetId> {

    @Override
    public int compareTo(CodeSetId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
