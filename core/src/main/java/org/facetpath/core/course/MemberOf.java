package org.facetpath.core.course;

import java.util.HashSet;
import java.util.Set;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// Whether one code set is, or is part of, another.
record MemberOf(Terminology terminology) {

    boolean isA(CodeSetId id, CodeSetId wider) {
        return isA(id, wider, new HashSet<>());
    }

    boolean anyIsA(Set<CodeSetId> ids, CodeSetId wider) {
        return ids.stream().anyMatch(id -> isA(id, wider));
    }

    private boolean isA(CodeSetId id, CodeSetId wider, Set<CodeSetId> seen) {
        if (id.equals(wider)) {
            return true;
        }
        return seen.add(id)
                && terminology
                        .find(id)
                        .filter(set -> set.memberOf().stream().anyMatch(it -> isA(it, wider, seen)))
                        .isPresent();
    }
}
