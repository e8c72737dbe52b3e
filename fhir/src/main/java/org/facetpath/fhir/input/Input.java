package org.facetpath.fhir.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.facetpath.fhir.Refusal;
import org.facetpath.fhir.json.JsonReader;
import org.facetpath.fhir.record.Concepts;
import org.facetpath.fhir.record.Numbers;

/// Reads inputs: looks at its first bytes to tell gzip, XML, JSON and NDJSON apart, and reads it accordingly.
public final class Input {

    private static final int PEEKED = 1 << 16;

    private final Document document;

    public Input(Concepts concepts) {
        this.document = new Document(concepts);
    }

    /// Reads it to its end, as far as it goes.
    public Intake read(InputStream bytes, String name) {
        var intake = new Intake();
        try {
            read(bytes, name, intake);
        } catch (IOException broken) {
            intake.refuse(new Refusal(name, Refusal.Kind.UNREADABLE, reason(broken)));
        }
        return intake;
    }

    /// Reads a part of a message that is in memory, in UTF-8, with [JsonReader#SPARE] bytes behind it.
    public Intake read(byte[] message, int from, int end, String name) {
        var intake = new Intake();
        try {
            document.readWithin(message, from, end, name, intake);
        } catch (IOException broken) {
            intake.refuse(new Refusal(name, Refusal.Kind.UNREADABLE, reason(broken)));
        }
        return intake;
    }

    private void read(InputStream bytes, String name, Intake intake) throws IOException {
        var plain = Utf8.of(unzipped(bytes));
        plain.mark(PEEKED);
        var start = new Peek(plain.readNBytes(PEEKED));
        plain.reset();
        var refusal = start.refusal(name);
        if (refusal != null) {
            intake.refuse(refusal);
        } else if (start.looksLikeLines(name)) {
            new Lines(document).read(plain, name, intake);
        } else {
            document.read(plain, name, intake);
        }
    }

    private static InputStream unzipped(InputStream bytes) throws IOException {
        InputStream plain = new BufferedInputStream(bytes, PEEKED);
        for (int layer = 0; layer < 2; layer++) {
            plain.mark(2);
            boolean zipped = plain.read() == 0x1F && plain.read() == 0x8B;
            plain.reset();
            if (!zipped) {
                break;
            }
            plain = new BufferedInputStream(new GZIPInputStream(plain, PEEKED), PEEKED);
        }
        return plain;
    }

    private static String reason(IOException broken) {
        var message = broken.getMessage();
        return message == null ? "it could not be read" : Numbers.shortened(message, 200);
    }
}
