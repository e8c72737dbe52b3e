package org.facetpath.core.course;

import java.util.Set;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// Whether one code set is, or is part of, another.
record MemberOf(Terminology terminology) {

    boolean isA(CodeSetId id, CodeSetId wider) {
        return terminology.isA(id, wider);
    }

    boolean anyIsA(Set<CodeSetId> ids, CodeSetId wider) {
        for (var id : ids) {
            if (terminology.isA(id, wider)) {
                return true;
            }
        }
        return false;
    }
}
