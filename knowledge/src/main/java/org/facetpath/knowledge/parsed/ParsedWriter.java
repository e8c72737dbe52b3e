package org.facetpath.knowledge.parsed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.yaml.Node;

/// Writes parsed files as the bytes that [ParsedReader] reads.
///
/// First the texts, each once: their number, then length and UTF-8 bytes of each. Then the files: their number, then
/// path and root node of each. A node is its kind, line, column and content; a text is told by its index. Numbers are
/// written in sevens of bits, lowest first, with the eighth bit set where more follow.
public final class ParsedWriter {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream files = new ByteArrayOutputStream();

    private ParsedWriter() {}

    /// @param files the root node of each file by its path
    public static byte[] write(Map<String, Node> files) {
        var writer = new ParsedWriter();
        writer.number(files.size());
        files.forEach((path, node) -> {
            writer.text(path);
            writer.node(node);
        });
        return writer.finish();
    }

    private byte[] finish() {
        var whole = new ByteArrayOutputStream();
        number(texts.size(), whole);
        for (var text : texts.keySet()) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length, whole);
            whole.writeBytes(bytes);
        }
        whole.writeBytes(files.toByteArray());
        return whole.toByteArray();
    }

    private void node(Node node) {
        switch (node) {
            case Node.Scalar(var place, var text, var plain) -> {
                begin(plain ? Kind.PLAIN : Kind.QUOTED, place);
                text(text);
            }
            case Node.Items(var place, var nodes) -> {
                begin(Kind.ITEMS, place);
                number(nodes.size());
                nodes.forEach(this::node);
            }
            case Node.Entries(var place, var byKey) -> {
                begin(Kind.ENTRIES, place);
                number(byKey.size());
                byKey.forEach((key, entry) -> {
                    text(key);
                    place(entry.keyPlace());
                    node(entry.value());
                });
            }
        }
    }

    private void begin(int kind, Place place) {
        number(kind);
        place(place);
    }

    private void place(Place place) {
        number(place.line());
        number(place.column());
    }

    private void text(String text) {
        number(texts.computeIfAbsent(text, _ -> texts.size()));
    }

    private void number(int number) {
        number(number, files);
    }

    private static void number(int number, ByteArrayOutputStream to) {
        int rest = number;
        while (rest > 0x7f) {
            to.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        to.write(rest);
    }
}
