package org.facetpath.server.store.intake;

import org.facetpath.server.store.ResourceKey;

/// A Patient of the input has the id of somebody else in the store. The import stops before anything is mixed up.
public final class SomebodyElseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SomebodyElseException(ResourceKey patient) {
        super("%s is somebody else here: another birth date and no identifier in common; give one of them another id"
                .formatted(patient));
    }
}
