package org.facetpath.report.html;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.facetpath.report.wording.SafeText;
import org.jspecify.annotations.Nullable;

/// Escapes what a template shows, by where it stands, after control characters and marks that turn the direction of
/// text were made visible. What a template itself says passes as it is.
final class SafeOutput implements HtmlTemplateOutput {

    private final OwaspHtmlTemplateOutput escaping;

    SafeOutput(TemplateOutput out) {
        this.escaping = new OwaspHtmlTemplateOutput(out);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        escaping.writeUserContent(text == null ? null : new SafeText(text).shown());
    }

    @Override
    public void writeContent(String text) {
        escaping.writeContent(text);
    }

    @Override
    public void writeContent(String text, int from, int to) {
        escaping.writeContent(text, from, to);
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        escaping.setContext(tag, attribute);
    }
}
