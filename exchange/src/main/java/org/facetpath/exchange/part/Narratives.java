package org.facetpath.exchange.part;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/// What a person reads of a resource whose system shows no more than its text.
public final class Narratives {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

    /// Sets the text of the resource: a heading and its lines, in the resource's language.
    public static void put(DomainResource resource, String title, List<String> lines) {
        var page = new XhtmlNode(NodeType.Element, "div");
        page.attribute("xmlns", NAMESPACE);
        page.attribute("lang", resource.getLanguage());
        page.attribute("xml:lang", resource.getLanguage());
        page.addTag("p").addTag("b").addText(CleanText.of(title));
        if (!lines.isEmpty()) {
            var list = page.addTag("ul");
            lines.forEach(line -> list.addTag("li").addText(CleanText.of(line)));
        }
        var text = new Narrative().setStatus(Narrative.NarrativeStatus.GENERATED);
        text.setDiv(page);
        resource.setText(text);
    }

    private Narratives() {}
}
