package org.facetpath.cli;

/// What the command tells its caller. Over several inputs the highest applies.
enum ExitCode {
    /// Every patient that was found is assessed.
    ASSESSED(0),
    /// An input holds no patient that could be assessed.
    NO_PATIENT(1),
    /// Wrong usage: an unknown option, policy or guideline, or an input that does not exist.
    USAGE(2),
    /// No packet: an emergency or urgent red flag is open, or the patient died or is too young to be judged.
    HELD_BACK(3),
    /// An input holds nothing readable as FHIR R4.
    NOT_FHIR(65),
    /// A log or a backup is not what was written, or an import was stopped before it mixed things up.
    DAMAGED(66),
    /// Facetpath itself failed: a bug, or a full disk.
    FAILED(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    ExitCode or(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
