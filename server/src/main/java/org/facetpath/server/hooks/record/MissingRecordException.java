package org.facetpath.server.hooks.record;

/// Something that is needed came neither with the request nor can it be fetched. It names keys, never content.
public final class MissingRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MissingRecordException(String message) {
        super(message);
    }
}
