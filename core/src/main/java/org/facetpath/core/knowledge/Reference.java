package org.facetpath.core.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a rule rests on: the knowledge entry, its primary source, how well it is confirmed and when it was read.
///
/// @param id the source entry in `knowledge/sources`, such as `cohen-2020-lumbar`
/// @param source the primary source in words, with section where one is given
/// @param status how well the stated fact is confirmed; shown wherever the entry is used
/// @param read the day the source was read; null when it never was
/// @param address where it can be read, or null
public record Reference(
        String id,
        String source,
        Standing status,
        @Nullable LocalDate read,
        @Nullable String address) {

    /// How well a fact is confirmed.
    public enum Standing {
        /// Read in the primary source.
        CONFIRMED("confirmed"),
        /// Read in a secondary source; the primary is named.
        SECONDARY("secondary"),
        /// Believed right, not seen in a source.
        UNCONFIRMED("unconfirmed");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
