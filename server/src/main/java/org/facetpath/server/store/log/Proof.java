package org.facetpath.server.store.log;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.facetpath.server.store.LogCheck.Breach;
import org.facetpath.server.store.LogCheck.Result;
import org.facetpath.server.store.ResourceKey;
import org.facetpath.server.store.Version.Act;
import org.jspecify.annotations.Nullable;

/// Proves rows one after the other, from the first, until one is not what was written.
public final class Proof {

    private long rows;
    private String head = Chain.START;
    private @Nullable Breach breach;

    /// Resources whose content is missing somewhere, with the first such position: an erasure must follow.
    private final Map<ResourceKey, Long> missing = new HashMap<>();

    /// How many rows were found whole.
    public long rows() {
        return rows;
    }

    public @Nullable Breach breach() {
        return breach;
    }

    /// Proves the next row.
    public void add(Row row) {
        if (breach != null) {
            return;
        }
        wrong(row).ifPresentOrElse(this::broken, () -> accept(row));
    }

    private Optional<String> wrong(Row row) {
        var version = row.version();
        if (version.position() != rows + 1) {
            return Optional.of("the row is missing, or another stands before it");
        }
        if (!Chain.link(head, version, row.contentHash()).equals(row.chainHash())) {
            return Optional.of("the row, or its link to the row before it, was changed");
        }
        boolean hasContent = version.content() != null;
        if (hasContent && !Chain.hash(row.salt(), version.content()).equals(row.contentHash())) {
            return Optional.of("the content was changed");
        }
        if (version.act() != Act.WRITTEN && !row.contentHash().equals(Chain.NO_CONTENT)) {
            return Optional.of("the row should have no content");
        }
        return Optional.empty();
    }

    private void accept(Row row) {
        var version = row.version();
        switch (version.act()) {
            case WRITTEN -> {
                if (version.content() == null) {
                    missing.putIfAbsent(version.key(), version.position());
                }
            }
            case ERASED -> missing.remove(version.key());
            case DELETED -> {}
        }
        head = row.chainHash();
        rows++;
    }

    /// The next row cannot even be read.
    public void unreadable() {
        broken("the row is not one that this software writes");
    }

    private void broken(String what) {
        breach = new Breach(rows + 1, what);
    }

    /// What was found, when there are no more rows.
    public Result finish() {
        var gone = missing.entrySet().stream().min(Comparator.comparing(Map.Entry::getValue));
        var first = gone.filter(_ -> breach == null)
                .map(it -> new Breach(it.getValue(), "the content is missing and nothing says that it was erased"))
                .orElse(breach);
        return new Result(rows, head, first);
    }
}
