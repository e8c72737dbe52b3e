package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.packet.PacketFiles;

/// The files of one packet. All are made before the first is written, and each appears whole or not at all.
record PacketFolder(Path folder) {

    /// @throws WrongUsage when it is no folder and cannot become one, or an input would be overwritten
    static PacketFolder at(Path folder, List<String> inputs) {
        try {
            Files.createDirectories(folder);
            for (var input : inputs) {
                for (var name : PacketFiles.names()) {
                    var file = folder.resolve(name);
                    if (Files.exists(file) && Files.exists(Path.of(input)) && Files.isSameFile(file, Path.of(input))) {
                        throw new WrongUsage(
                                "--out %s: %s is an input and would be overwritten".formatted(folder, name));
                    }
                }
            }
            return new PacketFolder(folder);
        } catch (IOException unwritable) {
            throw new WrongUsage(
                    "--out %s cannot be a folder of a packet (%s)".formatted(folder, unwritable.getMessage()));
        }
    }

    void write(Packet packet) throws IOException {
        for (var file : PacketFiles.write(packet).entrySet()) {
            var draft = Files.createTempFile(folder, ".facetpath-", ".part");
            try {
                Files.write(draft, file.getValue());
                Files.move(draft, folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        }
    }
}
