package org.facetpath.exchange.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.facetpath.core.explain.Message;
import org.facetpath.core.spine.Side;
import org.facetpath.core.spine.Site;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.exchange.part.Concepts;
import org.facetpath.report.wording.Speech;
import org.hl7.fhir.r4.model.CodeableConcept;

/// Facet joints as codes and words.
public final class Joints {

    private final Speech speech;

    public Joints(Speech speech) {
        this.speech = speech;
    }

    /// One joint of one side by its code, such as `L4-L5-left`.
    CodeableConcept of(Site site) {
        return Concepts.of(CodeSystems.FACET_JOINT, code(site), words(site));
    }

    /// Several joints are a body site in words: their codes are not one concept.
    CodeableConcept of(List<Site> sites) {
        return sites.size() == 1
                ? of(sites.getFirst())
                : Concepts.words(sites.stream().map(this::words).collect(Collectors.joining("; ")));
    }

    public static String code(Site site) {
        var joint = site.joint().code();
        return site.side() == Side.NOT_DOCUMENTED
                ? joint
                : joint + "-" + site.side().code();
    }

    public String words(Site site) {
        var joint = site.joint().code();
        return site.side() == Side.NOT_DOCUMENTED
                ? speech.say(Message.of("exchange.joint", "joint", joint))
                : speech.say(new Message(
                        "exchange.joint-side",
                        Map.of("joint", joint, "side", site.side().code())));
    }
}
