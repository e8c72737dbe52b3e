package org.facetpath.server.store.bulk;

/// An export that the other server did not give, or gave otherwise than the standard has it. What was fetched
/// so far stays, and the export can be taken up again.
public final class BulkFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BulkFailedException(String message) {
        super(message);
    }
}
