package org.facetpath.report.packet;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facetpath.core.chart.ProcedureCode;
import org.facetpath.core.explain.Explanation;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.core.logic.Verdict;
import org.facetpath.report.packet.Claim.Standing;
import org.facetpath.report.wording.Phrases;
import org.facetpath.report.wording.PolicyDays;
import org.facetpath.report.wording.Speech;

/// What a packet says, in one language: the same sentences in the letter, the JSON and the lists.
public final class PacketWords {

    private final Packet packet;
    private final Speech speech;
    private final Phrases phrases;

    public PacketWords(Packet packet) {
        this.packet = packet;
        this.speech = packet.speech();
        this.phrases = new Phrases(speech, "…");
    }

    public String say(String key, String... namesAndValues) {
        return phrases.say("packet." + key, namesAndValues);
    }

    String term(String code) {
        return speech.term(code);
    }

    String title() {
        return say("title", "action", action());
    }

    String action() {
        var action = packet.answer().proposal().action();
        return action == null ? phrases.say("report.action-unknown") : speech.term(action.code());
    }

    String where() {
        return phrases.places(packet.answer().sites());
    }

    String when() {
        return phrases.say(
                "packet.day", "day", phrases.date(packet.answer().proposal().when()));
    }

    String person() {
        var patient = packet.assessment().patient();
        var age = patient.age();
        return "%s, %s"
                .formatted(
                        patient.sex() == null ? phrases.say("report.sex-unknown") : speech.term(patient.sex()),
                        age == null
                                ? phrases.say("report.age-unknown")
                                : phrases.say("report.age", "years", age.toString()));
    }

    /// The codes of the order with their modifiers.
    String codes() {
        return packet.codes().stream().map(PacketWords::code).collect(Collectors.joining(", "));
    }

    private static String code(ProcedureCode code) {
        return Stream.concat(Stream.of(code.code()), code.modifiers().stream()).collect(Collectors.joining("-"));
    }

    /// The first and last day of the version, and whether they are certain.
    public String effective() {
        return new PolicyDays(speech).all(packet.policy());
    }

    /// Which step it counts as where that is another than was asked for; empty else.
    String judgedAs() {
        var action = packet.answer().proposal().action();
        var step = packet.answer().judgedAs();
        return step == null || (action != null && action.code().equals(step))
                ? ""
                : say("judged-as", "step", speech.term(step));
    }

    public String criterion(Explanation criterion) {
        return phrases.capitalised(speech.criterion(criterion.criterion().name()));
    }

    /// What the table says beside a criterion: what was found, or that nothing was.
    public String finding(Claim claim) {
        return switch (claim.standing()) {
            case SHOWN, AGAINST -> ended(phrases.capitalised(finding(claim.criterion())));
            case TO_CONFIRM -> toConfirm(claim);
            case MISSING -> ended(missing(claim.criterion()));
        };
    }

    private String toConfirm(Claim claim) {
        if (!claim.evidence().isEmpty()) {
            return confirm(claim);
        }
        return isSilent(claim) ? say("nothing") : say("without-entry", "finding", said(claim.criterion()));
    }

    /// The question to the signing clinician.
    String confirm(Claim claim) {
        var asked = criterion(claim.criterion());
        if (claim.standing() == Standing.MISSING) {
            return say("confirm-missing", "criterion", asked, "finding", finding(claim.criterion()));
        }
        if (!claim.evidence().isEmpty()) {
            return say("confirm-partly", "criterion", asked);
        }
        return isSilent(claim)
                ? say("confirm-silence", "criterion", asked)
                : say("confirm-missing", "criterion", asked, "finding", said(claim.criterion()));
    }

    private static boolean isSilent(Claim claim) {
        return claim.criterion().message().key().equals("found.nothing-recorded");
    }

    /// Why it was answered so, as pages say it; a count of nothing, or a comparison with the request, rests on no
    /// entry.
    private String said(Explanation node) {
        var isOfParts = node.message().key().equals("found.parts");
        return ended(phrases.capitalised(isOfParts ? finding(node) : speech.say(node.message())));
    }

    /// What decided it. Of a combination the parts are told, since "2 of 2 are met" tells a reader nothing.
    private String finding(Explanation node) {
        if (node.parts().size() == 1) {
            return finding(node.parts().getFirst());
        }
        if (!node.message().key().equals("found.parts")) {
            return speech.say(node.message());
        }
        return told(node, node.verdict());
    }

    /// What is open of a criterion that is not documented: its own reason, or its undocumented parts by name.
    private String missing(Explanation node) {
        return say("missing-parts", "parts", node.parts().isEmpty() ? speech.say(node.message()) : open(node));
    }

    private String open(Explanation node) {
        return node.undocumented().stream()
                .map(it -> speech.criterion(it.name()))
                .map(phrases::capitalised)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String told(Explanation node, Verdict verdict) {
        return node.parts().stream()
                .filter(part -> part.verdict() == verdict)
                .map(part -> isNamed(part)
                        ? say("part", "criterion", criterion(part), "finding", finding(part))
                        : finding(part))
                .collect(Collectors.joining("; "));
    }

    /// Whether it has words of its own; the inside of a rule may have none.
    private boolean isNamed(Explanation node) {
        var name = node.criterion().name();
        return !speech.criterion(name).equals(name);
    }

    /// How many of the policy's statements were not read in its own document; empty when all were.
    String unconfirmed() {
        var texts = packet.texts();
        long open = texts.stream()
                .filter(text -> text.reference().status() != Reference.Standing.CONFIRMED)
                .count();
        return open == 0 ? "" : say("unconfirmed", "all", Integer.toString(texts.size()), "open", Long.toString(open));
    }

    /// What an attachment supports, in words.
    public List<String> supports(Attachment attachment) {
        return attachment.criteria().stream()
                .map(it -> switch (it) {
                    case Attachment.COURSE -> say("supports.course");
                    case Attachment.REQUEST -> say("supports.request");
                    default -> phrases.capitalised(speech.criterion(it));
                })
                .toList();
    }

    /// The same by the numbers of the criteria.
    String supportsInShort(Attachment attachment) {
        return attachment.criteria().stream()
                .map(it -> switch (it) {
                    case Attachment.COURSE -> say("supports.course");
                    case Attachment.REQUEST -> say("supports.request");
                    default -> number(it);
                })
                .collect(Collectors.joining(", "));
    }

    private String number(String criterion) {
        return packet.claims().stream()
                .filter(it -> it.criterion().criterion().name().equals(criterion))
                .map(it -> Integer.toString(it.number()))
                .findFirst()
                .orElseThrow();
    }

    public String standing(Standing standing) {
        return say("standing." + standing.code());
    }

    static String ended(String sentence) {
        return sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
