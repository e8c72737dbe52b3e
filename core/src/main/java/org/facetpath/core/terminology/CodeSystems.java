package org.facetpath.core.terminology;

/// The addresses of the code systems Facetpath reads and writes. The canonical base of everything of our own stands
/// here and nowhere else.
public final class CodeSystems {

    /// The canonical base of our code systems, extensions and questionnaires.
    public static final String BASE = "https://facetpath.org/fhir";

    /// Symptoms, signs, risks, imaging findings, procedure details and course of care.
    public static final String FINDING = BASE + "/CodeSystem/finding";

    /// Facet procedures.
    public static final String PROCEDURE = BASE + "/CodeSystem/procedure";

    /// Facet joints with their sides, such as `L4-L5-left`.
    public static final String FACET_JOINT = BASE + "/CodeSystem/facet-joint";

    /// Nerves of the facet joints with their sides, such as `L5-dorsal-ramus-left`.
    public static final String FACET_NERVE = BASE + "/CodeSystem/facet-nerve";

    /// Areas of the pain drawing with their sides, such as `low-back-right`.
    public static final String PAIN_AREA = BASE + "/CodeSystem/pain-area";

    /// The code system of the tag that marks what Facetpath wrote.
    public static final String TAG = BASE + "/CodeSystem/tag";

    /// The tag of what Facetpath wrote; it is never read back as facts.
    public static final String OUTPUT_TAG = "facetpath-output";

    public static final String SNOMED = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";
    public static final String CPT = "http://www.ama-assn.org/go/cpt";
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    private CodeSystems() {}
}
