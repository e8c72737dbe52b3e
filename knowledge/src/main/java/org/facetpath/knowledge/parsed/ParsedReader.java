package org.facetpath.knowledge.parsed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.facetpath.knowledge.problem.Place;
import org.facetpath.knowledge.yaml.Node;

/// Reads the bytes of [ParsedWriter]. Every start runs through this, so it is plain loops without lambdas.
public final class ParsedReader {

    private final byte[] bytes;
    private int at;
    private final String[] texts;
    private String file = "";

    private ParsedReader(byte[] bytes) {
        this.bytes = bytes;
        this.texts = new String[number()];
        for (int i = 0; i < texts.length; i++) {
            int length = number();
            texts[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }

    /// The root node of each file by its path, in the order written.
    public static Map<String, Node> read(byte[] bytes) {
        return new ParsedReader(bytes).files();
    }

    private Map<String, Node> files() {
        int size = number();
        var files = LinkedHashMap.<String, Node>newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            file = text();
            files.put(file, node());
        }
        return files;
    }

    private Node node() {
        int kind = number();
        var place = place();
        return switch (kind) {
            case Kind.PLAIN -> new Node.Scalar(place, text(), true);
            case Kind.QUOTED -> new Node.Scalar(place, text(), false);
            case Kind.ITEMS -> items(place);
            case Kind.ENTRIES -> entries(place);
            default -> throw new IllegalStateException("There is no kind of node (%d).".formatted(kind));
        };
    }

    private Node items(Place place) {
        int size = number();
        var nodes = new ArrayList<Node>(size);
        for (int i = 0; i < size; i++) {
            nodes.add(node());
        }
        return new Node.Items(place, nodes);
    }

    private Node entries(Place place) {
        int size = number();
        var byKey = LinkedHashMap.<String, Node.Entry>newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            var key = text();
            var keyPlace = place();
            byKey.put(key, new Node.Entry(keyPlace, node()));
        }
        return new Node.Entries(place, byKey);
    }

    private Place place() {
        int line = number();
        return new Place(file, line, number());
    }

    private String text() {
        return texts[number()];
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
