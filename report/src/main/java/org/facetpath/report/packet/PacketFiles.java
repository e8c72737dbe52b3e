package org.facetpath.report.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.facetpath.report.json.PacketJson;

/// The files that a packet is handed out as, by name: the same in a folder and in an archive.
public final class PacketFiles {

    public static final String LETTER = "letter.pdf";

    private static final String JSON = "packet.json";
    private static final String ATTACHMENTS = "attachments.csv";
    private static final String NOTES = "before-sending.txt";

    private PacketFiles() {}

    public static List<String> names() {
        return List.of(LETTER, JSON, ATTACHMENTS, NOTES);
    }

    /// All files, in the order of their names above.
    public static Map<String, byte[]> write(Packet packet) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(LETTER, PacketPdf.write(packet));
        files.put(JSON, PacketJson.write(packet).getBytes(StandardCharsets.UTF_8));
        files.put(ATTACHMENTS, AttachmentsCsv.write(packet).getBytes(StandardCharsets.UTF_8));
        files.put(NOTES, BeforeSending.write(packet).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
