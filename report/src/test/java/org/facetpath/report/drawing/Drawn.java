package org.facetpath.report.drawing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A drawing read back as XML: its titles, and the boxes its words take.
public record Drawn(Document document) {

    /// @param right where the words end, by the estimate the drawings are laid out with
    public record Label(String text, double left, double right, double baseline) {

        private static final double ASCENT = 9;

        public boolean touches(Label other) {
            return left < other.right && other.left < right && Math.abs(baseline - other.baseline) < ASCENT;
        }
    }

    /// @throws IllegalStateException when it is not well-formed
    public static Drawn parse(String svg) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Drawn(builder.parse(new InputSource(new StringReader(svg))));
        } catch (Exception broken) {
            throw new IllegalStateException("The drawing is not well-formed.", broken);
        }
    }

    /// What is said on hover, the drawing's own title left out.
    public List<String> tooltips() {
        return elements("title").stream()
                .filter(title -> !title.getParentNode().equals(document.getDocumentElement()))
                .map(Element::getTextContent)
                .toList();
    }

    public List<Label> labels() {
        var lettering = new Lettering(Frame.WIDE.lettering());
        return elements("text").stream().map(text -> label(text, lettering)).toList();
    }

    private static Label label(Element text, Lettering lettering) {
        var words = text.getTextContent();
        double width = lettering.width(words);
        double x = Double.parseDouble(text.getAttribute("x"));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        return new Label(words, left, left + width, Double.parseDouble(text.getAttribute("y")));
    }

    public List<Element> elements(String name) {
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    public double width() {
        return viewBox(2);
    }

    public double height() {
        return viewBox(3);
    }

    private double viewBox(int part) {
        return Double.parseDouble(
                document.getDocumentElement().getAttribute("viewBox").split(" ", -1)[part]);
    }

    /// Words that lie over other words.
    public List<String> collisions() {
        var labels = labels();
        var found = new ArrayList<String>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                if (labels.get(i).touches(labels.get(j))) {
                    found.add("%s / %s".formatted(labels.get(i), labels.get(j)));
                }
            }
        }
        return found;
    }

    /// Words and shapes that leave the frame.
    public List<String> outside() {
        var found = new ArrayList<String>();
        for (var label : labels()) {
            if (label.left() < -1 || label.right() > width() + 1 || label.baseline() > height()) {
                found.add(label.toString());
            }
        }
        for (var box : elements("rect")) {
            double left = Double.parseDouble(box.getAttribute("x"));
            double right = left + Double.parseDouble(box.getAttribute("width"));
            double bottom = Double.parseDouble(box.getAttribute("y")) + Double.parseDouble(box.getAttribute("height"));
            if (left < 0 || right > width() || bottom > height()) {
                found.add("rect %s..%s down to %s".formatted(left, right, bottom));
            }
        }
        return found;
    }
}
