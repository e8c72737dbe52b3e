package org.facetpath.report.html;

import java.util.List;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.report.html.Alarm.ByUrgency;

/// The notes of the record that someone must look at, before anything else. It says what the record shows and whom to
/// call, and names no illness: a flag is a reason to look, and the patient must not read it as a finding.
final class PatientDanger {

    private static final int LINES = 8;

    private final Markup out;
    private final PatientWords words;
    private final String number;

    /// @param number whom to call, as marked words
    PatientDanger(Markup out, PatientWords words, String number) {
        this.out = out;
        this.words = words;
        this.number = number;
    }

    /// Whether something is raised that stops everything else.
    static boolean isRaised(Assessment assessment) {
        return !Alarm.pressing(assessment).isEmpty();
    }

    /// What is for now or for the next days; nothing where there is none.
    void now(Assessment assessment) {
        var heading = new ByUrgency("patient.now", "patient.now");
        var act = new ByUrgency("patient.now-emergency", "patient.now-urgent");
        new Alarm(this::notes, heading, act, "patient.now-limits").write(assessment, out, words, number);
    }

    /// What can wait for the next visit.
    void soon(Assessment assessment) {
        var flags = assessment.redFlags().stream()
                .filter(flag -> !flag.urgency().stopsPathway())
                .toList();
        if (flags.isEmpty()) {
            return;
        }
        out.open("section", "aria-labelledby", "soon");
        out.element("h2", words.say("patient.soon"), "id", "soon");
        out.element("p", words.say("patient.soon-text"));
        notes(flags);
        out.close();
    }

    private void notes(List<RaisedRedFlag> flags) {
        out.element("p", words.say("patient.now-about"));
        out.open("ul");
        flags.stream().map(flag -> words.what("flag", flag.id())).distinct().forEach(it -> out.element("li", it));
        out.close();
        var grounds = new PatientGrounds(words);
        var lines = flags.stream()
                .flatMap(flag -> grounds.of(flag).stream())
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        out.element("p", words.say("patient.now-record"));
        out.open("ul");
        lines.stream().limit(LINES).forEach(it -> out.element("li", it));
        if (lines.size() > LINES) {
            out.element("li", words.say("patient.now-more", "count", String.valueOf(lines.size() - LINES)));
        }
        out.close();
    }
}
