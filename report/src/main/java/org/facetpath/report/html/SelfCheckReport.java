package org.facetpath.report.html;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EmergencyNumbers;
import org.facetpath.knowledge.education.EmergencyNumbers.EmergencyNumber;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// The answer to the self-check: which published warning signs fit what somebody answered and how soon to seek care,
/// then when published advice is to see someone, what helps many people and what to ask. It names no illness as theirs
/// and clears nothing.
public final class SelfCheckReport {

    private static final int ADULT = 18;
    private static final List<String> CHAPTERS = List.of(
            "when-to-seek-treatment", "symptoms", "what-is-facet-joint-pain", "diagnosis", "conservative-treatment");

    private final PatientWords words;
    private final Education education;
    private final EmergencyNumbers numbers;
    private final String learn;

    /// @param learn where the chapters are, without the topic
    public SelfCheckReport(Speech speech, Education education, EmergencyNumbers numbers, String learn) {
        this.words = new PatientWords(speech);
        this.education = education;
        this.numbers = numbers;
        this.learn = learn;
    }

    /// What was asked besides the signs of danger.
    ///
    /// @param open questions of danger without an answer, as names of findings
    /// @param forADoctor whether published advice is to have the pain checked by now
    /// @param country to call for help in, as ISO 3166 has it; null for none
    public record Asked(
            List<String> open, boolean forADoctor, @Nullable String country) {
        public Asked {
            open = List.copyOf(open);
        }
    }

    /// A whole document.
    ///
    /// @param again what leads back to the questions
    public String render(Assessment assessment, Asked asked, String again, Surroundings around) {
        var out = new Markup();
        var number = number(asked);
        var danger = new SelfCheckDanger(out, words, Markup.call(number));
        danger.now(assessment);
        out.element("p", words.say("self-check.purpose"), "class", "lead");
        danger.later(assessment);
        if (assessment.redFlags().isEmpty()) {
            danger.none(assessment);
        }
        danger.open(asked.open());
        var age = assessment.patient().age();
        boolean child = age != null && age < ADULT;
        if (child) {
            section(out, "child", "self-check.child", "self-check.child-text");
        } else if (!PatientDanger.isRaised(assessment)) {
            calm(out, asked);
        }
        var texts = new PatientEducation(out, words);
        texts.signs(Markup.call(number));
        if (!child && !PatientDanger.isRaised(assessment)) {
            texts.helps();
        }
        texts.medicines();
        texts.questions();
        chapters(out);
        out.append(again);
        return PlainPage.in(around, words.speech(), words.say("self-check.answer"), out.end(), footer());
    }

    private String number(Asked asked) {
        var country = asked.country();
        return (country == null ? Optional.<EmergencyNumber>empty() : numbers.find(country))
                .map(EmergencyNumber::number)
                .orElseGet(() -> words.say("patient.local-number"));
    }

    private void calm(Markup out, Asked asked) {
        section(
                out,
                "when",
                "self-check.when",
                asked.forADoctor() ? "self-check.when-now" : "self-check.when-later",
                "self-check.when-causes");
    }

    private void section(Markup out, String id, String title, String... paragraphs) {
        out.open("section", "aria-labelledby", id);
        out.element("h2", words.say(title), "id", id);
        for (var paragraph : paragraphs) {
            out.element("p", words.say(paragraph));
        }
        out.close();
    }

    private void chapters(Markup out) {
        out.open("section", "aria-labelledby", "read");
        out.element("h2", words.say("self-check.read"), "id", "read");
        out.open("ul");
        CHAPTERS.forEach(topic -> education
                .find(topic)
                .ifPresent(text -> out.open("li")
                        .element("a", text.title(), "href", learn + "/" + topic)
                        .close()));
        out.close().close();
    }

    private String footer() {
        var out = new Markup();
        out.element("h2", words.say("self-check.about"));
        out.element("p", words.say("self-check.about-text"));
        out.element("p", words.say("patient.not-reviewed"));
        out.open("details").element("summary", words.say("patient.sources"));
        var sources = new TreeMap<String, Reference>();
        CHAPTERS.forEach(topic -> education
                .find(topic)
                .ifPresent(text -> text.sources().forEach(source -> sources.put(source.id(), source))));
        new SourceList(out, words.speech()).write(sources.values());
        out.close();
        return out.end();
    }
}
