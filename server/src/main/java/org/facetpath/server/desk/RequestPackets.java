package org.facetpath.server.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.packet.Composing;
import org.facetpath.report.packet.Hindrance;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.packet.PacketFiles;
import org.facetpath.report.packet.PacketPdf;
import org.facetpath.report.packet.ReplyText;
import org.facetpath.report.wording.Speech;

/// The papers of a request: the packet as the command line makes it, and drafts of letters after an answer.
public final class RequestPackets {

    private final Knowledge knowledge;

    RequestPackets(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// Why no packet is handed out; empty when nothing stands in the way.
    public Optional<String> hindrance(PayerRequest request, Speech speech) {
        return Hindrance.find(request.assessment(), speech);
    }

    /// The packet for one policy; empty when the request was not judged by it.
    public Optional<Packet> packet(PayerRequest request, String policy, Speech speech) {
        return request.answers().stream()
                .filter(it -> policy.equals(it.policy()))
                .findFirst()
                .map(answer -> new Composing(knowledge, speech).compose(request.assessment(), answer));
    }

    public byte[] letter(Packet packet) throws IOException {
        return PacketPdf.write(packet);
    }

    /// The files of the packet in one archive.
    public byte[] archive(Packet packet) throws IOException {
        var bytes = new ByteArrayOutputStream(512 * 1024);
        var written = packet.assessment().asOf().atStartOfDay();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : PacketFiles.write(packet).entrySet()) {
                zip.putNextEntry(entry(file.getKey(), written));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, LocalDateTime written) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(written);
        return entry;
    }

    /// A draft of the letter after an answer; empty when the request was not judged by this policy.
    public Optional<String> reply(
            PayerRequest request, Dealing.Answered answered, ReplyText.Kind kind, String policy, Speech speech) {
        var about = new ReplyText.Answered(answered.day(), answered.number(), answered.reason(), answered.criterion());
        return packet(request, policy, speech).map(it -> ReplyText.write(it, kind, about));
    }

    /// The criteria that an answer can be about, by their ids, in the policies' order.
    public static Map<String, String> criteria(List<CoverageAnswer> answers, Speech speech) {
        var criteria = new LinkedHashMap<String, String>();
        answers.stream()
                .flatMap(it -> it.criteria().stream())
                .map(it -> it.criterion().name())
                .forEach(it -> criteria.putIfAbsent(it, speech.criterion(it)));
        return criteria;
    }

    /// The criteria that the words of a reason point to, the best first.
    public static List<String> suggested(String reason, List<CoverageAnswer> answers, Speech speech) {
        return DenialMatch.suggest(reason, criteria(answers, speech));
    }
}
