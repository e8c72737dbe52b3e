package org.facetpath.knowledge.education;

import java.util.List;
import java.util.Optional;

/// The education texts of one language, in the order they are meant to be read.
public record Education(String language, List<EducationText> texts) {

    public Education {
        texts = List.copyOf(texts);
    }

    public List<String> topics() {
        return texts.stream().map(EducationText::topic).toList();
    }

    public Optional<EducationText> find(String topic) {
        return texts.stream().filter(text -> text.topic().equals(topic)).findFirst();
    }
}
