package org.facetpath.server;

import ca.uhn.fhir.context.FhirContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.fhir.StoredTypes;
import org.facetpath.server.store.database.Database;
import org.facetpath.server.store.database.StoreAddress;

/// What takes long to load and needs nothing else: begun in threads of its own, while the rest starts.
public final class Ahead {

    private final CompletableFuture<Knowledge> knowledge =
            CompletableFuture.supplyAsync(() -> KnowledgeFolder.load().orThrow(), Ahead::start);

    private final CompletableFuture<FhirContext> fhir = new CompletableFuture<>();
    private final CompletableFuture<Database> database = new CompletableFuture<>();

    /// Begins with what logs, so the log has to be set up.
    void open(StoreAddress store) {
        var _ = fhir.completeAsync(StoredTypes::scanned, Ahead::start);
        var _ = database.completeAsync(() -> Database.open(store), Ahead::start);
    }

    Database database() {
        try {
            return database.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    /// Closes what nobody may have taken, when the start has failed.
    void abandon() {
        var _ = database.thenAccept(Database::close);
    }

    private static void start(Runnable loading) {
        Thread.ofPlatform().daemon().name("ahead").start(loading);
    }

    /// FHIR's model, with the types that are stored taken in.
    public FhirContext fhir() {
        return fhir.join();
    }

    Knowledge knowledge() {
        return knowledge.join();
    }
}
