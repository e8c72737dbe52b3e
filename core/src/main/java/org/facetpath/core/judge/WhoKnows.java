package org.facetpath.core.judge;

import java.util.Collection;
import java.util.Set;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Terminology;

/// Who can answer for a finding that nobody recorded. The patient tells what is felt or lived; what has to be
/// examined, imaged or judged is asked of a clinician.
public final class WhoKnows {

    private static final String FOUND_BY = "found-by";

    private WhoKnows() {}

    public static Ask of(CodeSetId finding, Terminology terminology) {
        return terminology.findAttribute(Set.of(finding), FOUND_BY).isPresent() ? Ask.CLINICIAN : Ask.PATIENT;
    }

    /// Of several in one question the clinician is asked as soon as one needs a clinician.
    public static Ask of(Collection<CodeSetId> findings, Terminology terminology) {
        return findings.stream().allMatch(finding -> of(finding, terminology) == Ask.PATIENT)
                ? Ask.PATIENT
                : Ask.CLINICIAN;
    }
}
