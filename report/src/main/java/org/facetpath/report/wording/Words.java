package org.facetpath.report.wording;

import java.util.Optional;
import org.facetpath.core.explain.Message;

/// The wording of one language: templates by key.
public interface Words {

    /// The language's code, such as `en`.
    String language();

    /// The message with its arguments put into the template of its key.
    String word(Message message);

    /// The template of a key as it stands in the wording files.
    Optional<String> find(String key);
}
