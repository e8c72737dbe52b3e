package org.facetpath.exchange.cds;

/// A message that is not what CDS Hooks says it must be. What it says can be told to the sender: it holds names of
/// elements and places, and nothing of a record.
public final class RefusedMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with it.
    public enum Fault {
        /// It is no JSON.
        STRUCTURE,
        /// Something that must be there is missing.
        REQUIRED,
        /// Something is there that must not be.
        INVALID
    }

    private final Fault fault;

    public RefusedMessageException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
