package org.facetpath.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a person can say to `facetpath assess`.
@SuppressWarnings("NullAway.Init")
final class AssessOptions extends JudgeOptions {

    @Option(
            names = "--format",
            paramLabel = "text|json|html|patient|fhir",
            defaultValue = "text",
            description =
                    "text for a terminal, html for a browser, json and fhir for programs, patient for a page that the"
                            + " patient can read. Default: ${DEFAULT-VALUE}.")
    Format format;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Whose emergency number the patient page names, such as US. Default: the country of the"
                    + " patient's address.")
    @Nullable
    String country;

    @Option(
            names = "--evidence",
            description = "List every line of the record that the text rests on, and its sources in full.")
    boolean evidence;

    @Option(names = "--out", paramLabel = "PATH", description = "Write there instead of to standard output.")
    @Nullable
    Path out;
}
