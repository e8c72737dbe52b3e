package org.facetpath.benchmarks;

import java.io.IOException;

/// One way to get through the bytes of a record.
interface Contestant {

    String name();

    /// Goes through one record and tells what it found, so that no work can be left out unseen.
    Found run(RecordFile record) throws IOException;

    /// What was found: equal in every pass, and compared between contestants where they count the same thing.
    ///
    /// @param patients how many patients; -1 where the contestant does not know
    /// @param painScores how many observations of a pain score with a number; -1 where it does not know
    /// @param units tokens, resources or facts: whatever shows that the work was done
    record Found(int patients, int painScores, long units) {
        Found plus(Found other) {
            return new Found(patients + other.patients, painScores + other.painScores, units + other.units);
        }

        static Found nothing() {
            return new Found(0, 0, 0);
        }
    }
}
