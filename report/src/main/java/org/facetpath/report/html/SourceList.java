package org.facetpath.report.html;

import java.util.Collection;
import java.util.Map;
import org.facetpath.core.explain.Message;
import org.facetpath.core.knowledge.Reference;
import org.facetpath.report.wording.Speech;

/// Sources with how well each is confirmed, as targets of the links in a text.
public final class SourceList {

    private final Markup out;
    private final Speech speech;

    public SourceList(Markup out, Speech speech) {
        this.out = out;
        this.speech = speech;
    }

    public void write(Collection<Reference> sources) {
        out.open("ul", "class", "sources");
        sources.forEach(this::source);
        out.close();
    }

    private void source(Reference source) {
        out.open("li", "id", "source-" + source.id());
        var words = speech.say(new Message(
                "learn.source",
                Map.of(
                        "source",
                        source.source(),
                        "standing",
                        speech.term(source.status().code()))));
        var address = source.address();
        if (address != null && address.startsWith("https://")) {
            out.element("a", words, "href", address);
        } else {
            out.words(words);
        }
        out.close();
    }
}
