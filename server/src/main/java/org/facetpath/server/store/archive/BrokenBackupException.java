package org.facetpath.server.store.archive;

/// A file is no backup, is not whole, or is not what was written. Nothing was restored.
public final class BrokenBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenBackupException(String message) {
        super(message);
    }
}
