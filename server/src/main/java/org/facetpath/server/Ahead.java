package org.facetpath.server;

import ca.uhn.fhir.context.FhirContext;
import java.util.concurrent.CompletableFuture;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.server.fhir.StoredTypes;

/// What takes long to load and needs nothing else: begun in threads of its own, while the rest starts.
public final class Ahead {

    private final CompletableFuture<FhirContext> fhir =
            CompletableFuture.supplyAsync(StoredTypes::scanned, Ahead::start);
    private final CompletableFuture<Knowledge> knowledge =
            CompletableFuture.supplyAsync(() -> KnowledgeFolder.load().orThrow(), Ahead::start);

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
