package org.facetpath.server.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.facetpath.core.terminology.CodeSystems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;

/// A note in plain words as the DocumentReference it is kept as, and back. The chart reader counts such documents and
/// reads none of them, so that a note is never taken for a finding.
///
/// @param day of what it is about, as the record has it; empty when it has none
/// @param text as it was typed
public record VisitNote(String day, String text) {

    private static final String PLAIN = "text/plain";
    private static final String PROGRESS_NOTE = "11506-3";

    static DocumentReference write(String text, LocalDate day, Entry entry) {
        var document = new DocumentReference()
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setDocStatus(ReferredDocumentStatus.FINAL)
                .setType(new CodeableConcept(new Coding(CodeSystems.LOINC, PROGRESS_NOTE, null)))
                .setSubject(entry.patient());
        if (entry.author() != null) {
            document.addAuthor(entry.author());
        }
        document.getContext().getPeriod().setStartElement(Entry.on(day));
        document.addContent()
                .getAttachment()
                .setContentType(PLAIN + "; charset=utf-8")
                .setData(text.getBytes(StandardCharsets.UTF_8));
        return document;
    }

    /// Empty for a document without plain words in it, such as a scan, and for one that was entered in error.
    public static Optional<VisitNote> read(DocumentReference document) {
        if (document.getStatus() == DocumentReferenceStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        return document.getContent().stream()
                .map(DocumentReference.DocumentReferenceContentComponent::getAttachment)
                .filter(it ->
                        it.hasData() && String.valueOf(it.getContentType()).startsWith(PLAIN))
                .map(it -> new VisitNote(day(document), new String(it.getData(), StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static String day(DocumentReference document) {
        var started = document.getContext().getPeriod().getStartElement().getValueAsString();
        var written = started == null ? document.getDateElement().getValueAsString() : started;
        return written == null ? "" : written.substring(0, Math.min(10, written.length()));
    }
}
