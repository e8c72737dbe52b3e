package org.facetpath.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, from the jar's manifest (classes run from a folder have none), and of its knowledge.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String program = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "facetpath " + (program == null ? "(built from a folder)" : program),
            "knowledge " + Library.load().knowledge().version()
        };
    }
}
