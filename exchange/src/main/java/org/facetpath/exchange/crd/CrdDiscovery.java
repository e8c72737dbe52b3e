package org.facetpath.exchange.crd;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.facetpath.report.wording.Speech;

/// What discovery says of CRD: the versions spoken and the options that a client may set.
public final class CrdDiscovery {

    private CrdDiscovery() {}

    /// The extension of a service, as JSON.
    public static String extension(Speech speech) {
        var extension = JsonNodeFactory.instance.objectNode();
        var versions = extension.putArray("davinci-crd.version");
        CrdVersion.codes().forEach(versions::add);
        var options = extension.putArray("davinci-crd.configuration-options");
        for (var type : CardType.values()) {
            options.addObject()
                    .put("code", type.code())
                    .put("type", "boolean")
                    .put("name", speech.say("crd.card-type." + type.code()))
                    .put("description", speech.say("crd.option." + type.code()))
                    .put("default", true);
        }
        options.addObject()
                .put("code", CrdOptions.MOST_CARDS)
                .put("type", "integer")
                .put("name", speech.say("crd.most-cards"))
                .put("description", speech.say("crd.option.most-cards"))
                .put("default", CrdOptions.USUAL_CARDS);
        return extension.toString();
    }
}
