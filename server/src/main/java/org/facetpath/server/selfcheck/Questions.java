package org.facetpath.server.selfcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.facetpath.core.assessment.Question.Ask;
import org.facetpath.core.judge.WhoKnows;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.CodeSetId;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.form.Form;
import org.facetpath.report.drawing.BodyChart;

/// What the self-check asks. The warning signs are those that the red flags wait for, as far as people can tell them
/// themselves; a red flag that is added is asked here without further work.
public final class Questions {

    static final String LIMITS = "limits-daily-activities";

    /// Asked besides: signs that a red flag counts and does not wait for.
    private static final List<String> ALSO = List.of("numbness-or-tingling");

    private final Knowledge knowledge;
    private final List<Form> forms;

    public Questions(Knowledge knowledge, List<Form> forms) {
        this.knowledge = knowledge;
        this.forms = List.copyOf(forms);
    }

    /// Areas of the pain drawing, from the head down.
    public List<String> areas() {
        return knowledge.terminology().list().stream()
                .filter(set -> set.domain() == Domain.PAIN_AREA)
                .map(set -> set.id().name())
                .sorted(Comparator.comparingInt(BodyChart.areas()::indexOf))
                .toList();
    }

    /// Answered with yes or no.
    public List<String> warningSigns() {
        var signs = new ArrayList<>(asked("red-flags")
                .filter(name -> WhoKnows.of(new CodeSetId(name), knowledge.terminology()) == Ask.PATIENT)
                .toList());
        ALSO.stream().filter(name -> !signs.contains(name)).forEach(signs::add);
        return List.copyOf(signs);
    }

    /// Answered with yes or no, too.
    public String limits() {
        return LIMITS;
    }

    public List<String> worse() {
        return beginning("worse-");
    }

    public List<String> better() {
        return beginning("better-");
    }

    private List<String> beginning(String name) {
        return asked("symptoms").filter(it -> it.startsWith(name)).toList();
    }

    private Stream<String> asked(String form) {
        return forms.stream()
                .filter(it -> it.id().equals(form))
                .flatMap(it -> it.items().stream())
                .map(Form.Item::ask);
    }
}
