package org.facetpath.report.html;

import java.util.List;
import java.util.function.Consumer;
import org.facetpath.core.assessment.Assessment;
import org.facetpath.core.assessment.RaisedRedFlag;
import org.facetpath.core.knowledge.Urgency;

/// What somebody must act on now or in the next days, before all else on a page. It says whom to call, and that no
/// medicine is to be stopped.
///
/// @param about what the flags are about
/// @param heading of an emergency or of what is urgent, as a key of the wording
/// @param act what to do, likewise
/// @param limits what the page cannot tell, as a key of the wording
record Alarm(Consumer<List<RaisedRedFlag>> about, ByUrgency heading, ByUrgency act, String limits) {

    /// A key of the wording for an emergency and one for what is urgent.
    record ByUrgency(String emergency, String urgent) {

        private String of(boolean emergent) {
            return emergent ? emergency : urgent;
        }
    }

    /// The flags that come before everything else.
    static List<RaisedRedFlag> pressing(Assessment assessment) {
        return assessment.redFlags().stream()
                .filter(flag -> flag.urgency().stopsPathway())
                .toList();
    }

    /// Nothing where there is none.
    ///
    /// @param number whom to call, as marked words
    void write(Assessment assessment, Markup out, PatientWords words, String number) {
        var flags = pressing(assessment);
        if (flags.isEmpty()) {
            return;
        }
        boolean emergency = flags.stream().anyMatch(flag -> flag.urgency() == Urgency.EMERGENCY);
        out.open("section", "class", "alarm", "aria-labelledby", "now");
        out.element("h2", words.say(heading.of(emergency)), "id", "now");
        out.open("p");
        out.element("strong", words.say(act.of(emergency), "number", number));
        out.close();
        about.accept(flags);
        out.element("p", words.say(limits));
        out.element("p", words.say("patient.now-medicines") + " " + words.say("patient.keep-text"));
        out.close();
    }
}
