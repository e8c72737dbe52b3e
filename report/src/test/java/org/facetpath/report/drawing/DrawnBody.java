package org.facetpath.report.drawing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// A drawing of the spine or the body read back as XML, with its joints and areas.
record DrawnBody(Element root) {

    static DrawnBody of(String svg) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new DrawnBody(
                    builder.parse(new InputSource(new StringReader(svg))).getDocumentElement());
        } catch (Exception broken) {
            throw new AssertionError("The drawing is not XML.", broken);
        }
    }

    List<Element> all(String name) {
        var found = new ArrayList<Element>();
        var nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /// Elements of any name with this attribute.
    List<Element> with(String attribute, String value) {
        return all("*").stream()
                .filter(it -> it.getAttribute(attribute).equals(value))
                .toList();
    }

    List<Element> joints(String code, String side) {
        return with("data-joint", code).stream()
                .filter(it -> it.getAttribute("data-side").equals(side))
                .toList();
    }

    static String title(Element element) {
        return element.getElementsByTagName("title").item(0).getTextContent();
    }

    static Element face(Element joint) {
        return (Element) joint.getElementsByTagName("ellipse").item(0);
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }
}
