package org.facetpath.core.logic;

import java.util.Collection;

/// The answer to a criterion. `NOT_DOCUMENTED` means the record does not say, which is never a silent "no".
///
/// The constants are declared in order of truth, so "and" is the least of its parts and "or" the greatest
/// (strong Kleene logic).
public enum Verdict {
    NOT_MET("not-met"),
    NOT_DOCUMENTED("not-documented"),
    MET("met");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /// The word used in every output: `met`, `not-met` or `not-documented`.
    public String code() {
        return code;
    }

    /// Met or not met, for a question the record answers completely.
    public static Verdict of(boolean settled) {
        return settled ? MET : NOT_MET;
    }

    /// Met when nothing was asked.
    public static Verdict all(Collection<Verdict> parts) {
        var least = MET;
        for (var part : parts) {
            least = least.and(part);
        }
        return least;
    }

    /// Not met when nothing was asked.
    public static Verdict any(Collection<Verdict> parts) {
        var most = NOT_MET;
        for (var part : parts) {
            most = most.or(part);
        }
        return most;
    }

    /// Decided as soon as the undocumented parts can no longer change the answer.
    public static Verdict atLeast(int required, Collection<Verdict> parts) {
        long met = parts.stream().filter(part -> part == MET).count();
        long open = parts.stream().filter(part -> part == NOT_DOCUMENTED).count();
        if (met >= required) {
            return MET;
        }
        return met + open < required ? NOT_MET : NOT_DOCUMENTED;
    }

    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Verdict negated() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case NOT_DOCUMENTED -> NOT_DOCUMENTED;
        };
    }
}
