package org.facetpath.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command `facetpath`.
@Command(
        name = "facetpath",
        description = "Reads FHIR R4 records and explains a facet-joint-pain assessment.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /// Reads the version from the jar's manifest; classes run from a folder have none.
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            @Nullable String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"facetpath " + (version == null ? "(built from a folder)" : version)};
        }
    }
}
