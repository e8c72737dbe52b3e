package org.facetpath.exchange.part;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;

/// Our extensions: what R4 has no element for. Each is published as a StructureDefinition.
public final class Extensions {

    /// A line of the record that a statement rests on.
    public static final String EVIDENCE = Own.extension("evidence");

    /// Whether a finding speaks for, against, or for another cause.
    public static final String DIRECTION = Own.extension("finding-direction");

    /// What the record answers: met, not met, not documented.
    public static final String VERDICT = Own.extension("verdict");

    /// How soon a red flag must be acted on.
    public static final String URGENCY = Own.extension("urgency");

    /// How well the source of a statement is confirmed.
    public static final String STANDING = Own.extension("source-standing");

    /// The modifiers of a billed procedure, which are read and never written.
    public static final String PROCEDURE_MODIFIER = Own.extension("procedure-modifier");

    /// The order that a payer's answer is about: FHIR lets an answer refer to a Claim only.
    public static final String ANSWERS = Own.extension("answers-order");

    public static Extension code(String url, String code) {
        return new Extension(url, new CodeType(code));
    }

    public static Extension evidence(Reference reference) {
        return new Extension(EVIDENCE, reference);
    }

    private Extensions() {}
}
