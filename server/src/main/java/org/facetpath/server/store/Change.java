package org.facetpath.server.store;

import org.jspecify.annotations.Nullable;

/// Something to be done to a resource. Each is a new version; none touches what was there, but [Erase].
public sealed interface Change {

    /// Writes a resource, new or not. The same content again changes nothing.
    ///
    /// @param content a JSON object of the key's type, and of its id if it has one
    /// @param ifVersion the number of the current version, 0 for none; null when any will do
    record Write(ResourceKey key, String content, @Nullable Integer ifVersion) implements Change {

        public Write(ResourceKey key, String content) {
            this(key, content, null);
        }
    }

    /// Writes a resource unless one of its type with this identifier exists (FHIR's conditional create). The
    /// outcome names the one that exists then.
    record WriteIfAbsent(ResourceKey key, String content, Identifier identifier) implements Change {}

    /// Deletes a resource; its versions stay.
    ///
    /// @param ifVersion the number of the current version; null when any will do
    record Delete(ResourceKey key, @Nullable Integer ifVersion) implements Change {

        public Delete(ResourceKey key) {
            this(key, null);
        }
    }

    /// Destroys the content of all versions of a resource where law demands it. Their hashes stay, so that the
    /// log still proves the rest.
    ///
    /// @param legalReason kept in the log instead of the reason of the whole write
    record Erase(ResourceKey key, String legalReason) implements Change {

        public Erase {
            PlainText.require("a reason", legalReason, PlainText.LONGEST_REASON);
        }
    }

    /// Corrects a resource that was written for the wrong patient: every reference in it to one patient is
    /// turned to the other. The histories of both patients show it.
    record Move(
            ResourceKey key,
            String fromPatient,
            String toPatient,
            @Nullable Integer ifVersion) implements Change {}

    /// Joins two records of one person by `Patient.link`, and makes the merged one inactive. Has two outcomes:
    /// the merged patient, then the surviving one.
    record Merge(String merged, String survivor) implements Change {}

    /// Takes a [Merge] back. Has two outcomes as well. What was written in between stays with the patient it
    /// names.
    record Unmerge(String merged, String survivor) implements Change {}
}
