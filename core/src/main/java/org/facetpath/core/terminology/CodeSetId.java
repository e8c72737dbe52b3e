package org.facetpath.core.terminology;

import org.jspecify.annotations.Nullable;

/// The name of a code set in `knowledge/terminology`, such as `low-back-pain`; finding codes and procedure codes of
/// our own code systems are code sets of the same name.
public record CodeSetId(String name) implements Comparable<CodeSetId> {

    @Override
    public int compareTo(CodeSetId other) {
        return name.compareTo(other.name);
    }

    /// Written out, as is `equals`: a name is compared thousands of times while a record is read, and what the JDK
    /// makes for a record is slow until compiled.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeSetId id && name.equals(id.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
