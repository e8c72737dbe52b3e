package org.facetpath.report.text;

import org.facetpath.core.chart.Evidence;
import org.facetpath.core.knowledge.Reference;

/// What the statements rest on: sources by letter and lines of the record by number.
final class SourcesSection {

    private final Writing writing;

    SourcesSection(Writing writing) {
        this.writing = writing;
    }

    void write() {
        var notes = writing.notes();
        if (!notes.sources().isEmpty()) {
            writing.page().heading(writing.say("report.sources"));
            notes.sources()
                    .forEach(it -> writing.page()
                            .noted(
                                    "(%s)".formatted(it.getValue()),
                                    source(it.getKey()),
                                    !writing.notes().listsEveryLine()));
        }
        if (!notes.listsEveryLine() && writing.page().options().commands()) {
            writing.page().blank();
            writing.page().paragraph(Tone.PLAIN, writing.say("report.more-evidence"));
        }
        if (!notes.lines().isEmpty()) {
            writing.page().heading(writing.say("report.evidence"));
            notes.lines().forEach(it -> writing.page().noted("[%d]".formatted(it.getValue()), line(it.getKey()), true));
        }
    }

    private String source(Reference reference) {
        if (!writing.notes().listsEveryLine()) {
            return "%s: %s".formatted(reference.id(), reference.source());
        }
        var standing = writing.speech().term(reference.status().code());
        var read = reference.read();
        return read == null
                ? writing.say("report.source-unread", "source", reference.source(), "standing", standing)
                : writing.say(
                        "report.source", "source", reference.source(), "standing", standing, "day", read.toString());
    }

    private String line(Evidence line) {
        var date = line.date() == null ? "" : " (%s)".formatted(line.date());
        var note = line.note() == null ? "" : ", " + writing.speech().say(line.note());
        return "%s %s: %s%s%s".formatted(line.resource(), line.element(), line.value(), date, note);
    }
}
