package org.facetpath.server.store;

import org.jspecify.annotations.Nullable;

/// Proves the log: that no row was changed, taken away, put in between or put in another order since it was written.
public interface LogCheck {

    /// What the check found.
    ///
    /// @param rows how many rows were found whole
    /// @param head the hash that stands for all of these rows, as hexadecimal digits: noted elsewhere it also
    /// proves that none was cut off the end
    /// @param breach the first place that is broken; null when there is none
    record Result(long rows, String head, @Nullable Breach breach) {

        public boolean isWhole() {
            return breach == null;
        }
    }

    /// A place where the log is not what was written.
    record Breach(long position, String what) {}

    /// Walks through the whole log.
    Result verify();
}
