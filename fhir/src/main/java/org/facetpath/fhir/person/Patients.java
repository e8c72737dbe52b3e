package org.facetpath.fhir.person;

import java.util.ArrayList;
import java.util.List;
import org.facetpath.core.chart.Evidence;
import org.facetpath.core.chart.Patient;
import org.facetpath.core.time.When;
import org.facetpath.fhir.fact.Context;
import org.facetpath.fhir.json.Element;
import org.facetpath.fhir.record.Part;
import org.facetpath.fhir.record.Resource;
import org.facetpath.fhir.record.Times;
import org.jspecify.annotations.Nullable;

/// Reads the person from the Patient resources joined to one. What the standing record leaves out, the others tell.
public final class Patients {

    private final Times times;

    public Patients(Times times) {
        this.times = times;
    }

    /// @param absent names of joined records that are not in the input
    public Patient read(List<Resource> records, List<String> absent) {
        When birth = null;
        String sex = null;
        When death = null;
        String state = null;
        String language = null;
        var evidence = new ArrayList<Evidence>();
        for (var record : records) {
            var root = record.root();
            if (Context.isModified(root)) {
                continue;
            }
            var born = times.moment(root.get("birthDate"));
            if (birth == null && born != null) {
                birth = born;
                evidence.add(shown(root.get("birthDate")));
            }
            if (sex == null && root.get("gender").text() != null) {
                sex = root.get("gender").text();
                evidence.add(shown(root.get("gender")));
            }
            var died = death(root, evidence);
            death = death == null || death.isUnknown() ? either(died, death) : death;
            var home = state == null ? state(root) : null;
            if (home != null) {
                state = home.text();
                evidence.add(shown(home));
            }
            language = language == null ? language(root) : language;
        }
        if (evidence.isEmpty()) {
            evidence.add(new Evidence(records.getFirst().label(), "", "", null, null));
        }
        var first = records.getFirst();
        var others = new ArrayList<String>();
        records.stream().skip(1).forEach(one -> others.add(idOf(one)));
        absent.forEach(name -> others.add(name.substring(name.lastIndexOf('/') + 1)));
        return new Patient(idOf(first), others, birth, sex, death, state, language, evidence);
    }

    private static @Nullable When either(@Nullable When one, @Nullable When other) {
        return one == null ? other : one;
    }

    private static String idOf(Resource patient) {
        return patient.id() == null ? patient.label() : patient.id();
    }

    private static Evidence shown(Part part) {
        return new Evidence(part.resource().label(), part.path(), part.shown(), null, null);
    }

    private @Nullable When death(Part root, List<Evidence> evidence) {
        var moment = root.get("deceasedDateTime");
        if (moment.isPresent()) {
            var when = times.moment(moment);
            evidence.add(shown(moment));
            return when == null ? When.unknown() : when;
        }
        if (Boolean.TRUE.equals(root.get("deceasedBoolean").flag())) {
            evidence.add(shown(root.get("deceasedBoolean")));
            return When.unknown();
        }
        return null;
    }

    /// The state of the home address in use, else of the first that names one.
    private static @Nullable Part state(Part root) {
        Part state = null;
        for (var address : root.list("address")) {
            var named = address.get("state").text();
            boolean old = "old".equals(address.get("use").text());
            if (named != null
                    && (state == null || "home".equals(address.get("use").text()))
                    && !old) {
                state = address.get("state");
            }
        }
        return state;
    }

    private static @Nullable String language(Part root) {
        String language = null;
        for (var one : root.list("communication")) {
            var concept = one.get("language");
            var code = concept.list("coding").stream()
                    .map(coding -> coding.value() instanceof Element element ? element.text("code") : null)
                    .filter(it -> it != null)
                    .findFirst()
                    .orElse(concept.get("text").text());
            boolean preferred = one.get("preferred").value() instanceof Element.Literal literal
                    && literal.written().equals("true");
            language = language == null || preferred ? code : language;
        }
        return language;
    }
}
