package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.facetpath.core.assessment.Assessment;

/// Where assessments are written to.
interface Answers extends AutoCloseable {

    void write(Assessment assessment, Report report) throws IOException;

    /// Makes what was written the answer; without it nothing of it stays.
    void keep() throws IOException;

    @Override
    void close() throws IOException;

    /// Standard output, a file, or for several patients with a page each a folder.
    ///
    /// @throws WrongUsage when the path cannot be written, is one of the inputs, or so many patients do not fit
    static Answers of(AssessOptions options, int patients, Console console) {
        var out = options.out;
        if (!options.format.isPage() || (patients < 2 && (out == null || !Files.isDirectory(out)))) {
            return Target.of(out, options.inputs, patients, console);
        }
        if (out == null) {
            throw new WrongUsage("there are %d patients and each gets a page: give --out a folder".formatted(patients));
        }
        return PageFolder.at(out);
    }
}
