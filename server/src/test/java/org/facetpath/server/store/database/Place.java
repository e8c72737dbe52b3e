package org.facetpath.server.store.database;

import java.nio.file.Path;

/// Where a store of a test lies: an empty one of each kind.
public enum Place {
    SQLITE,
    POSTGRESQL;

    /// A new empty store. Skips the test when there is no such database here.
    public StoreAddress empty(Path folder) {
        return switch (this) {
            case SQLITE -> new StoreAddress.Folder(folder.resolve("store"));
            case POSTGRESQL -> PrivatePostgres.emptyDatabase();
        };
    }
}
