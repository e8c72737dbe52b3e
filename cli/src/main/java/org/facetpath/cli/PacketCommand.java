package org.facetpath.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.CoverageAnswer;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.report.packet.Composing;
import org.facetpath.report.packet.Hindrance;
import org.facetpath.report.packet.Packet;
import org.facetpath.report.wording.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `facetpath packet`: the letter, the criterion table and the list of records for a prior authorisation. It is held
/// back while the record holds a danger that comes first.
@Command(
        name = "packet",
        description = "Writes the letter and the list of records for a prior authorisation.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true)
final class PacketCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final PacketOptions options = new PacketOptions();

    PacketCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        // Drawing letters must not look for a screen.
        System.setProperty("java.awt.headless", "true");
        var judging = Judging.by(options, console);
        var knowledge = judging.library().knowledge();
        var speech = Languages.speech(options.language);
        var records = Records.read(knowledge.terminology(), options.zone, options.inputs, console);
        Judging.tellGaps(records.reading(), console);
        var charts = records.reading().charts();
        if (charts.isEmpty()) {
            return records.code().number();
        }
        if (charts.size() > 1) {
            throw new WrongUsage("the records hold %d patients; a packet is about one".formatted(charts.size()));
        }
        var assessment = judging.assess(charts.getFirst());
        if (assessment == null) {
            return ExitCode.FAILED.number();
        }
        var held = Hindrance.find(assessment, speech);
        if (held.isPresent()) {
            console.say("no packet: " + held.get());
            return ExitCode.HELD_BACK.number();
        }
        write(packets(assessment, knowledge, speech));
        return records.code().number();
    }

    private List<Packet> packets(Assessment assessment, Knowledge knowledge, Speech speech) {
        var composing = new Composing(knowledge, speech);
        var asked = assessment.coverage().stream().filter(this::isAsked).toList();
        if (asked.isEmpty()) {
            throw new WrongUsage("the record orders no facet procedure: say with --propose what to ask for");
        }
        var judged = asked.stream().filter(it -> it.policy() != null).toList();
        if (judged.isEmpty()) {
            throw new WrongUsage("no policy to judge by (%s): name one with --policy"
                    .formatted(speech.say(asked.getFirst().chosenBecause())));
        }
        return judged.stream().map(it -> composing.compose(assessment, it)).toList();
    }

    /// With proposals on the command line only those are meant, else what the record orders; what the pathway itself
    /// would do next is nobody's request yet.
    private boolean isAsked(CoverageAnswer answer) {
        var source = answer.proposal().source();
        return options.proposals.isEmpty() ? source.contains("/") : source.equals("command-line");
    }

    /// One packet into the folder itself, several each into a numbered folder of its own.
    private void write(List<Packet> packets) throws IOException {
        for (int i = 0; i < packets.size(); i++) {
            var packet = packets.get(i);
            var folder = packets.size() == 1 ? options.out : options.out.resolve(name(i + 1, packet));
            PacketFolder.at(folder, options.inputs).write(packet);
            console.out()
                    .print("%s: %s, %s%n"
                            .formatted(
                                    folder,
                                    packet.policy().id(),
                                    packet.readiness().code()));
        }
        console.out().flush();
    }

    private static String name(int number, Packet packet) {
        var action = packet.answer().proposal().action();
        return List.of(
                        Integer.toString(number),
                        action == null ? "facet-procedure" : action.code(),
                        packet.policy().id())
                .stream()
                .map(it -> it.replaceAll("[^A-Za-z0-9.-]", "_"))
                .collect(Collectors.joining("-"));
    }
}
