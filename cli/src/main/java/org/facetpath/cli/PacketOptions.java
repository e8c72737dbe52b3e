package org.facetpath.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What a person can say to `facetpath packet`.
@SuppressWarnings("NullAway.Init")
final class PacketOptions extends JudgeOptions {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to, made if need be: letter.pdf, packet.json, attachments.csv and"
                    + " before-sending.txt.")
    Path out;
}
