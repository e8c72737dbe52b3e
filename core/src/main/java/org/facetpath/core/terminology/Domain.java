package org.facetpath.core.terminology;

/// What kind of thing a code set names; it decides which fact of the chart a matching resource becomes.
public enum Domain {
    /// A problem or diagnosis, such as `cauda-equina-syndrome`.
    DIAGNOSIS,
    /// A symptom, sign, risk, imaging finding or cause of the `finding` code system, such as `facet-loading`.
    FINDING,
    /// A score: `nrs`, `vas`, `odi`, `ndi`, `peg`, `promis-pf`, `promis-pi`, `pgic`, and the items of `peg`.
    MEASURE,
    /// A laboratory value, such as `egfr`.
    LAB,
    /// A facet procedure of the `procedure` code system, or a code that says less (a CPT facet injection).
    FACET_PROCEDURE,
    /// Any other procedure of interest: surgery on the spine, another injection, physical therapy excepted.
    OTHER_PROCEDURE,
    /// Conservative care: `physical-therapy`, `home-exercise`, `heat-or-ice` and so on.
    CARE,
    /// How a course of care went: `helped`, `not-enough`, `not-tolerated`, `contraindicated`.
    CARE_RESPONSE,
    /// A medicine or class of medicines, such as `hydrocodone` in `opioid`.
    MEDICINE,
    /// Imaging of the spine: modality and region.
    IMAGING,
    /// An implanted or external device.
    DEVICE,
    /// A detail of a facet procedure: guidance, sedation, technique, intent, temperature, time, relief.
    PROCEDURE_DETAIL,
    /// An area of the pain drawing.
    PAIN_AREA,
    /// A body structure: region, level, disc or vertebra.
    BODY_STRUCTURE,
    /// A laterality qualifier: `left`, `right`, `both`.
    LATERALITY,
    /// A value that says present or absent.
    PRESENCE
}
