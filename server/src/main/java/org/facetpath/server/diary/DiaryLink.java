package org.facetpath.server.diary;

import java.time.Instant;
import org.facetpath.server.store.Actor;
import org.jspecify.annotations.Nullable;

/// A link to the diary of one procedure. Its token is known only to whoever holds it.
///
/// @param procedure the id of the Procedure
/// @param madeBy the account that made it
/// @param revoked when it was taken back, or null
/// @param devices how many it was redeemed on
public record DiaryLink(
        String id,
        String patient,
        String procedure,
        Writer writer,
        String madeBy,
        Instant made,
        Instant expires,
        @Nullable Instant revoked,
        int devices) {

    public boolean isOpen(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    /// As the log names who writes by it: a person whose name nobody asked for.
    public Actor actor() {
        return new Actor("diary/%s/%s".formatted(writer.code(), id));
    }
}
