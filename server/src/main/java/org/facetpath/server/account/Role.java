package org.facetpath.server.account;

/// What somebody does in the clinic, which decides what they may do here.
public enum Role {
    /// Sees their own record and its explanation.
    PATIENT,
    /// Cares for patients: reads and writes their records.
    CLINICIAN,
    /// Prepares authorisation requests: reads records, writes nothing clinical.
    AUTHORISATION,
    /// Counts: reads metrics and no patient.
    ANALYST,
    /// Keeps accounts, imports and exports; reads the audit trail.
    ADMIN;

    /// As Spring Security names it.
    public String authority() {
        return "ROLE_" + name();
    }
}
