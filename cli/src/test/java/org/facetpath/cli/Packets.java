package org.facetpath.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.assessment.Options;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.pathway.Pathway;
import org.facetpath.fhir.ChartReader;
import org.facetpath.knowledge.KnowledgeFolder;
import org.facetpath.report.packet.Composing;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.wording.Speech;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Packets without their PDF, so that many can be looked at.
final class Packets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Knowledge KNOWLEDGE = KnowledgeFolder.load().orThrow();

    /// One for each proposal of a record and each policy, as of 2026-11-01.
    static List<Packet> of(Path record, List<String> policies, String proposal) {
        var session = new ChartReader(KNOWLEDGE.terminology(), ZoneOffset.UTC).open();
        session.add(record);
        var packets = new ArrayList<Packet>();
        for (var chart : session.finish().charts()) {
            var assessment = Pathway.assess(
                    chart.with(List.of(ProposalWords.parse(proposal))),
                    KNOWLEDGE,
                    LocalDate.of(2026, 11, 1),
                    new Options("consensus", policies));
            var composing = new Composing(KNOWLEDGE, Speech.in("en"));
            for (var answer : assessment.coverage()) {
                var policy = KNOWLEDGE.policies().all().stream()
                        .filter(it ->
                                it.id().equals(answer.policy()) && it.from().equals(answer.effective()))
                        .findFirst()
                        .orElseThrow();
                packets.add(composing.compose(assessment, answer, policy));
            }
        }
        return packets;
    }

    static JsonNode json(Letter letter) throws IOException {
        return JSON.readTree(letter.file("packet.json"));
    }

    private Packets() {}
}
