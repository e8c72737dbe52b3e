package org.facetpath.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a person can say about what is to be judged: the records, the day, the knowledge and the proposals.
@SuppressWarnings("NullAway.Init")
class JudgeOptions {

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "FHIR R4 JSON: a bundle, a resource, NDJSON, plain or gzip; a folder of those; - for standard"
                    + " input.")
    List<String> inputs;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day to judge for. Default: today.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of moments written in UTC. Default: UTC.")
    ZoneId zone = ZoneOffset.UTC;

    @Option(
            names = "--guideline",
            paramLabel = "ID",
            defaultValue = "consensus",
            description = "The clinical guideline to judge by. Default: ${DEFAULT-VALUE}.")
    String guideline;

    @Option(
            names = "--policy",
            paramLabel = "ID",
            description = "Judge proposals by this policy; may be given again. 'facetpath policies' names them.")
    List<String> policies = new ArrayList<>();

    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description = "A folder of your own policies, judged by beside those that come along.")
    @Nullable
    Path policyFolder;

    @Option(
            names = "--codes",
            paramLabel = "FILE",
            description = "Your own flowsheet and procedure codes, in the format of a terminology file.")
    @Nullable
    Path codes;

    @Option(names = "--no-cpt", description = "Do without the CPT numbers that come along; give your own with --codes.")
    boolean noCpt;

    @Option(
            names = "--propose",
            paramLabel = "TEXT",
            description = "Judge a procedure nobody ordered yet, such as \"rfa L4-L5,L5-S1 both 2026-12-01\".")
    List<String> proposals = new ArrayList<>();

    @Option(names = "--language", paramLabel = "en|es", defaultValue = "en", description = "Default: ${DEFAULT-VALUE}.")
    String language;
}
