package org.facetpath.report.html;

import java.util.List;
import java.util.TreeMap;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.knowledge.education.Education;
import org.facetpath.knowledge.education.EmergencyNumbers;
import org.facetpath.knowledge.education.EmergencyNumbers.EmergencyNumber;
import org.facetpath.report.wording.Speech;
import org.jspecify.annotations.Nullable;

/// The page for the patient: what the record says, in plain words, with education around it. It gives no advice and
/// names no illness that the record does not name; what someone must look at comes first.
public final class PatientReport {

    private static final int ADULT = 18;
    /// The topics whose statements this page repeats in short.
    private static final List<String> TOPICS = List.of(
            "what-is-facet-joint-pain", "when-to-seek-treatment", "conservative-treatment", "radiofrequency-ablation");

    private final PatientWords words;
    private final Education education;
    private final EmergencyNumbers numbers;

    public PatientReport(Speech speech, Education education, EmergencyNumbers numbers) {
        this.words = new PatientWords(speech);
        this.education = education;
        this.numbers = numbers;
    }

    /// A whole document.
    ///
    /// @param elsewhere the country to call for help in, as ISO 3166 has it; null takes that of the
    ///     patient's address. One that is not listed names no number
    public String render(Assessment assessment, @Nullable String elsewhere) {
        return render(assessment, elsewhere, Surroundings.plainFile());
    }

    /// The page as a server shows it.
    public String render(Assessment assessment, @Nullable String elsewhere, Surroundings around) {
        return page(assessment, elsewhere, around, Besides.NOTHING);
    }

    /// What a server's page has besides.
    ///
    /// @param way where the patient stands, behind what the record says
    /// @param after what stands at the end
    private record Besides(String way, String after) {
        static final Besides NOTHING = new Besides("", "");
    }

    /// The patient's own way on a server: the page with where they stand and how it went, as pictures.
    ///
    /// @param after markup behind it, such as what can be taken along
    public String renderWay(Assessment assessment, Surroundings around, String after) {
        var way = new Markup();
        new PatientWay(way, words).write(assessment);
        return page(assessment, null, around, new Besides(way.end(), after));
    }

    private String page(Assessment assessment, @Nullable String elsewhere, Surroundings around, Besides besides) {
        var country = elsewhere == null ? assessment.patient().country() : elsewhere;
        var out = new Markup();
        var number = country == null ? null : numbers.find(country).orElse(null);
        if (assessment.patient().deceased() != null) {
            out.element("p", words.say("patient.died"));
            out.element("p", words.say("patient.died-contact"));
        } else {
            living(out, assessment, called(number), besides.way());
        }
        out.append(besides.after());
        return PlainPage.in(around, words.speech(), title(assessment), out.end(), footer(assessment, number));
    }

    private String title(Assessment assessment) {
        return words.say(assessment.patient().deceased() == null ? "patient.title" : "patient.title-died");
    }

    private String called(@Nullable EmergencyNumber number) {
        return Markup.call(number == null ? words.say("patient.local-number") : number.number());
    }

    private void living(Markup out, Assessment assessment, String number, String way) {
        var danger = new PatientDanger(out, words, number);
        danger.now(assessment);
        out.element("p", words.say("patient.purpose"), "class", "lead");
        out.element("p", words.say("patient.date", "day", words.day(assessment.asOf())));
        danger.soon(assessment);
        var age = assessment.patient().age();
        if (age != null && age < ADULT) {
            notice(out, "child");
        } else if (assessment.problems().isEmpty()) {
            notice(out, "no-pain");
        } else {
            adult(out, assessment, way);
        }
        var texts = new PatientEducation(out, words);
        texts.signs(number);
        if (age == null || age >= ADULT) {
            explained(texts, assessment);
        }
    }

    private void notice(Markup out, String name) {
        out.open("section", "aria-labelledby", name);
        out.element("h2", words.say("patient." + name), "id", name);
        out.element("p", words.say("patient." + name + "-text"));
        out.close();
    }

    private void adult(Markup out, Assessment assessment, String way) {
        if (assessment.patient().age() == null) {
            out.element("p", words.say("patient.age-unknown"));
        }
        new PatientRecord(out, words).write(assessment);
        out.append(way);
        new PatientNext(out, words).write(assessment);
    }

    /// Where danger is raised nothing is said of what helps at home, so that nobody waits.
    private static void explained(PatientEducation texts, Assessment assessment) {
        if (!assessment.problems().isEmpty()) {
            texts.facetJoints();
            if (!PatientDanger.isRaised(assessment)) {
                texts.helps();
            }
        }
        texts.medicines();
        if (!assessment.problems().isEmpty()) {
            texts.questions();
        }
    }

    private String footer(Assessment assessment, @Nullable EmergencyNumber number) {
        var out = new Markup();
        out.element("h2", words.say("patient.about"));
        out.element("p", words.say("patient.about-text", "knowledge", Markup.own(assessment.knowledge())));
        out.element("p", words.say("patient.not-reviewed"));
        if (assessment.patient().deceased() == null) {
            out.open("details").element("summary", words.say("patient.sources"));
            new SourceList(out, words.speech()).write(sources(number));
            out.close();
        }
        return out.end();
    }

    private List<Reference> sources(@Nullable EmergencyNumber number) {
        var sources = new TreeMap<String, Reference>();
        TOPICS.forEach(topic -> education
                .find(topic)
                .ifPresent(text -> text.sources().forEach(source -> sources.put(source.id(), source))));
        if (number != null) {
            sources.put(number.reference().id(), number.reference());
        }
        return List.copyOf(sources.values());
    }
}
