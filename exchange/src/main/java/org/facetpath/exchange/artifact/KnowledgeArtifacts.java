package org.facetpath.exchange.artifact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.facetpath.core.knowledge.Knowledge;
import org.facetpath.core.terminology.CodeSet;
import org.facetpath.core.terminology.CodeSystems;
import org.facetpath.core.terminology.Domain;
import org.facetpath.knowledge.form.Form;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;

/// Our code systems, value sets, questionnaires and extensions as FHIR resources, generated from the
/// knowledge files and never written by hand.
public final class KnowledgeArtifacts {

    private final Knowledge knowledge;
    private final List<Form> forms;
    private final Publication publication;
    private final Languages languages = new Languages();

    public KnowledgeArtifacts(Knowledge knowledge, List<Form> forms) {
        this.knowledge = knowledge;
        this.forms = List.copyOf(forms);
        this.publication = new Publication(knowledge.version());
    }

    /// All of them, each time in the same order.
    public List<MetadataResource> all() {
        var all = new ArrayList<MetadataResource>();
        var systems = new CodeSystemWriter(publication, languages);
        var terms = new OwnTerms(knowledge).bySystem();
        terms.forEach((url, listed) -> all.add(systems.write(url, listed)));
        terms.keySet().forEach(url -> all.add(systems.everyCode(url)));
        all.add(responses());
        all.addAll(codeSets());
        all.addAll(new ExtensionWriter(publication).all());
        var questionnaires = new QuestionnaireWriter(publication, languages, knowledge.terminology());
        forms.forEach(form -> all.add(questionnaires.write(form)));
        var parts = all.stream().map(MetadataResource::getUrl).toList();
        all.add(new LibraryWriter(publication)
                .write(knowledge, parts, languages.english().say("library.knowledge")));
        return all;
    }

    /// What an answer about a course of care can be, in our codes.
    private ValueSet responses() {
        var words = languages.english().say("questionnaire.care");
        var values = publication.begin(new ValueSet(), QuestionnaireWriter.RESPONSES, words);
        values.setDescription(words);
        var ours = values.getCompose().addInclude().setSystem(CodeSystems.FINDING);
        sets().stream()
                .filter(set -> set.domain() == Domain.CARE_RESPONSE)
                .forEach(set -> ours.addConcept().setCode(set.id().name()));
        return values;
    }

    /// Every code set that codes or narrower sets stand for; one known by words alone is no value set.
    private List<ValueSet> codeSets() {
        var writer = new ValueSetWriter(publication);
        return sets().stream()
                .filter(this::hasCodes)
                .map(set -> writer.write(
                        set, narrowerThan(set).stream().filter(this::hasCodes).toList()))
                .toList();
    }

    private boolean hasCodes(CodeSet set) {
        return !set.codes().isEmpty() || narrowerThan(set).stream().anyMatch(this::hasCodes);
    }

    private List<CodeSet> narrowerThan(CodeSet set) {
        return sets().stream().filter(it -> it.memberOf().contains(set.id())).toList();
    }

    private List<CodeSet> sets() {
        return knowledge.terminology().list().stream()
                .sorted(Comparator.comparing(set -> set.id().name()))
                .toList();
    }
}
